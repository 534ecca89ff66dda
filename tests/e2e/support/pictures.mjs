// node tests/e2e/support/pictures.mjs [WORD]: a picture of every screen, or of those whose name holds the word, in three
// sizes and both themes, for people who look. script/pictures screens builds and runs it; the pictures lie in
// build/pictures/screens.
import test from 'node:test';
import {browser as startBrowser, picture} from './browser.mjs';
import {office, openPage} from './program.mjs';
import {deskOf, draftDecision, kDossier, kNomination, kNumber, open, sendDossier} from './scenes.mjs';

const kSizes = {
  '1366x768': {viewport: {width: 1366, height: 768}},
  '1920x1080': {viewport: {width: 1280, height: 720}, deviceScaleFactor: 1.5},  // 1920×1080 at 150 %
  '390x844': {viewport: {width: 390, height: 844}, deviceScaleFactor: 2, hasTouch: true},
};
const kThemes = ['light', 'dark'];
const kParts = {
  'danh-sach': 'Danh sách đề nghị', 'bao-cao': 'Báo cáo, minh chứng', 'bien-ban': 'Biên bản họp', 'to-trinh': 'Tờ trình',
  'ky-duyet': 'Ký duyệt, gửi',
};
const kSteps = ['dong-y', 'binh-xet', 'hoi-dong', 'phien-hop', 'cong-khai', 'ky-duyet'];

/// Who sees which screens: account → [name of the picture, address, what is done there].
function screens({sent, received, decision}) {
  const press = (role, name) => (page) => page.getByRole(role, {name}).first().click();
  // On a phone the parts are a list of choices.
  const part = (name) => async (page) => {
    const choices = page.getByRole('combobox', {name: 'Phần của hồ sơ'});
    if (await choices.count()) await choices.selectOption({label: name});
    else await page.getByRole('navigation', {name: 'Các phần của hồ sơ'}).getByRole('button', {name}).click();
  };
  return {
    'co.ha': [
      ['viec-can-lam', '/'], ['ho-so', '/ho-so'], ['ho-so-moi', '/ho-so', press('button', 'Lập hồ sơ mới')],
      ...Object.entries(kParts).map(([word, name]) => [`soan-${word}`, `/ho-so/${kDossier}`, part(name)]),
      ['truong-hop', `/ho-so/${kDossier}/de-nghi/${kNomination}`],
      ['lien-ket', `/ho-so/${kDossier}/de-nghi/${kNomination}/lien-ket`],
      ['trong-don-vi', `/ho-so/${kDossier}/trong-don-vi`],
      ...kSteps.map((word) => [`buoc-${word}`, `/ho-so/${kDossier}/trong-don-vi#${word}`]),
      ['nhan-su', '/nhan-su'], ['nhap-nhan-su', '/nhan-su/nhap'], ['du-dieu-kien', '/du-dieu-kien'], ['so-khen-thuong', '/khen-thuong'],
      ['so-luat', '/so-luat'], ['mat-khau', '/mat-khau'], ['khong-co', '/khong-co'], ['ban-in', `/ban-in/${kDossier}`],
    ],
    'thay.toan': [['thu-truong', '/'], ['thu-truong-ho-so', `/ho-so/${sent.dossier}`]],
    'co.luong': [['phong', '/'], ['phong-tham-dinh', '/tham-dinh'], ['phong-truong-hop', `/tham-dinh/${sent.nomination}`]],
    'co.chau': [['so', '/'], ['so-tham-dinh', '/tham-dinh'], ['so-truong-hop', `/tham-dinh/${received.nomination}`]],
    'ong.phu': [['so-quyet-dinh', '/quyet-dinh'], ['so-mot-quyet-dinh', `/quyet-dinh/${decision}`],
      ['so-ky', `/quyet-dinh/${decision}`, press('button', 'Ký ban hành')], ['so-quy-dinh', '/so-luat/quy-dinh'], ['so-loi-van', '/so-luat/loi-van']],
    'giam.doc': [['giam-doc', '/']],
  };
}
const kPublic = {'cong-khai': '/cong-khai', 'cong-khai-quyet-dinh': `/cong-khai/quyet-dinh?so=${kNumber}`, 'cong-khai-bien-nhan': '/cong-khai/bien-nhan'};

test('pictures of every screen', async (t) => {
  const word = process.argv[2] ?? '';
  const wanted = ([name]) => name.includes(word);
  const at = await office(t);
  const browser = await startBrowser(t);
  const made = {
    sent: await sendDossier(t, browser, at, {account: 'co.sen', head: 'thay.toan'}),
    received: await sendDossier(t, browser, at, {account: 'co.ha', head: 'thay.thinh', teacher: 'Bùi Thị Lan Anh'}),
    decision: await draftDecision(t, at),
  };
  let count = 0;
  const take = async (page, name, size) => {
    for (const colorScheme of kThemes) {
      await page.emulateMedia({colorScheme, reducedMotion: 'reduce'});
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve)))));
      await picture(page, `${name}-${size}-${colorScheme}`);
      count += 1;
    }
  };
  for (const [size, options] of Object.entries(kSizes)) {
    const outside = await openPage(t, browser, at.url, options);
    await outside.getByRole('textbox', {name: 'Tên đăng nhập'}).waitFor();
    if (wanted(['dang-nhap'])) await take(outside, 'dang-nhap', size);
    for (const [name, address] of Object.entries(kPublic).filter(wanted)) {
      await outside.goto(at.url + address);
      await take(outside, name, size);
    }
    await outside.context().close();
    for (const [account, all] of Object.entries(screens(made))) {
      if (!all.some(wanted)) continue;
      const page = await deskOf(t, browser, at, account, options);
      let shown = '/';
      for (const [name, address, act] of all.filter(wanted)) {
        if (address !== shown) await open(page, address);
        shown = address;
        if (act) await act(page);
        await take(page, name, size);
        if (!await page.getByRole('dialog').count()) continue;
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({state: 'detached'});
      }
      await page.context().close();
    }
  }
  t.diagnostic(`${count} pictures`);
});

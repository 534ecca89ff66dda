// axe-core looks at every screen that a role can open, in both themes, and has nothing to say. It is put into the page
// by this test alone.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import test from 'node:test';
import {browser as startBrowser, picture} from './support/browser.mjs';
import {office, openPage} from './support/program.mjs';
import {deskOf, draftDecision, kDossier, kNomination, kNumber, open, sendDossier} from './support/scenes.mjs';

const kAxe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const kTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const kParts = ['Danh sách đề nghị', 'Báo cáo, minh chứng', 'Biên bản họp', 'Tờ trình', 'Ký duyệt, gửi'];
const kSteps = ['dong-y', 'binh-xet', 'hoi-dong', 'phien-hop', 'cong-khai', 'ky-duyet'];

// Both themes have one tree, and the contrast of what is drawn is proved from its colours (theme_test); of plain pages, what
// a theme can change is looked at again. The size of what is pressed is judged where all of
// it can be seen: axe takes what is cut off at the edge of a scrolling part for covered.
const kWhole = {exclude: ['#mirror [style*="clip-path"]']};
const kRuns = [
  ['light', {}, {runOnly: {type: 'tag', values: kTags}, rules: {'target-size': {enabled: false}}}],
  ['light', kWhole, {runOnly: {type: 'rule', values: ['target-size']}}],
  ['dark', {}, {runOnly: {type: 'rule', values: ['color-contrast', 'link-in-text-block']}}],
];

/// What axe finds, one line for each thing it finds it in.
async function violations(page, where, options) {
  if (!await page.evaluate(() => Boolean(globalThis.axe))) await page.evaluate(kAxe);
  return page.evaluate(async ([{exclude}, how]) => {
    const parts = {include: [document], exclude: exclude?.filter((selector) => document.querySelector(selector)) ?? []};
    const {violations: found} = await globalThis.axe.run(parts, {...how, resultTypes: ['violations'], iframes: false});
    return found.flatMap(({id, help, nodes}) => nodes.map(({html, failureSummary}) =>
      `${id} (${help}): ${html.slice(0, 200)} - ${failureSummary.replace(/\s+/g, ' ').slice(0, 300)}`));
  }, [where, options]);
}

/// One reader of pages, which counts what it has read and keeps what it found.
function reader() {
  const seen = {count: 0, found: []};
  return {
    seen,
    async look(page, name) {
      const isDrawn = await page.evaluate(() => Boolean(document.getElementById('mirror')));
      for (const [colorScheme, where, options] of kRuns) {
        if (isDrawn && colorScheme === 'dark') continue;
        await page.emulateMedia({colorScheme});
        for (const one of await violations(page, where, options)) seen.found.push(`${name}, ${colorScheme}: ${one}`);
      }
      seen.count += 1;
    },
  };
}

/// Looks at what is shown, and at these addresses.
async function lookAt(page, look, who, addresses) {
  await look(page, `${who}, as it opens`);
  for (const address of addresses) {
    await open(page, address);
    await look(page, `${who} ${address}`);
  }
}

/// Opens a dialog by the button that is called so, looks at it, and closes it by the keyboard.
async function lookAtDialog(page, look, name) {
  const opener = page.getByRole('button', {name}).first();
  await opener.click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await look(page, `dialog: ${name}`);
  await page.keyboard.press('Escape');
  await dialog.waitFor({state: 'detached'});
  assert.ok(await opener.evaluate((element) => element === document.activeElement), 'the focus goes back to what opened it');
}

test('axe finds nothing', async (t) => {
  const at = await office(t);
  const browser = await startBrowser(t);
  const sent = await sendDossier(t, browser, at, {account: 'co.sen', head: 'thay.toan'});
  const received = await sendDossier(t, browser, at, {account: 'co.ha', head: 'thay.thinh', teacher: 'Bùi Thị Lan Anh'});
  const decision = await draftDecision(t, at);
  const {seen, look} = reader();
  const began = Date.now();
  const step = (name, run) => t.test(name, async (own) => {
    const before = seen.found.length;
    await run(own);
    const fresh = seen.found.slice(before);
    assert.deepEqual(fresh, [], `${fresh.length} found`);
  });

  await step('signing in, and what is answered to a wrong password', async () => {
    const page = await openPage(t, browser, at.url);
    const name = page.getByRole('textbox', {name: 'Tên đăng nhập'});
    await name.waitFor();
    await look(page, 'sign-in');
    await name.fill('co.ha');
    await page.getByLabel('Mật khẩu').fill('nham');
    await page.getByRole('button', {name: 'Đăng nhập'}).click();
    await page.getByRole('alert').first().waitFor();
    await look(page, 'sign-in refused');
  });

  await step('the officer of a school', async () => {
    const page = await deskOf(t, browser, at, 'co.ha');
    await lookAt(page, look, 'officer', ['/ho-so', `/ho-so/${kDossier}`, `/ho-so/${kDossier}/de-nghi/${kNomination}`,
      `/ho-so/${kDossier}/trong-don-vi`, '/nhan-su', '/nhan-su/nhap', '/du-dieu-kien', '/khen-thuong', '/so-luat', '/mat-khau',
      '/khong-co', `/ban-in/${kDossier}`]);
    await open(page, `/ho-so/${kDossier}`);
    for (const name of kParts) {
      await page.getByRole('navigation', {name: 'Các phần của hồ sơ'}).getByRole('button', {name}).click();
      await look(page, `dossier, ${name}`);
    }
    await lookAtDialog(page, look, /^Đã lưu/);
    await open(page, '/ho-so');
    await lookAtDialog(page, look, 'Lập hồ sơ mới');
    await picture(page, 'axe-ho-so');
  });

  await step('lists of choices while they are open: below a field, below a cell, on a phone', async () => {
    const page = await deskOf(t, browser, at, 'co.ha');
    for (const size of [{width: 1366, height: 768}, {width: 390, height: 844}]) {
      await page.setViewportSize(size);
      await open(page, `/ho-so/${kDossier}/de-nghi/${kNomination}`);
      await page.getByRole('combobox', {name: 'Cá nhân, tập thể được đề nghị'}).click();
      await page.getByRole('listbox').getByRole('option').first().waitFor();
      await look(page, `a list below a field, ${size.width} wide`);
      await page.keyboard.press('Escape');
      await open(page, '/ho-so');
    }
    await page.setViewportSize({width: 1366, height: 768});
    await open(page, `/ho-so/${kDossier}`);
    await page.getByRole('navigation', {name: 'Các phần của hồ sơ'}).getByRole('button', {name: kParts[0]}).click();
    await page.getByRole('gridcell', {name: 'Nguyễn Văn Thành'}).click();
    await page.keyboard.press('F2');
    await page.getByRole('listbox', {name: 'Họ và tên'}).getByRole('option').first().waitFor();
    await look(page, 'a list below a cell');
  });

  await step('the steps of a dossier in the unit, empty and filled in', async () => {
    const page = await deskOf(t, browser, at, 'co.ha');
    for (const word of kSteps) {
      await open(page, `/ho-so/${kDossier}/trong-don-vi#${word}`);
      await look(page, `step ${word}`);
      const begin = page.getByRole('button', {name: /^Ghi (Hội đồng|phiên họp|lần công khai)$/});
      if (await begin.count() === 0) continue;
      await begin.click();
      await begin.waitFor({state: 'detached'});
      await look(page, `step ${word}, begun`);
      await picture(page, `axe-${word}`);
    }
  });

  await step('the head of a school, on a phone', async () => {
    await sent.head.setViewportSize({width: 390, height: 844});
    await lookAt(sent.head, look, 'head', ['/ho-so', `/ho-so/${sent.dossier}`,
      `/ho-so/${sent.dossier}/de-nghi/${sent.nomination}`, `/ho-so/${sent.dossier}/trong-don-vi`, '/nhan-su', '/so-luat']);
  });

  await step('the officer of a Phòng, who has a case on the desk', async () => {
    const page = await deskOf(t, browser, at, 'co.luong');
    await lookAt(page, look, 'Phòng', ['/tham-dinh', `/tham-dinh/${sent.nomination}`, '/quyet-dinh']);
  });

  await step('an appraiser of the Sở', async () => {
    const page = await deskOf(t, browser, at, 'co.chau');
    await lookAt(page, look, 'appraiser', ['/tham-dinh', `/tham-dinh/${received.nomination}`]);
    await page.getByRole('region', {name: 'Việc có thể làm'}).getByRole('button', {name: 'Tiếp nhận thẩm định'}).click();
    await page.getByRole('button', {name: 'Góp ý về Chức vụ'}).click();
    await page.getByRole('textbox', {name: 'Ý kiến về Chức vụ'}).waitFor();
    await look(page, 'appraiser, a remark');
    await picture(page, 'axe-tham-dinh');
    await lookAtDialog(page, look, 'Tạm dừng xét');
  });

  await step('who decides, who sits in the council, who observes', async () => {
    const director = await deskOf(t, browser, at, 'giam.doc');
    await lookAt(director, look, 'director', ['/tham-dinh', `/tham-dinh/${received.nomination}`, '/quyet-dinh', `/quyet-dinh/${decision}`,
      '/khen-thuong']);
    const observer = await deskOf(t, browser, at, 'cong.doan');
    await lookAt(observer, look, 'observer', ['/khen-thuong', '/so-luat']);
  });

  await step('the chief of the office at the Sở', async () => {
    const page = await deskOf(t, browser, at, 'ong.phu');
    await lookAt(page, look, 'Sở', ['/tham-dinh', '/quyet-dinh', `/quyet-dinh/${decision}`, `/ban-in/${decision}`,
      '/khen-thuong', '/so-luat', '/so-luat/quy-dinh', '/so-luat/loi-van']);
    await open(page, `/quyet-dinh/${decision}`);
    await lookAtDialog(page, look, 'Ký ban hành');
  });

  await step('the administrator', async () => {
    const page = await deskOf(t, browser, at, 'quan.tri');
    await lookAt(page, look, 'administrator', ['/so-luat', '/so-luat/quy-dinh', '/so-luat/loi-van', '/mat-khau']);
  });

  await step('public pages and papers', async () => {
    const page = await deskOf(t, browser, at, 'co.ha');
    for (const path of ['/cong-khai', '/cong-khai?q=khong-co-ai', '/cong-khai/quyet-dinh', `/cong-khai/quyet-dinh?so=${kNumber}`,
      '/cong-khai/bien-nhan', '/cong-khai/bien-nhan?so=BN-2025-000001', `/api/v1/dossiers/${kDossier}/papers/request_letter`,
      `/api/v1/dossiers/${kDossier}/papers/nominee_list`, `/api/v1/dossiers/${kDossier}/papers/minutes`,
      `/api/v1/nominations/${kNomination}/papers/report`]) {
      await page.goto(at.url + path);
      await look(page, path);
    }
  });
  t.diagnostic(`${seen.count} views read, light and dark, in ${Date.now() - began} ms, ${seen.found.length} things found`);
  assert.ok(seen.count >= 70, 'they were looked at');
});

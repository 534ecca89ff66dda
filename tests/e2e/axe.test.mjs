// axe-core looks at every screen that a role can open, in both themes, and has nothing to say. It is put into the page
// by this test alone.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import test from 'node:test';
import {browser as startBrowser, picture} from './support/browser.mjs';
import {office, openPage, signAsHead, signIn} from './support/program.mjs';
import {Api, newId} from './support/rest.mjs';

const kAxe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const kTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const kDossier = '0191bf7b-1400-700f-8000-000100000000';
const kNomination = '0191bf7b-1400-7010-8000-000200000000';
const kParts = ['Danh sách đề nghị', 'Báo cáo, minh chứng', 'Biên bản họp', 'Tờ trình', 'Ký duyệt, gửi'];
const kNumber = '812/QĐ-SGDĐT';

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

/// A page of somebody who has used the program here before: the whole of it starts at once.
async function deskOf(t, browser, at, account) {
  const page = await openPage(t, browser, 'about:blank');
  await page.addInitScript(() => localStorage.setItem('tdkt.program', 'whole'));
  await page.goto(at.url);
  await signIn(page, account);
  await page.getByRole('heading', {name: 'Việc cần làm', level: 1}).waitFor();
  return page;
}

/// Goes to an address within the program, as the browser's own “forward” does, and waits until it is shown.
async function open(page, address) {
  await page.evaluate((where) => {
    const heading = document.querySelector('#mirror h1');
    if (heading) heading.dataset.was = heading.textContent;
    history.pushState(null, '', where);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
  await page.waitForFunction(() => {
    const heading = document.querySelector('#mirror h1');
    return heading && heading.dataset.was !== heading.textContent && !document.querySelector('#mirror [aria-busy=true]');
  }).catch((error) => { throw new Error(`${address} does not come up: ${error.message}`); });
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

/// A dossier of the small school, with one teacher, signed and sent to its Phòng.
async function sendDossier(t, browser, at) {
  const officer = await Api.signIn(at.port, 'co.sen');
  t.after(() => officer.close());
  const [{id: dossier}] = await officer.all('/api/v1/dossiers');
  const [person] = await officer.all('/api/v1/people');
  const nomination = {
    id: newId(), dossier_id: dossier, order_key: '00010', nominee_type: 'individual', nominee_id: person.id,
    nominee_name: person.title, position: 'Giáo viên', award: 'GK_SO', ground: 'GK_SO', merit_type: 'CONG_TRANG',
    procedure: 'THONG_THUONG', school_year: '2024-2025', period_from: '2024-09-05', period_to: '2025-05-31',
    council_confirms: true, nominee_agrees: true,
    report: {form: 'ND98_03', duties: 'Giảng dạy các lớp khối 6 và khối 7.', measures: 'Dạy phụ đạo mỗi tuần hai buổi.',
             compliance: 'Chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước.',
             years: [{id: newId(), school_year: '2024-2025', results: 'Hoàn thành tốt nhiệm vụ.'}]}};
  const {json: now} = await officer.get(`/api/v1/dossiers/${dossier}`);
  Object.assign(now.document.request_letter, {number: '21/TTr-THCSBB', signed_on: '2025-06-16', signer_name: 'Lê Văn Toản',
    signer_title: 'HIỆU TRƯỞNG', individual_count: 1, collective_count: 0});
  now.document.minutes = {number: '07/BB-HĐTĐKT', held_on: '2025-06-12', chair: 'Lê Văn Toản', secretary: 'Đinh Thị Sen'};
  const saved = [await officer.put(`/api/v1/nominations/${nomination.id}`, newId(), nomination),
                 await officer.put(`/api/v1/dossiers/${dossier}`, newId(), now.document, now.revision_id)];
  for (const reply of saved) assert.ok(reply.status < 300, reply.text);
  const head = await signAsHead(t, browser, at.url, 'thay.toan', `/ho-so/${dossier}`);
  const revisions = [];
  for (const kind of ['dossiers', 'nominations'])
    for (const {id, revision_id} of await officer.all(`/api/v1/${kind}`)) revisions.push({id, revision_id});
  const sent = await officer.send('POST', `/api/v1/dossiers/${dossier}/submission`, {act_id: newId(), revisions});
  assert.equal(sent.status, 200, sent.text);
  return {head, dossier, nomination: nomination.id};
}

/// A decision that is being drawn up at the Sở.
async function draftDecision(t, at) {
  const rest = await Api.signIn(at.port, 'ong.phu');
  t.after(() => rest.close());
  const {json: session} = await rest.get('/api/v1/session');
  const id = newId();
  const item = {id: newId(), nomination_id: newId(), award: 'LDTT', nominee_type: 'individual', nominee_name: 'Bùi Thị Lan Anh',
                position: 'Giáo viên', unit_name: 'Trường THPT Bến Sông', bonus_vnd: 702000};
  const reply = await rest.put(`/api/v1/decisions/${id}`, newId(), {
    id, unit_id: session.roles[0].unit_id, title: 'Tặng danh hiệu Lao động tiên tiến', disposal: 'decided',
    decided_by: 'GIAM_DOC_SO', number: kNumber, signed_on: '2025-06-27', signer_name: 'Trần Hữu Nghiêm',
    school_year: '2024-2025', items: [item]});
  assert.equal(reply.status, 201, reply.text);
  return id;
}

test('axe finds nothing', async (t) => {
  const at = await office(t);
  const browser = await startBrowser(t);
  const sent = await sendDossier(t, browser, at);
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

  await step('the head of a school, on a phone', async () => {
    await sent.head.setViewportSize({width: 390, height: 844});
    await lookAt(sent.head, look, 'head', ['/ho-so', `/ho-so/${sent.dossier}`,
      `/ho-so/${sent.dossier}/de-nghi/${sent.nomination}`, `/ho-so/${sent.dossier}/trong-don-vi`, '/nhan-su', '/so-luat']);
  });

  await step('the officer of a Phòng, who has a case on the desk', async () => {
    const page = await deskOf(t, browser, at, 'co.luong');
    await lookAt(page, look, 'Phòng', ['/tham-dinh', `/tham-dinh/${sent.nomination}`, '/quyet-dinh']);
  });

  await step('the chief of the office at the Sở', async () => {
    const page = await deskOf(t, browser, at, 'ong.phu');
    await lookAt(page, look, 'Sở', ['/tham-dinh', '/quyet-dinh', `/quyet-dinh/${decision}`, `/ban-in/${decision}`,
      '/khen-thuong', '/so-luat', '/so-luat/quy-dinh', '/so-luat/loi-van']);
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
  assert.ok(seen.count >= 50, 'they were looked at');
});

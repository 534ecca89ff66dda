// Papers as they come out of a printer: each is printed by a browser, and looked at for what it says and where.
import assert from 'node:assert/strict';
import {mkdirSync} from 'node:fs';
import test from 'node:test';
import {browser as startBrowser, picture} from './support/browser.mjs';
import {printed, wordsFrom} from './support/pdf.mjs';
import {comesTrue, keptForOffline, office, openPage, signIn} from './support/program.mjs';
import {Api, newId} from './support/rest.mjs';
import {temporaryFolder} from './support/server.mjs';

// Phụ lục I Nghị định 30/2020/NĐ-CP, as the papers keep it; in millimetres.
const kSheet = {width: 210, height: 297, left: 30, right: 195, top: 20, bottom: 277};
const kRounding = 0.6;
const kManyNominees = 300;

/// The id of the first record whose document is as wanted.
async function find(api, kind, wanted = () => true) {
  for (const {id} of (await api.get(`/api/v1/${kind}?limit=100`)).json.items) {
    const {json} = await api.get(`/api/v1/${kind}/${id}`);
    if (wanted(json.document)) return id;
  }
  throw new Error(`none of ${kind} is as wanted`);
}

/// Changes a record at the server as its officer does.
async function change(api, kind, id, edit) {
  const {json, headers} = await api.get(`/api/v1/${kind}/${id}`);
  edit(json.document);
  const reply = await api.put(`/api/v1/${kind}/${id}`, newId(), json.document, headers.etag.replaceAll('"', ''));
  assert.equal(reply.status, 200, reply.text);
}

/// The page at the server, opened with somebody's session, printed and read back.
async function printPaper(t, browser, at, api, path, name) {
  const context = await browser.newContext();
  t.after(() => context.close());
  const [key, value] = api.cookie.split(/=(.*)/s);
  await context.addCookies([{name: key, value, url: at.url}]);
  const page = await context.newPage();
  const refused = [];
  page.on('console', (line) => { if (/Content Security Policy/.test(line.text())) refused.push(line.text()); });
  const reply = await page.goto(at.url + path);
  assert.equal(reply.status(), 200, path);
  assert.match(await page.evaluate(() => getComputedStyle(document.body).fontFamily), /Times New Roman/, 'its style holds');
  assert.deepEqual(refused, [], 'the policy of the page lets it be as it is');
  const paper = await printed(page, temporaryFolder(t), name);
  return {...paper, text: await page.evaluate(() => document.querySelector('main').innerText)};
}

const inMargin = (word) => word.bottom < kSheet.top + kRounding;
const body = (page) => page.words.filter((word) => !inMargin(word));

/// What every paper keeps.
function checkSheet({pages}, {numbered = true} = {}) {
  pages.forEach((page, index) => {
    assert.ok(Math.abs(page.width - kSheet.width) < 1 && Math.abs(page.height - kSheet.height) < 1, 'A4, upright');
    for (const word of body(page)) {
      assert.ok(word.left >= kSheet.left - kRounding && word.right <= kSheet.right + kRounding,
                `page ${index + 1}: “${word.text}” lies beside the margins (${word.left} - ${word.right} mm)`);
      assert.ok(word.bottom <= kSheet.bottom + kRounding, `page ${index + 1}: “${word.text}” lies below the margin`);
    }
    const above = page.words.filter(inMargin);
    assert.deepEqual(above.map(({text}) => text), index === 0 ? [] : [String(index + 1)], 'the number of the page');
    if (index === 0) return;
    const middle = (above[0].left + above[0].right) / 2;
    assert.ok(Math.abs(middle - (kSheet.left + kSheet.right) / 2) < 2, `the number stands in the middle (${middle} mm)`);
  });
  const nation = wordsFrom(pages[0], 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  assert.ok(nation, 'quốc hiệu, on one line');
  assert.ok(nation[0].left > 95 && nation[0].top < 30, 'quốc hiệu stands at the upper right');
  assert.ok(nation.every((word) => Math.abs(word.top - nation[0].top) < 1), 'quốc hiệu is one line');
  const motto = wordsFrom(pages[0], 'Độc lập - Tự do - Hạnh phúc');
  assert.ok(motto && motto[0].top > nation[0].top && motto[0].left > nation[0].left, 'tiêu ngữ stands below it');
  if (numbered) assert.ok(wordsFrom(pages[0], 'Số:'), 'number and sign');
}

/// The block of a signature: at the right foot, below words that it belongs to, on one page.
function checkSignature({pages}, title, name) {
  const at = pages.findLastIndex((page) => wordsFrom(page, title) && wordsFrom(page, name));
  assert.ok(at >= 0, `“${title}” and “${name}” stand on one page`);
  const [head] = wordsFrom(pages[at], title, {last: true});
  const [signed] = wordsFrom(pages[at], name, {last: true});
  assert.ok(head.left > 100 && signed.left > 100, `“${title}” stands at the right (${head.left} mm)`);
  assert.ok(signed.top - head.bottom > 15, 'there is room for a hand between title and name');
  const before = body(pages[at]).filter((word) => word.bottom < head.top);
  assert.ok(before.length > 5, `“${title}” is not alone on page ${at + 1}`);
}

test('a school prints its letter, list, minutes and reports', async (t) => {
  const at = await office(t);
  const browser = await startBrowser(t);
  if (process.env.TEST_PICTURES) mkdirSync(process.env.TEST_PICTURES, {recursive: true});
  const api = await Api.signIn(at.port, 'co.ha');
  t.after(() => api.close());
  const dossier = await find(api, 'dossiers');
  const print = (path, name) => printPaper(t, browser, at, api, path, name);

  await t.test('a draft with what is not known yet left open', async () => {
    const letter = await print(`/api/v1/dossiers/${dossier}/papers/request_letter`, 'to-trinh-nhap');
    checkSheet(letter);
    assert.match(letter.text, /Số: \.+\/TTr-\.+/);
    assert.match(letter.text, /ngày \.+ tháng \.+ năm \.+/);
  });

  await change(api, 'dossiers', dossier, (document) => {
    Object.assign(document.request_letter, {number: '12/TTr-THPTBS', signed_on: '2025-02-05', copy_count: 1});
    document.minutes = {number: '05/BB-HĐTĐKT', held_on: '2025-02-03', chair: 'Phạm Quốc Thịnh', secretary: 'Trịnh Thu Hà',
                        member_count: 11, present_count: 9};
  });

  await t.test('Tờ trình', async () => {
    const letter = await print(`/api/v1/dossiers/${dossier}/papers/request_letter`, 'to-trinh');
    checkSheet(letter);
    assert.match(letter.text, /Số: 12\/TTr-THPTBS/);
    assert.match(letter.text, /Nam Định, ngày 05 tháng 02 năm 2025/);
    assert.match(letter.text, /Nơi nhận:/);
    const [place] = wordsFrom(letter.pages[0], '05 tháng 02 năm 2025');
    assert.ok(place.left > 100, 'place and date stand at the right');
    checkSignature(letter, 'HIỆU TRƯỞNG', 'Phạm Quốc Thịnh');
  });

  await t.test('danh sách', async () => {
    const list = await print(`/api/v1/dossiers/${dossier}/papers/nominee_list`, 'danh-sach');
    checkSheet(list, {numbered: false});
    for (const page of list.pages) assert.ok(wordsFrom(page, 'STT'), 'every page has the head of the table');
    checkSignature(list, 'HIỆU TRƯỞNG', 'Phạm Quốc Thịnh');
  });

  await t.test('biên bản', async () => {
    const minutes = await print(`/api/v1/dossiers/${dossier}/papers/minutes`, 'bien-ban');
    checkSheet(minutes);
    assert.match(minutes.text, /09\/11 thành viên/);
    checkSignature(minutes, 'CHỦ TRÌ', 'Phạm Quốc Thịnh');
  });

  await t.test('báo cáo thành tích, of a person and of a collective', async () => {
    const person = await find(api, 'nominations', ({award}) => award === 'CSTDT');
    const report = await print(`/api/v1/nominations/${person}/papers/report`, 'bao-cao-ca-nhan');
    checkSheet(report, {numbered: false});
    assert.match(report.text, /III\. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG/);
    const collective = await find(api, 'nominations', ({award}) => award === 'TTLDXS');
    const group = await print(`/api/v1/nominations/${collective}/papers/report`, 'bao-cao-tap-the');
    checkSheet(group, {numbered: false});
    assert.match(group.text, /Tên tập thể đề nghị:/);
  });
});

/// A decision over many who were never nominated: it is printed as a draft, before anything is checked.
function decisionOfMany(unit) {
  const family = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô'];
  const given = ['An', 'Ánh', 'Bình', 'Chi', 'Dũng', 'Đào', 'Giang', 'Hà', 'Hằng', 'Khánh', 'Lan', 'Minh', 'Nga', 'Oanh', 'Phúc'];
  const items = Array.from({length: kManyNominees}, (_, i) => ({
    id: newId(), nomination_id: newId(), award: i % 5 === 0 ? 'CSTDCS' : 'LDTT', nominee_type: 'individual',
    nominee_name: `${family[i % 10]} ${i % 2 ? 'Thị' : 'Văn'} ${given[(i * 7) % 15]}`,
    position: i % 9 === 0 ? 'Tổ phó chuyên môn, giáo viên Ngữ văn' : 'Giáo viên', unit_name: 'Trường THPT Bến Sông',
    bonus_vnd: i % 5 === 0 ? 2340000 : 702000}));
  return {id: newId(), unit_id: unit, title: 'Công nhận danh hiệu thi đua năm học 2024-2025', disposal: 'decided',
          decided_by: 'GIAM_DOC_SO', number: '812/QĐ-SGDĐT', signed_on: '2025-06-27', signer_name: 'Trần Hữu Nghiêm',
          school_year: '2024-2025', items};
}

test('the office prints a decision with three hundred names', async (t) => {
  const at = await office(t);
  const browser = await startBrowser(t);
  const api = await Api.signIn(at.port, 'ong.phu');
  t.after(() => api.close());
  const so = (await api.get('/api/v1/session')).json.roles[0].unit_id;
  const decision = decisionOfMany(so);
  assert.equal((await api.put(`/api/v1/decisions/${decision.id}`, newId(), decision)).status, 201);

  const paper = await printPaper(t, browser, at, api, `/api/v1/decisions/${decision.id}/papers/decision`, 'quyet-dinh');
  checkSheet(paper);
  checkSignature(paper, 'GIÁM ĐỐC', 'Trần Hữu Nghiêm');
  assert.match(paper.text, /Công nhận danh hiệu thi đua năm học 2024-2025 cho 300 cá nhân/);
  assert.match(paper.text, /tổng số tiền: 308\.880\.000 đồng/);

  const first = paper.pages.findIndex((page) => wordsFrom(page, 'STT'));
  assert.ok(first > 0, 'the list begins on a page of its own');
  const listed = paper.pages.slice(first);
  assert.ok(listed.length > 5, 'many pages');
  let rows = 0;
  for (const page of listed) {
    assert.ok(wordsFrom(page, 'STT'), 'every page has the head of the table');
    // Each line has its number at the left edge and its money at the right one: none is cut between two pages.
    const numbers = page.words.filter(({text, right}) => /^\d+$/.test(text) && right < kSheet.left + 12);
    const money = page.words.filter(({text, left}) => /^(702|2\.340)\.000$/.test(text) && left > 160);
    assert.equal(numbers.length, money.length, 'no row is cut');
    rows += numbers.length;
  }
  assert.equal(rows, kManyNominees);
});

test('a school looks at its papers in the program, and prints them without a line', async (t) => {
  const at = await office(t);
  const browser = await startBrowser(t);
  const api = await Api.signIn(at.port, 'co.ha');
  t.after(() => api.close());
  const dossier = await find(api, 'dossiers');
  const path = `/api/v1/dossiers/${dossier}/papers/request_letter`;
  const served = await printPaper(t, browser, at, api, path, 'to-trinh-may-chu');

  const page = await openPage(t, browser, at.url, {account: 'co.ha'});
  await keptForOffline(page);
  await page.evaluate((address) => { history.pushState(null, '', address); dispatchEvent(new PopStateEvent('popstate')); },
                      `/ban-in/${dossier}`);
  await page.locator('iframe#paper').waitFor();
  await picture(page, 'ban-in');
  await page.context().setOffline(true);
  await at.server.stop('SIGKILL');
  await page.reload();

  const frame = page.frameLocator('iframe#paper').locator('main');
  await frame.waitFor();
  assert.equal(await frame.innerText(), served.text, 'the same words on both sides');
  assert.match(await frame.evaluate((main) => getComputedStyle(main).fontFamily), /Times New Roman/);
  await page.evaluate(() => {
    globalThis.printed = 0;
    document.getElementById('paper').contentWindow.print = () => { globalThis.printed += 1; };
  });
  await page.getByRole('button', {name: 'In', exact: true}).click();
  await comesTrue(page, () => globalThis.printed === 1);

  await page.getByRole('button', {name: /^Danh sách/}).click();
  await page.frameLocator('iframe#paper').getByRole('heading', {name: 'DANH SÁCH'}).waitFor();
  await picture(page, 'ban-in-danh-sach');
  await page.getByRole('link', {name: 'Quay lại'}).click();
  await page.locator('iframe#paper').waitFor({state: 'detached'});
});

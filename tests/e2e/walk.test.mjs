// One nomination after another, from a school without a line to the public page, in real browsers.
import assert from 'node:assert/strict';
import test from 'node:test';
import {browser as startBrowser, picture, steps} from './support/browser.mjs';
import {choose} from './support/choice.mjs';
import {goTo, keptForOffline, office, openPage, saved, signIn} from './support/program.mjs';
import {Api} from './support/rest.mjs';
import {open} from './support/scenes.mjs';

const kTitle = 'Đề nghị Lao động tiên tiến, đợt bổ sung 2024-2025';
// One who is rated too low, and eleven whom nothing stands against.
const kTooLow = 'Lê Trọng Nghĩa';
const kFine = ['Bùi Thị Lan Anh', 'Hoàng Minh Tuấn', 'Lưu Quang Viện', 'Mai Thị Bích Ngọc', 'Nguyễn Hữu Phước', 'Đinh Thị Yến',
  'Vũ Đình Khôi', 'Trần Thị Ngọc Diệp', 'Nguyễn Thanh Bằng', 'Phạm Thị Hải Yến', 'Trần Quang Đạo'];
const kReader = 'Nguyễn Đình Phú';
const kInstead = 'Đỗ Thị Kim Oanh';
const [kReturned, kSuspended] = kFine;
const kSentence = 'Chưa đủ điều kiện Lao động tiên tiến: xếp loại năm học 2024-2025 là “Hoàn thành nhiệm vụ”, cần từ ' +
  '“Hoàn thành tốt nhiệm vụ”.';
const kPaper = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n' +
  'trailer<</Root 1 0 R>>\n%%EOF\n');
const kDuties = 'Giảng dạy ba lớp khối 10, chủ nhiệm lớp 10A3, phụ trách câu lạc bộ đọc sách của trường.';
const kNumber = '812/QĐ-SGDĐT';

const parts = (page) => page.getByRole('navigation', {name: 'Các phần của hồ sơ'});
const findings = (page) => page.getByRole('complementary', {name: 'Cần xem'});
const dialog = (page, name) => page.getByRole('dialog', {name});

async function openDossier(page) {
  await goTo(page, 'Hồ sơ');
  await page.getByRole('link', {name: kTitle}).click();
  await page.getByRole('heading', {name: kTitle, level: 1}).waitFor();
}

async function openNomination(page, name) {
  await parts(page).getByRole('button', {name: 'Báo cáo, minh chứng'}).click();
  await page.getByRole('link', {name: new RegExp(`^${name} ·`)}).click();
  await page.getByRole('heading', {name, level: 1}).waitFor();
}

async function pickPeople(page, names) {
  await page.getByRole('button', {name: 'Thêm từ nhân sự'}).click();
  const box = dialog(page, 'Thêm người từ danh sách nhân sự');
  for (const name of names) {
    await box.getByRole('textbox', {name: 'Lọc theo tên hoặc tổ'}).fill(name);
    await box.getByRole('checkbox', {name: new RegExp(`^${name} ·`)}).click();
  }
  await box.getByRole('textbox', {name: 'Lọc theo tên hoặc tổ'}).fill('');
  await picture(page, 'chon-nguoi');
  await box.getByRole('button', {name: `Thêm ${names.length} vào danh sách`}).click();
  await box.waitFor({state: 'detached'});
}

async function fill(page, values) {
  for (const [name, value] of Object.entries(values)) await page.getByRole('textbox', {name, exact: true}).fill(value);
}

test('the walk', async (t) => {
  const at = await office(t);
  const browser = await startBrowser(t, {whole: true});
  const school = await openPage(t, browser, at.url);
  const context = school.context();
  const step = steps(t, () => ({hong: school}));
  const rest = await Api.signIn(at.port, 'co.ha');
  t.after(() => rest.close());
  let dossier;

  await step('an officer signs in, and loses the line and the server', async () => {
    await picture(school, 'dang-nhap');
    await signIn(school, 'co.ha');
    await picture(school, 'viec-can-lam');
    await keptForOffline(school);
    await context.setOffline(true);
    await at.server.stop('SIGKILL');
    await school.getByRole('button', {name: /^Đang không có mạng/}).waitFor();
  });

  await step('writes twelve nominations', async () => {
    await goTo(school, 'Hồ sơ');
    await school.getByRole('button', {name: 'Lập hồ sơ mới'}).click();
    const box = dialog(school, 'Lập hồ sơ mới');
    await box.getByRole('textbox', {name: 'Tên hồ sơ'}).fill(kTitle);
    await box.getByRole('button', {name: 'Lập hồ sơ'}).click();
    await school.getByRole('heading', {name: kTitle, level: 1}).waitFor();
    await pickPeople(school, [kTooLow, ...kFine]);
    await parts(school).getByRole('button', {name: 'Báo cáo, minh chứng'}).click();
    for (const name of [kTooLow, ...kFine]) await school.getByRole('link', {name: new RegExp(`^${name} ·`)}).waitFor();

    await school.getByRole('main').getByRole('link', {name: / · LĐTT$/}).first().click();
    for (let i = 0; i < 12; i += 1) {
      await school.getByRole('checkbox', {name: /^Hội đồng xác nhận/}).click();
      await school.getByRole('textbox', {name: 'II.1. Nhiệm vụ được giao'}).fill(kDuties);
      const next = school.getByRole('button', {name: 'Tiếp theo'});
      if (i < 11) await next.click();
    }
  });

  await step('attaches a file', async () => {
    await openDossier(school);
    await openNomination(school, kReturned);
    const chooser = school.waitForEvent('filechooser');
    await school.getByRole('button', {name: 'Đính kèm tệp'}).click();
    await (await chooser).setFiles({name: 'giay-khen-cum-thi-dua.pdf', mimeType: 'application/pdf', buffer: kPaper});
    await school.getByRole('textbox', {name: 'Tên, số của giấy tờ'}).fill('Giấy khen của cụm thi đua số 4');
    await school.getByRole('link', {name: /^giay-khen-cum-thi-dua\.pdf/}).waitFor();
    await picture(school, 'truong-hop-khong-mang');
  });

  await step('writes letter and minutes', async () => {
    await openDossier(school);
    await parts(school).getByRole('button', {name: 'Biên bản họp'}).click();
    await fill(school, {'Số biên bản': '12/BB-HĐTĐKT', 'Ngày họp': '13/06/2025', 'Chủ trì': 'Phạm Quốc Thịnh',
                        'Thư ký': 'Trịnh Thu Hà', 'Số thành viên Hội đồng': '9', 'Số thành viên có mặt': '9'});
    await parts(school).getByRole('button', {name: 'Tờ trình'}).click();
    await fill(school, {'Số Tờ trình': '58/TTr-THPTBS', 'Ngày ký': '16/06/2025', 'Người ký': 'Phạm Quốc Thịnh',
                        'Chức vụ người ký': 'HIỆU TRƯỞNG'});
    await school.getByRole('button', {name: 'Dùng số của danh sách'}).click();
    await picture(school, 'to-trinh');
  });

  await step('reloads, still without a line: everything is there', async () => {
    // What was typed is safe when the page is left, also the moment after.
    await school.reload();
    await school.getByRole('button', {name: /^Đang không có mạng/}).waitFor();
    await school.getByRole('heading', {name: kTitle, level: 1}).waitFor();
    // The part that was open is open again.
    assert.equal(await school.getByRole('textbox', {name: 'Số Tờ trình'}).inputValue(), '58/TTr-THPTBS');
    await parts(school).getByRole('button', {name: 'Danh sách đề nghị'}).click();
    const grid = school.getByRole('grid', {name: 'Danh sách đề nghị'});
    await grid.waitFor();
    await picture(school, 'ho-so-khong-mang');
    for (const name of [kTooLow, ...kFine]) await grid.getByRole('gridcell', {name, exact: true}).waitFor();
    await openNomination(school, kReturned);
    assert.equal(await school.getByRole('textbox', {name: 'II.1. Nhiệm vụ được giao'}).inputValue(), kDuties);
    assert.equal(await school.getByRole('textbox', {name: 'Tên, số của giấy tờ'}).inputValue(), 'Giấy khen của cụm thi đua số 4');
    await school.getByRole('link', {name: /^giay-khen-cum-thi-dua\.pdf/}).waitFor();
  });

  await step('online again: all of it reaches the server', async () => {
    await at.start();
    await context.setOffline(false);
    await saved(school);
    dossier = (await rest.all('/api/v1/dossiers')).find((row) => row.title === kTitle);
    assert.ok(dossier);
    const mine = [];
    for (const row of await rest.all('/api/v1/nominations')) {
      const {json} = await rest.get(`/api/v1/nominations/${row.id}`);
      if (json.document.dossier_id === dossier.id) mine.push(json.document);
    }
    assert.deepEqual(mine.map((row) => row.nominee_name).sort(), [kTooLow, ...kFine].sort());
    for (const row of mine) assert.equal(row.report.duties, kDuties);
    const [paper] = mine.find((row) => row.nominee_name === kReturned).evidence;
    const owner = mine.find((row) => row.nominee_name === kReturned).id;
    const file = await rest.get(`/api/v1/nominations/${owner}/evidence/${paper.id}`);
    assert.equal(file.status, 200);
    assert.equal(file.text, kPaper.toString());
  });

  const send = async () => {
    await parts(school).getByRole('button', {name: 'Ký duyệt, gửi'}).click();
    await school.getByRole('main').getByRole('button', {name: 'Gửi hồ sơ'}).click();
    const answered = school.waitForResponse(/\/submission$/);
    await dialog(school, 'Gửi lên Sở?').getByRole('button', {name: 'Gửi ngay'}).click();
    return answered;
  };

  await step('a submission with a blocking finding is refused with the sentence the form showed', async () => {
    await openDossier(school);
    await openNomination(school, kTooLow);
    await findings(school).getByRole('button', {name: kSentence, exact: true}).waitFor();
    await picture(school, 'truong-hop-phai-sua');
    await openDossier(school);
    await picture(school, 'ho-so-phai-sua');
    const refused = await send();
    assert.equal(refused.status(), 422);
    const reports = (await refused.json()).reports;
    const said = reports.flatMap(({report}) => report.findings).filter(({severity}) => severity === 'error').map(({sentence}) => sentence);
    assert.deepEqual(said, [kSentence]);
    await findings(school).getByRole('heading', {name: 'Máy chủ báo khi gửi · 1'}).waitFor();
    // Twice the same: what the form says, and what the server said.
    const shown = findings(school).getByRole('button', {name: `${kTooLow} · LĐTT: ${kSentence}`, exact: true});
    assert.equal(await shown.count(), 2);
    await picture(school, 'gui-bi-giu-lai');
  });

  await step('fixed, signed by the head, and sent', async () => {
    await openNomination(school, kTooLow);
    const who = school.getByRole('combobox', {name: 'Cá nhân, tập thể được đề nghị'});
    await choose(who, kInstead, {begins: true});
    await school.getByRole('heading', {name: kInstead, level: 1}).waitFor();
    await saved(school);
    const head = await openPage(t, browser, at.url, {account: 'thay.thinh'});
    await openDossier(head);
    await parts(head).getByRole('button', {name: 'Ký duyệt, gửi'}).click();
    await head.getByRole('button', {name: 'Các bước trong đơn vị'}).click();
    await head.getByRole('link', {name: 'Thủ trưởng ký duyệt'}).click();
    await head.getByRole('button', {name: 'Ký duyệt hồ sơ'}).click();
    await dialog(head, 'Ký duyệt hồ sơ?').getByRole('button', {name: 'Tôi ký duyệt'}).click();
    await head.getByText(/^Đã ký duyệt: Phạm Quốc Thịnh/).waitFor();
    await openDossier(school);
    const done = await send();
    assert.equal(done.status(), 200, await done.text());
    await school.getByRole('main').getByRole('button', {name: 'Gửi hồ sơ'}).waitFor({state: 'detached'});
    await picture(school, 'da-gui');
  });

  let appraiser;
  const pile = (page, name) => page.getByRole('tab', {name: new RegExp(`^${name}`)});
  await step('the Sở receives all, returns one with two comments, suspends one, accepts the rest', async () => {
    appraiser = await openPage(t, browser, at.url, {account: 'co.chau'});
    await picture(appraiser, 'so-viec-can-lam');
    await goTo(appraiser, 'Thẩm định');
    await pile(appraiser, 'Mới đến · 12').waitFor();
    await picture(appraiser, 'so-moi-den');
    await appraiser.getByRole('button', {name: 'Chọn tất cả'}).click();
    await appraiser.getByRole('button', {name: 'Tiếp nhận thẩm định'}).click();
    await pile(appraiser, 'Đang thẩm định · 12').click();

    await appraiser.getByRole('link', {name: new RegExp(`^${kReturned} ·`)}).click();
    await appraiser.getByRole('button', {name: 'Góp ý về Chức vụ'}).click();
    await appraiser.getByRole('textbox', {name: 'Ý kiến về Chức vụ'}).fill('Ghi rõ chức vụ theo quyết định bổ nhiệm.');
    await appraiser.getByRole('button', {name: 'Góp ý về Quyền hạn, nhiệm vụ được giao'}).click();
    await appraiser.getByRole('textbox', {name: 'Ý kiến về Quyền hạn, nhiệm vụ được giao'}).fill('Nêu thêm số tiết dạy mỗi tuần.');
    await appraiser.reload();
    const remark = (about) => appraiser.getByRole('textbox', {name: `Ý kiến về ${about}`});
    await remark('Chức vụ').waitFor();
    assert.equal(await remark('Chức vụ').inputValue(), 'Ghi rõ chức vụ theo quyết định bổ nhiệm.');
    assert.equal(await remark('Quyền hạn, nhiệm vụ được giao').inputValue(), 'Nêu thêm số tiết dạy mỗi tuần.');
    await picture(appraiser, 'tham-dinh');
    const acts = appraiser.getByRole('region', {name: 'Việc có thể làm'});
    await acts.getByRole('button', {name: 'Trả lại để bổ sung'}).click();
    await picture(appraiser, 'tra-lai');
    await dialog(appraiser, 'Trả lại để bổ sung?').getByRole('button', {name: 'Trả lại để bổ sung'}).click();
    await appraiser.getByText('Cần bổ sung', {exact: true}).first().waitFor();

    await goTo(appraiser, 'Thẩm định');
    await pile(appraiser, 'Đang thẩm định · 11').click();
    await appraiser.getByRole('link', {name: new RegExp(`^${kSuspended} ·`)}).click();
    await acts.getByRole('button', {name: 'Tạm dừng xét'}).click();
    const suspend = dialog(appraiser, 'Tạm dừng xét trường hợp này?');
    await suspend.getByRole('textbox', {name: 'Lý do tạm dừng'}).fill('Đang xác minh đơn phản ánh gửi ngày 14/06/2025.');
    await suspend.getByRole('button', {name: 'Tạm dừng xét'}).click();
    await suspend.waitFor({state: 'detached'});

    await goTo(appraiser, 'Thẩm định');
    await pile(appraiser, 'Đang thẩm định · 10').click();
    await appraiser.getByRole('button', {name: 'Chọn tất cả'}).click();
    await appraiser.getByRole('button', {name: 'Đủ điều kiện', exact: true}).click();
    await pile(appraiser, 'Chờ Hội đồng · 10').waitFor();
    await pile(appraiser, 'Tạm dừng · 1').waitFor();
    await pile(appraiser, 'Chờ đơn vị bổ sung · 1').waitFor();
    await picture(appraiser, 'so-da-phan-loai');
  });

  await step('the school reads both comments, completes and sends again', async () => {
    await goTo(school, 'Việc cần làm');
    await school.reload();
    await saved(school);
    await school.getByRole('link', {name: new RegExp(`^${kReturned} ·`)}).first().click();
    await school.getByText(/Ghi rõ chức vụ theo quyết định bổ nhiệm\./).first().waitFor();
    await school.getByText(/Nêu thêm số tiết dạy mỗi tuần\./).first().waitFor();
    await picture(school, 'can-bo-sung');
    await fill(school, {'Chức vụ': 'Giáo viên THPT hạng III', 'II.1. Nhiệm vụ được giao': `${kDuties} Dạy 17 tiết mỗi tuần.`});
    await saved(school);
    await school.getByRole('button', {name: 'Gửi lại sau khi bổ sung'}).click();
    await dialog(school, 'Gửi lại sau khi bổ sung?').getByRole('button', {name: 'Gửi lại', exact: true}).click();
    await school.getByText('Đang thẩm định', {exact: true}).first().waitFor();
  });

  await step('the Sở accepts it', async () => {
    await appraiser.reload();
    await saved(appraiser);
    await goTo(appraiser, 'Thẩm định');
    await pile(appraiser, 'Đang thẩm định · 1').click();
    await appraiser.getByRole('link', {name: new RegExp(`^${kReturned} ·`)}).click();
    await appraiser.getByText('Giáo viên THPT hạng III').first().waitFor();
    const found = appraiser.getByRole('complementary', {name: 'Kết quả kiểm tra'});
    await found.getByRole('heading', {name: 'Đơn vị đã sửa · 2'}).waitFor();
    await found.getByText(`Trước: ${kDuties}`, {exact: true}).waitFor();
    await found.getByText(`Nay: ${kDuties} Dạy 17 tiết mỗi tuần.`, {exact: true}).waitFor();
    await picture(appraiser, 'tham-dinh-lai');
    await choose(appraiser.getByRole('combobox', {name: 'Giao thẩm định cho'}), 'Đỗ Thị Minh Châu');
    await choose(found.getByRole('combobox', {name: 'Nhờ thẩm định lần hai'}), kReader);
    await found.getByText(`Chờ ý kiến của ${kReader}.`).waitFor();
    await appraiser.getByRole('region', {name: 'Việc có thể làm'}).getByRole('button', {name: 'Đủ điều kiện', exact: true}).click();
    await appraiser.getByText('Đủ điều kiện, chờ Hội đồng', {exact: true}).first().waitFor();
  });

  let chief;
  await step('a colleague is told that one waits to be read a second time, and reads it', async () => {
    chief = await openPage(t, browser, at.url, {account: 'ong.phu'});
    await chief.getByRole('link', {name: /^Nhờ thầy cô thẩm định lần hai: /}).waitFor();
    await picture(chief, 'nho-tham-dinh-lan-hai');
    await chief.getByRole('link', {name: new RegExp(`^${kReturned} ·`)}).click();
    const found = chief.getByRole('complementary', {name: 'Kết quả kiểm tra'});
    await found.getByRole('button', {name: 'Không đồng ý'}).click();
    await found.getByRole('textbox', {name: 'Ý kiến, lý do'}).and(chief.locator('[aria-invalid="true"]')).waitFor();
    await picture(chief, 'tham-dinh-lan-hai');
    await chief.setViewportSize({width: 390, height: 844});
    await chief.getByRole('tab', {name: 'Kết quả kiểm tra'}).click();
    await chief.getByRole('textbox', {name: 'Ý kiến, lý do'}).fill('Đã đối chiếu quyết định xếp loại.');
    await picture(chief, 'tham-dinh-lan-hai-390');
    await chief.setViewportSize({width: 1366, height: 768});
    await found.getByRole('button', {name: 'Đồng ý với kết quả thẩm định'}).click();
    await found.getByText(`${kReader}: Đồng ý với kết quả thẩm định`).first().waitFor();
    await picture(chief, 'da-tham-dinh-lan-hai');
    await saved(chief);
  });

  await step('decided', async () => {
    await goTo(chief, 'Quyết định');
    await chief.getByRole('button', {name: 'Lập quyết định'}).click();
    await fill(chief, {'Tên quyết định': 'Tặng danh hiệu Lao động tiên tiến năm học 2024-2025', 'Số quyết định': kNumber,
                       'Ngày ký': '16/06/2025', 'Người ký': 'Trần Hữu Nghiêm'});
    await chief.getByRole('button', {name: 'Chọn cả nhóm'}).click();
    await chief.getByRole('button', {name: 'Đưa 11 trường hợp vào danh sách'}).click();
    await saved(chief);
    await picture(chief, 'quyet-dinh');
    await chief.getByRole('button', {name: 'Ký ban hành'}).click();
    await dialog(chief, `Ký ban hành quyết định số ${kNumber}?`).getByRole('button', {name: 'Ký ban hành'}).click();
    await chief.getByText('Đã có quyết định', {exact: true}).first().waitFor();
    await picture(chief, 'da-ban-hanh');
  });

  const decided = [kReturned, ...kFine.slice(2), kInstead].sort();
  await step('the register shows it', async () => {
    await school.reload();
    await saved(school);
    await goTo(school, 'Khen thưởng');
    const grid = school.getByRole('grid', {name: 'Sổ khen thưởng'});
    for (const name of decided) await grid.getByRole('gridcell', {name, exact: true}).waitFor();
    assert.equal(await grid.getByRole('gridcell', {name: kSuspended, exact: true}).count(), 0);
    await picture(school, 'so-khen-thuong');
  });

  await step('the public page shows it, without a script', async () => {
    const anyone = await openPage(t, browser, `${at.url}/cong-khai`, {javaScriptEnabled: false});
    const names = await anyone.locator('td.name').allTextContents();
    assert.deepEqual(names.sort(), decided);
    await picture(anyone, 'cong-khai');
    await anyone.getByRole('searchbox').fill('bui thi lan');
    await anyone.getByRole('button', {name: 'Tìm'}).click();
    assert.deepEqual(await anyone.locator('td.name').allTextContents(), [kReturned]);
    await anyone.getByRole('link', {name: kNumber}).first().click();
    assert.equal(await anyone.locator('td.name').count(), decided.length);
    await picture(anyone, 'tra-cuu-quyet-dinh');
  });

  for (const [name, options] of [['dien-thoai', {viewport: {width: 390, height: 844}, deviceScaleFactor: 2, hasTouch: true}],
                                 ['toi', {colorScheme: 'dark'}]]) {
    await step(`each screen is drawn: ${name}`, async () => {
      const officer = await openPage(t, browser, at.url, options);
      await picture(officer, `${name}-dang-nhap`);
      await signIn(officer, 'co.ha');
      await officer.getByRole('heading', {name: 'Việc cần làm', level: 1}).waitFor();
      await picture(officer, name);
      for (const [address, heading] of [['/ho-so', 'Hồ sơ'], [`/ho-so/${dossier.id}`, kTitle],
        ['/ho-so/0191bf7b-1400-700f-8000-000100000000', /^Đề nghị khen thưởng/],
        ['/ho-so/0191bf7b-1400-700f-8000-000100000000/de-nghi/0191bf7b-1400-7010-8000-000200000000', 'Vũ Thị Minh Nguyệt'],
        ['/nhan-su', 'Nhân sự'], ['/khen-thuong', 'Khen thưởng'], ['/so-luat', 'Sổ luật']]) {
        await open(officer, address);
        await officer.getByRole('heading', {name: heading, level: 1}).first().waitFor();
        await saved(officer);
        await picture(officer, `${name}${address.replaceAll('/', '-').replace(/[0-9a-f-]{36}/g, (id) => id.slice(20, 23))}`);
      }
      const office = await openPage(t, browser, at.url, {account: 'co.chau', ...options});
      for (const [address, heading] of [['/tham-dinh', 'Thẩm định'], ['/quyet-dinh', 'Quyết định']]) {
        await open(office, address);
        await office.getByRole('heading', {name: heading, level: 1}).first().waitFor();
        await saved(office);
        await picture(office, `${name}-so${address.replaceAll('/', '-')}`);
      }
    });
  }
});

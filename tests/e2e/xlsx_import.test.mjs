// A school's spreadsheets, as other programs write them, come in without a line: seen first, whole or not at all, and once.
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {writeFileSync} from 'node:fs';
import test from 'node:test';
import ExcelJS from 'exceljs';
import {zipSync} from '../../web/node_modules/fflate/esm/index.mjs';
import {browser as startBrowser, picture} from './support/browser.mjs';
import {choose} from './support/choice.mjs';
import {comesTrue, goTo, keptForOffline, office, openPage, saved, signIn} from './support/program.mjs';
import {Api} from './support/rest.mjs';
import {temporaryFolder} from './support/server.mjs';

const kYears = [2019, 2020, 2021, 2022, 2023];
const day = (year, month, date) => new Date(Date.UTC(year, month - 1, date));

/// Five years side by side below merged heads; days as days, as text, as the result of a formula.
async function fiveYears(path, {wrong = false, from1904 = false} = {}) {
  const book = new ExcelJS.Workbook();
  book.properties.date1904 = from1904;
  book.addWorksheet('Ghi chú').addRow(['Danh sách do văn phòng lập']);
  const sheet = book.addWorksheet('Nhân sự');
  sheet.addRow(['DANH SÁCH CÁN BỘ, GIÁO VIÊN']);
  sheet.mergeCells('A1:N1');
  sheet.addRow([]);
  sheet.addRow(['STT', 'Họ và tên', 'Mã giáo viên', 'Ngày sinh', ...kYears.flatMap((year) => [`Năm học ${year}-${year + 1}`, null])]);
  sheet.addRow([null, null, null, null, ...kYears.flatMap(() => ['Xếp loại', 'Danh hiệu'])]);
  for (const column of ['A', 'B', 'C', 'D']) sheet.mergeCells(`${column}3:${column}4`);
  kYears.forEach((year, i) => sheet.mergeCells(3, 5 + 2 * i, 3, 6 + 2 * i));
  const marks = kYears.flatMap((year) => year % 2 ? ['HTXSNV', 'CSTĐCS'] : ['HTTNV', 'LĐTT']);
  sheet.addRow([1, {richText: [{text: 'Đoàn Thị '}, {text: 'Thảo Nguyên', font: {bold: true}}]}, 3699000001, day(1985, 9, 1), ...marks]);
  sheet.addRow([{formula: 'A5+1', result: 2}, 'Tô Văn Quýnh', {formula: '3699000001+1', result: 3699000002}, '1.9.85', ...marks]);
  sheet.addRow([3, 'Kiều Minh Thoại', '3699000003', wrong ? '31/02/1990' : 'ngày 2 tháng 3 năm 1990', ...marks]);
  sheet.getCell('D5').numFmt = 'dd/mm/yyyy';
  await book.xlsx.writeFile(path);
  return path;
}

/// What an old machine wrote: TCVN3, seen as Latin letters; initiatives, one row each; nobody with a code.
async function oldLetters(path) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Sang kien');
  sheet.addRow(['Hä vµ tªn', 'Ngµy sinh', 'N¨m häc', 'Tªn s¸ng kiÕn', 'Ph¹m vi', 'Sè chøng nhËn', 'Ngµy c«ng nhËn']);
  sheet.addRow(['§oµn ThÞ Th¶o Nguyªn', '01/09/1985', '2022-2023', 'D¹y h×nh häc b»ng phÇn mÒm', 'C¬ së', '12/Q§-THPT', day(2023, 5, 20)]);
  sheet.addRow([null, null, '2023-2024', 'C©u l¹c bé To¸n', 'TØnh', '34/Q§-UBND', day(2024, 5, 21)]);
  await book.xlsx.writeFile(path);
  return path;
}

/// Two authors of one initiative and a research topic; shares as Excel keeps them, one of them wrong.
async function shares(path, second) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Sáng kiến, đề tài');
  sheet.addRow(['Họ và tên', 'Mã giáo viên', 'Năm học', 'Tên sáng kiến', 'Tỷ lệ đóng góp (%)', 'Đề tài NCKH', 'Cấp đề tài', 'Ngày nghiệm thu']);
  sheet.addRow(['Đoàn Thị Thảo Nguyên', 3699000001, '2023-2024', 'Thư viện lưu động', 0.6, 'Đo mức hiểu bài', 'Tỉnh', day(2024, 5, 20)]);
  sheet.addRow(['Tô Văn Quýnh', 3699000002, '2023-2024', 'Thư viện lưu động', second]);
  sheet.getCell('E2').numFmt = '0%';
  await book.xlsx.writeFile(path);
  return path;
}

const head = (page) => page.getByRole('heading', {name: 'Nhập danh sách nhân sự', level: 1});

async function chooseFile(page, path) {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', {name: 'Chọn tệp Excel'}).click();
  await (await choosing).setFiles(path);
}

async function openImport(page) {
  await goTo(page, 'Nhân sự');
  await page.getByRole('button', {name: 'Nhập từ Excel'}).click();
  await page.getByRole('button', {name: 'Chọn tệp Excel'}).waitFor();
}

test('five years come in from a file without a line, and the same file again changes nothing', async (t) => {
  const at = await office(t);
  const files = temporaryFolder(t);
  const browser = await startBrowser(t);
  const page = await openPage(t, browser, at.url, {account: 'co.ha'});
  await keptForOffline(page);
  await openImport(page);
  await comesTrue(page, async () => Boolean(await caches.match(document.getElementById('glue').dataset.sheets)));
  await picture(page, 'nhap-nhan-su');
  await page.context().setOffline(true);
  await page.reload();

  // Three people are seen; one cell is wrong, and says why. Nothing is taken in.
  await chooseFile(page, await fiveYears(join(files, 'nhan su.xlsx'), {wrong: true}));
  await page.getByText('3 dòng: 2 người mới, 0 có thay đổi, 0 không đổi').waitFor();
  await page.getByText('còn 1 dòng cần sửa').first().waitFor();
  await page.getByText('“31/02/1990” chưa đọc được là một ngày').first().waitFor({state: 'attached'});
  assert.equal(await page.getByRole('combobox', {name: 'Trang tính của tệp'}).inputValue().then(Boolean), true);
  await picture(page, 'nhap-nhan-su-can-sua');
  await page.getByRole('button', {name: 'Làm lại từ đầu'}).click();

  // Put right, all come in; then the same file has nothing new, in whichever calendar its days are counted.
  await chooseFile(page, await fiveYears(join(files, 'da sua.xlsx')));
  await page.getByText('3 dòng: 3 người mới, 0 có thay đổi, 0 không đổi').waitFor();
  await page.getByRole('button', {name: 'Nhập vào danh sách'}).click();
  await page.getByRole('heading', {name: 'Nhân sự', level: 1}).waitFor();
  for (const from1904 of [false, true]) {
    await openImport(page);
    await chooseFile(page, await fiveYears(join(files, `lan nua ${from1904}.xlsx`), {from1904}));
    await page.getByText('3 dòng: 0 người mới, 0 có thay đổi, 3 không đổi').waitFor();
    await page.getByRole('button', {name: 'Xong, về danh sách'}).click();
  }

  // Initiatives of somebody known by name and birth: proposed, confirmed, and then known.
  await openImport(page);
  await chooseFile(page, await oldLetters(join(files, 'sang kien.xlsx')));
  await page.getByText(/TCVN3/).waitFor();
  await page.getByText('còn 1 người cần xác nhận').first().waitFor();
  await picture(page, 'nhap-nhan-su-xac-nhan');
  await page.getByRole('button', {name: 'Tất cả đều là cùng người'}).click();
  await page.getByText('2 dòng: 0 người mới, 1 có thay đổi, 0 không đổi').waitFor();
  await page.getByRole('button', {name: 'Nhập vào danh sách'}).click();
  await openImport(page);
  await chooseFile(page, await oldLetters(join(files, 'sang kien.xlsx')));
  await page.getByText('2 dòng: 0 người mới, 0 có thay đổi, 1 không đổi').waitFor();
  await page.getByRole('button', {name: 'Xong, về danh sách'}).click();

  // What each author has contributed, and a research topic; a share that is none says what would be right.
  await openImport(page);
  await chooseFile(page, await shares(join(files, 'ty le sai.xlsx'), 'một nửa'));
  await page.getByText('còn 1 dòng cần sửa').first().waitFor();
  await page.getByText('“một nửa” chưa đọc được là tỷ lệ').first().waitFor({state: 'attached'});
  await picture(page, 'nhap-ty-le');
  await page.getByRole('button', {name: 'Làm lại từ đầu'}).click();
  await chooseFile(page, await shares(join(files, 'ty le.xlsx'), '40 %'));
  await page.getByText('2 dòng: 0 người mới, 2 có thay đổi, 0 không đổi').waitFor();
  await page.getByRole('button', {name: 'Nhập vào danh sách'}).click();
  await openImport(page);
  await chooseFile(page, await shares(join(files, 'ty le.xlsx'), '40 %'));
  await page.getByText('2 dòng: 0 người mới, 0 có thay đổi, 2 không đổi').waitFor();
  await page.getByRole('button', {name: 'Xong, về danh sách'}).click();

  await page.context().setOffline(false);
  await saved(page);
  const api = await Api.signIn(at.port, 'co.ha');
  t.after(() => api.close());
  const people = await api.all('/api/v1/people');
  const added = await Promise.all(people.map(({id}) => api.get(`/api/v1/people/${id}`)));
  const byCode = (code) => added.map(({json}) => json.document).filter(({teacher_code}) => teacher_code === code);
  const [nguyen, ...twice] = byCode('3699000001');
  assert.equal(twice.length, 0);
  assert.equal(nguyen.full_name, 'Đoàn Thị Thảo Nguyên');
  assert.equal(nguyen.born_on, '1985-09-01');
  assert.deepEqual(nguyen.ratings.map(({school_year, level}) => [school_year, level]),
                   kYears.map((year) => [`${year}-${year + 1}`, year % 2 ? 'HTXSNV' : 'HTTNV']));
  assert.deepEqual(nguyen.award_history.map(({school_year, award}) => [school_year, award]),
                   kYears.map((year) => [`${year}-${year + 1}`, year % 2 ? 'CSTDCS' : 'LDTT']));
  assert.deepEqual(nguyen.initiatives.map(({name, scope, certificate_number, certified_on}) => [name, scope, certificate_number, certified_on]),
                   [['Dạy hình học bằng phần mềm', 'CO_SO', '12/QĐ-THPT', '2023-05-20'],
                    ['Câu lạc bộ Toán', 'TINH', '34/QĐ-UBND', '2024-05-21'],
                    ['Thư viện lưu động', undefined, undefined, undefined]]);
  for (const [code, share] of [['3699000001', 60], ['3699000002', 40]])
    assert.deepEqual(byCode(code)[0].initiatives.at(-1).authors.map(({person_id, share_percent}) => [person_id, share_percent]), [[byCode(code)[0].id, share]]);
  assert.deepEqual(nguyen.research.map(({name, scope, accepted_on}) => [name, scope, accepted_on]), [['Đo mức hiểu bài', 'TINH', '2024-05-20']]);
  assert.equal(byCode('3699000002')[0].born_on, '1985-09-01');
  assert.equal(byCode('3699000003')[0].born_on, '1990-03-02');
});

const kOle = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const kUnreadable = [
  ['cu.xls', Buffer.concat([kOle, Buffer.alloc(1024)]), /Excel kiểu cũ \(\.xls\)/],
  ['mat khau.xlsx', Buffer.concat([kOle, Buffer.alloc(8), Buffer.from('EncryptedPackage', 'utf16le')]), /có mật khẩu/],
  ['danh sach.csv', Buffer.from('Họ và tên;Mã\nA;1\n'), /không phải là tệp Excel/],
  ['trong.xlsx', Buffer.alloc(0), /trống/],
  ['van ban.xlsx', Buffer.from(zipSync({'word/document.xml': Buffer.from('<w/>')})), /không phải là tệp Excel/],
  ['qua lon.xlsx', Buffer.from(zipSync({'xl/workbook.xml': Buffer.from('<workbook/>'), 'xl/worksheets/sheet1.xml': Buffer.alloc(80 << 20, 32)})), /quá lớn/],
  ['rat lon.xlsx', Buffer.alloc(11 << 20, 80), /lớn hơn 10 MB/],
];

test('a file that cannot be read is answered with a sentence, and what is on the screen stays', async (t) => {
  const at = await office(t);
  const files = temporaryFolder(t);
  const browser = await startBrowser(t);
  const page = await openPage(t, browser, at.url, {account: 'co.ha'});
  await openImport(page);
  const whole = await fiveYears(join(files, 'tot.xlsx'));
  const {readFileSync} = await import('node:fs');
  const cut = readFileSync(whole);
  for (const [name, bytes, words] of [...kUnreadable, ['cut.xlsx', cut.subarray(0, cut.length / 2), /bị hỏng/]]) {
    writeFileSync(join(files, name), bytes);
    await chooseFile(page, join(files, name));
    const notice = page.getByText(words).first();
    await notice.waitFor();
    if (name === 'cu.xls') await picture(page, 'nhap-nhan-su-xls');
    await page.getByRole('button', {name: /^Đóng/}).first().click();
    await notice.waitFor({state: 'detached'});
  }

  // Dropped on the page is the same as chosen; what is being looked at is not thrown away for it.
  await page.evaluate((bytes) => {
    const dropped = new DataTransfer();
    dropped.items.add(new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], 'tha.xlsx'));
    window.dispatchEvent(new DragEvent('drop', {dataTransfer: dropped, bubbles: true, cancelable: true}));
  }, cut.toString('base64'));
  await page.getByText('3 dòng: 3 người mới').waitFor();
  await choose(page.getByRole('combobox', {name: 'Trang tính của tệp'}), 'Ghi chú');
  await page.getByText('Chưa có cột Họ và tên').first().waitFor();
  await page.getByRole('button', {name: 'Làm lại từ đầu'}).click();

  // The template is understood by what offered it.
  const saving = page.waitForEvent('download');
  await page.getByRole('button', {name: 'Tải tệp mẫu'}).click();
  const template = join(files, 'mau.xlsx');
  await (await saving).saveAs(template);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(template);
  const sheet = book.worksheets[0];
  assert.equal(sheet.getCell('A1').text, 'Họ và tên');
  sheet.getCell('A2').value = 'Phùng Gia Mẫn';
  sheet.getCell('B2').value = '0099000009';
  await book.xlsx.writeFile(template);
  await chooseFile(page, template);
  await page.getByText('1 dòng: 1 người mới').waitFor();
  await page.getByText('0099000009').first().waitFor();
  await head(page).waitFor();
});

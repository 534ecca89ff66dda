// A school under a Phòng: its dossier goes to the Phòng, on to the Sở, and is decided there; its receipt is checked by
// anyone, on a phone too.
import assert from 'node:assert/strict';
import test from 'node:test';
import {browser as startBrowser, picture} from './support/browser.mjs';
import {goTo, office, openPage, saved, signAsHead, signIn} from './support/program.mjs';
import {Api, newId} from './support/rest.mjs';

const kNames = ['Trần Thị Nguyên', 'Cao Thị Nga'];
const kLetter = '45/TTr-PGDĐT';
const kDecision = '812/QĐ-SGDĐT';
const kPhone = {viewport: {width: 390, height: 844}, deviceScaleFactor: 2, hasTouch: true};

const dialog = (page, name) => page.getByRole('dialog', {name});
const pile = (page, name) => page.getByRole('tab', {name, exact: true});
const parts = (page) => page.getByRole('navigation', {name: 'Các phần của hồ sơ'});

/// Two teachers proposed for Giấy khen of the Giám đốc Sở, in the dossier that the demonstration has for the small school.
async function writeDossier(rest) {
  const [dossier] = await rest.all('/api/v1/dossiers');
  const path = `/api/v1/dossiers/${dossier.id}`;
  const {json: now} = await rest.get(path);
  const people = await rest.all('/api/v1/people');
  for (const [place, name] of kNames.entries()) {
    const {json: person} = await rest.get(`/api/v1/people/${people.find((row) => row.title === name).id}`);
    const nomination = {
      id: newId(), dossier_id: dossier.id, order_key: `000${place + 1}0`, nominee_type: 'individual',
      nominee_id: person.id, nominee_name: name, position: person.document.position, award: 'GK_SO', ground: 'GK_SO',
      merit_type: 'CONG_TRANG', procedure: 'THONG_THUONG', school_year: '2024-2025', period_from: '2024-09-05',
      period_to: '2025-05-31', council_confirms: true, nominee_agrees: true,
      report: {
        form: 'ND98_03', duties: 'Giảng dạy các lớp khối 6 và khối 7; chủ nhiệm lớp 7A.',
        measures: 'Soạn phiếu học tập theo từng nhóm, dạy phụ đạo cho học sinh yếu mỗi tuần hai buổi.',
        compliance: 'Chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước và quy chế của nhà trường.',
        years: [{id: newId(), school_year: '2024-2025', results: 'Hoàn thành tốt nhiệm vụ; lớp chủ nhiệm là lớp tiên tiến.'}],
      },
    };
    const made = await rest.put(`/api/v1/nominations/${nomination.id}`, newId(), nomination);
    assert.equal(made.status, 201, made.text);
  }
  Object.assign(now.document.request_letter, {number: '21/TTr-THCSBB', signed_on: '2025-06-16', signer_name: 'Lê Văn Toản',
    signer_title: 'HIỆU TRƯỞNG', individual_count: kNames.length, collective_count: 0});
  now.document.minutes = {number: '07/BB-HĐTĐKT', held_on: '2025-06-12', chair: 'Lê Văn Toản', secretary: 'Đinh Thị Sen'};
  const done = await rest.put(path, newId(), now.document, now.revision_id);
  assert.equal(done.status, 200, done.text);
  return dossier.id;
}

/// Receives and accepts all that has come to this desk.
async function appraiseAll(page) {
  await goTo(page, 'Thẩm định');
  await pile(page, 'Mới đến · 2').click();
  await page.getByRole('button', {name: 'Chọn tất cả'}).click();
  await page.getByRole('button', {name: 'Tiếp nhận thẩm định'}).click();
  await pile(page, 'Đang thẩm định · 2').click();
  await page.getByRole('button', {name: 'Chọn tất cả'}).click();
  await page.getByRole('button', {name: 'Đủ điều kiện', exact: true}).click();
  await pile(page, 'Chờ Hội đồng · 2').waitFor();
}

/// Draws up a decision or Tờ trình over both and has it issued.
async function issue(page, {begin, title, called = 'Số quyết định', number, signer, ask}) {
  await goTo(page, 'Quyết định');
  await page.getByRole('button', {name: begin}).click();
  for (const [name, value] of [['Tên quyết định', title], [called, number], ['Ngày ký', '16/06/2025'], ['Người ký', signer]])
    await page.getByRole('textbox', {name, exact: true}).fill(value);
  await page.getByRole('button', {name: 'Chọn cả nhóm'}).click();
  await page.getByRole('button', {name: 'Đưa 2 trường hợp vào danh sách'}).click();
  await saved(page);
  await page.getByRole('button', {name: 'Ký ban hành'}).click();
  await dialog(page, ask).getByRole('button', {name: 'Ký ban hành'}).click();
  await dialog(page, ask).waitFor({state: 'detached'});
}

test('a dossier goes from a school under a Phòng to the Sở', async (t) => {
  const at = await office(t);
  const browser = await startBrowser(t);
  const rest = await Api.signIn(at.port, 'co.sen');
  t.after(() => rest.close());
  const dossier = await writeDossier(rest);
  const school = await openPage(t, browser, at.url, {account: 'co.sen'});
  await signAsHead(t, browser, at.url, 'thay.toan', `/ho-so/${dossier}`);
  let receipt;

  await t.test('the school sends it and keeps a receipt', async () => {
    await school.goto(`${at.url}/ho-so/${dossier}`);
    await parts(school).getByRole('button', {name: 'Ký duyệt, gửi'}).click();
    await school.getByRole('main').getByRole('button', {name: 'Gửi hồ sơ'}).click();
    await dialog(school, 'Gửi lên Phòng GDĐT?').getByRole('button', {name: 'Gửi ngay'}).click();
    const link = school.getByRole('link', {name: /^Biên nhận số BN-\d{4}-\d{6}$/});
    await link.waitFor();
    await picture(school, 'hai-tuyen-da-gui');
    receipt = await link.getAttribute('href');
    const [page] = await Promise.all([school.context().waitForEvent('page'), link.click()]);
    await page.getByText('Có biên nhận này.').waitFor();
    await page.getByRole('img', {name: /^Mã QR mở trang kiểm tra biên nhận BN-/}).waitFor();
    await page.getByText('Phòng Giáo dục và Đào tạo huyện Giao Thủy').waitFor();
    await picture(page, 'bien-nhan');
    await page.close();
  });

  await t.test('anyone checks the receipt, on a phone, without a script', async () => {
    const anyone = await openPage(t, browser, at.url + receipt, {...kPhone, javaScriptEnabled: false});
    await anyone.getByText('Có biên nhận này.').waitFor();
    await anyone.getByText('2 trường hợp đề nghị').waitFor();
    for (const name of kNames) assert.equal(await anyone.getByText(name).count(), 0);
    await picture(anyone, 'bien-nhan-dien-thoai');
    await anyone.goto(`${at.url}${receipt.replace(/ma=.*/, 'ma=0123456789abcdef')}`);
    await anyone.getByText('Mã trên tờ biên nhận không khớp.').waitFor();
    await anyone.getByRole('searchbox').fill('BN-2025-999999');
    await anyone.getByRole('button', {name: 'Tra cứu'}).click();
    await anyone.getByText(/^Chưa có biên nhận nào mang số/).waitFor();
  });

  const chief = await openPage(t, browser, at.url, {account: 'ong.phu'});
  await t.test('the Sở sees where it is, and does nothing to it yet', async () => {
    await goTo(chief, 'Thẩm định');
    await pile(chief, 'Ở đơn vị khác · 2').click();
    await chief.getByRole('link', {name: new RegExp(`^${kNames[0]} ·`)}).waitFor();
    await picture(chief, 'hai-tuyen-so-cho');
    assert.equal(await chief.getByRole('button', {name: 'Tiếp nhận thẩm định'}).count(), 0);
  });

  const district = await openPage(t, browser, at.url);
  await t.test('the Phòng appraises it and sends it on', async () => {
    await signIn(district, 'co.luong');
    await picture(district, 'hai-tuyen-phong');
    await appraiseAll(district);
    await issue(district, {begin: 'Lập Tờ trình lên Sở', title: 'Đề nghị Giám đốc Sở tặng Giấy khen', number: kLetter,
                           called: 'Số Tờ trình', signer: 'Vũ Thị Hiền Lương', ask: `Ký ban hành Tờ trình số ${kLetter}?`});
    await district.getByText('2 đã gửi · Sở GDĐT Nam Định').waitFor();
    await picture(district, 'hai-tuyen-to-trinh');
  });

  await t.test('the Sở appraises it and decides', async () => {
    await chief.reload();
    await saved(chief);
    await appraiseAll(chief);
    await picture(chief, 'hai-tuyen-so');
    await issue(chief, {begin: 'Lập quyết định', title: 'Tặng Giấy khen', number: kDecision, signer: 'Trần Hữu Nghiêm',
                        ask: `Ký ban hành quyết định số ${kDecision}?`});
    await chief.getByText('Danh sách đã công bố.').waitFor();
  });

  await t.test('school and Phòng read the result, and so does everyone', async () => {
    for (const [page, address] of [[school, `/ho-so/${dossier}`], [district, new URL(district.url()).pathname]]) {
      await page.goto(at.url + address);
      if (page === school) await parts(page).getByRole('button', {name: 'Ký duyệt, gửi'}).click();
      await page.getByText(/2 đã có quyết định/).first().waitFor();
    }
    await picture(school, 'hai-tuyen-ket-qua');
    await picture(district, 'hai-tuyen-ket-qua-phong');
    const anyone = await openPage(t, browser, `${at.url}/cong-khai/quyet-dinh?so=${kDecision}`, {javaScriptEnabled: false});
    assert.deepEqual((await anyone.locator('td.name').allTextContents()).sort(), [...kNames].sort());
    await anyone.getByRole('img', {name: `Mã QR mở trang tra cứu Quyết định số ${kDecision}`}).waitFor();
    await picture(anyone, 'quyet-dinh-qr');
  });

  await t.test('each of them reads it on a phone', async () => {
    const letter = new URL(district.url()).pathname;
    for (const [who, address, heading] of [['co.sen', '/', 'Việc cần làm'], ['co.luong', letter, 'Đề nghị Giám đốc Sở tặng Giấy khen'],
      ['ong.phu', '/tham-dinh', 'Thẩm định']]) {
      const page = await openPage(t, browser, at.url, {account: who, ...kPhone});
      await page.goto(at.url + address);
      await page.getByRole('heading', {name: heading, level: 1}).waitFor();
      await saved(page);
      await picture(page, `hai-tuyen-dien-thoai-${who}`);
    }
  });
});

// What a unit does before it sends: council, meeting with votes, publication, the head's signature, an edit that voids it,
// signed again, sent, taken back, opened again. An officer and a head in real browsers, by what things are called.
import assert from 'node:assert/strict';
import test from 'node:test';
import {browser as startBrowser, picture, steps} from './support/browser.mjs';
import {choose} from './support/choice.mjs';
import {goTo, office, openPage, saved, signIn} from './support/program.mjs';
import {Api, newId} from './support/rest.mjs';

const kTitle = 'Đề nghị Lao động tiên tiến, đợt hai 2024-2025';
const kPeople = ['Bùi Thị Lan Anh', 'Hoàng Minh Tuấn'];
const kSteps = 'Các bước trong đơn vị';
const kPhone = {width: 390, height: 844};

const main = (page) => page.getByRole('main', {name: kSteps});
const dialog = (page, name) => page.getByRole('dialog', {name});
const parts = (page) => page.getByRole('navigation', {name: 'Các phần của hồ sơ'});

async function fill(page, values) {
  for (const [name, value] of Object.entries(values)) await page.getByRole('textbox', {name, exact: true}).fill(value);
}

async function openDossier(page) {
  await goTo(page, 'Hồ sơ');
  await page.getByRole('link', {name: kTitle}).click();
  await page.getByRole('heading', {name: kTitle, level: 1}).waitFor();
}

/// From the dossier to the list of steps, and to one of them.
async function openStep(page, name) {
  await openDossier(page);
  await parts(page).getByRole('button', {name: 'Ký duyệt, gửi'}).click();
  await page.getByRole('button', {name: kSteps}).click();
  await page.getByRole('heading', {name: kSteps, level: 1}).waitFor();
  if (!name) return;
  await main(page).getByRole('link', {name}).click();
  await page.getByRole('heading', {name, level: 1}).waitFor();
}

/// The same screen as a phone shows it, kept as a picture.
async function onPhone(page, name) {
  const wide = page.viewportSize();
  await page.setViewportSize(kPhone);
  await page.getByRole('main').waitFor();
  await picture(page, `${name}-390`);
  await page.setViewportSize(wide);
}

/// What was done elsewhere is there after a reload.
async function fetchAnew(page) {
  await page.reload();
  await saved(page);
}

test('in the unit', async (t) => {
  const at = await office(t);
  const browser = await startBrowser(t);
  const officer = await openPage(t, browser, at.url);
  const head = await openPage(t, browser, at.url);
  const rest = await Api.signIn(at.port, 'co.ha');
  t.after(() => rest.close());
  const step = steps(t, () => ({'trong-don-vi-hong': officer, 'trong-don-vi-hong-thu-truong': head}));
  const one = async (kind) => {
    const rows = await rest.all(`/api/v1/${kind}`);
    const found = [];
    for (const row of rows) found.push((await rest.get(`/api/v1/${kind}/${row.id}`)).json.document);
    return found;
  };

  await step('the officer begins a dossier with two people', async () => {
    await signIn(officer, 'co.ha');
    await goTo(officer, 'Hồ sơ');
    await officer.getByRole('button', {name: 'Lập hồ sơ mới'}).click();
    const box = dialog(officer, 'Lập hồ sơ mới');
    await box.getByRole('textbox', {name: 'Tên hồ sơ'}).fill(kTitle);
    await box.getByRole('button', {name: 'Lập hồ sơ'}).click();
    await officer.getByRole('button', {name: 'Thêm từ nhân sự'}).click();
    const picking = dialog(officer, 'Thêm người từ danh sách nhân sự');
    for (const name of kPeople) {
      await picking.getByRole('textbox', {name: 'Lọc theo tên hoặc tổ'}).fill(name);
      await picking.getByRole('checkbox', {name: new RegExp(`^${name} ·`)}).click();
    }
    await picking.getByRole('button', {name: 'Thêm 2 vào danh sách'}).click();
    await parts(officer).getByRole('button', {name: 'Báo cáo, minh chứng'}).click();
    await officer.getByRole('main').getByRole('link', {name: / · LĐTT$/}).first().click();
    await officer.getByRole('checkbox', {name: /^Hội đồng xác nhận/}).click();
    await officer.getByRole('button', {name: 'Tiếp theo'}).click();
    await officer.getByRole('checkbox', {name: /^Hội đồng xác nhận/}).click();
    await openDossier(officer);
    await parts(officer).getByRole('button', {name: 'Tờ trình'}).click();
    await fill(officer, {'Số Tờ trình': '61/TTr-THPTBS', 'Ngày ký': '16/06/2025', 'Người ký': 'Phạm Quốc Thịnh',
                         'Chức vụ người ký': 'HIỆU TRƯỞNG'});
    await officer.getByRole('button', {name: 'Dùng số của danh sách'}).click();
  });

  await step('the steps say what waits, and the nominees agree', async () => {
    await openStep(officer);
    await main(officer).getByRole('link', {name: 'Người được đề nghị đồng ý'}).waitFor();
    await picture(officer, 'cac-buoc');
    await onPhone(officer, 'cac-buoc');
    await main(officer).getByRole('link', {name: 'Người được đề nghị đồng ý'}).click();
    await picture(officer, 'dong-y');
    await officer.getByRole('button', {name: '2 người đều đã đồng ý'}).click();
    await officer.getByText('Mọi người trong danh sách đã tự viết báo cáo').waitFor();
  });

  await step('a tổ has met', async () => {
    await officer.getByRole('button', {name: 'Tiếp: Bình xét ở tổ, đơn vị'}).click();
    await main(officer).getByRole('button', {name: /^Tổ/}).first().click();
    await fill(officer, {'Ngày họp': '02/06/2025', 'Kết quả bình xét': 'Nhất trí đề nghị hai người, 9/9.'});
    // Said of the line of the tổ, to who does not see it too.
    await officer.getByText(/Họp ngày 02\/06\/2025/).first().waitFor({state: 'attached'});
    await picture(officer, 'binh-xet');
    await onPhone(officer, 'binh-xet');
  });

  await step('the council: decision and members', async () => {
    await officer.getByRole('button', {name: /^Tiếp: Hội đồng/}).click();
    await officer.getByRole('button', {name: 'Ghi Hội đồng'}).click();
    await fill(officer, {'Số quyết định thành lập': '45/QĐ-THPTBS', 'Ngày quyết định': '20/09/2024'});
    const add = officer.getByRole('combobox', {name: 'Thêm thành viên từ nhân sự'});
    for (const [i, name] of ['Phạm Quốc Thịnh', 'Trịnh Thu Hà', kPeople[0]].entries()) {
      await choose(add, name, {begins: true});
      await officer.getByRole('heading', {name: `Thành viên · ${i + 1}`}).waitFor();
    }
    const roles = officer.getByRole('combobox', {name: 'Trong Hội đồng'});
    await roles.nth(1).selectOption({label: 'Ủy viên thư ký'});
    await picture(officer, 'hoi-dong');
    await onPhone(officer, 'hoi-dong');
  });

  await step('the meeting: who was there, how they voted', async () => {
    await officer.getByRole('button', {name: 'Tiếp: Phiên họp, biểu quyết'}).click();
    await officer.getByRole('button', {name: 'Ghi phiên họp'}).click();
    await fill(officer, {'Số biên bản': '21/BB-HĐTĐKT', 'Ngày họp': '13/06/2025', 'Địa điểm': 'Phòng họp hội đồng'});
    assert.equal(await officer.getByRole('textbox', {name: 'Chủ trì'}).inputValue(), 'Phạm Quốc Thịnh');
    assert.equal(await officer.getByRole('textbox', {name: 'Thư ký'}).inputValue(), 'Trịnh Thu Hà');
    await officer.getByRole('button', {name: 'Tất cả có mặt'}).click();
    await officer.getByText('Có mặt 3/3.').waitFor();
    await picture(officer, 'phien-hop');
    // One of the council is proposed: two vote about her, three about the other.
    await officer.getByRole('button', {name: 'Còn lại đều đồng ý: 2'}).click();
    const votes = officer.getByRole('grid', {name: 'Kết quả biểu quyết'});
    await votes.getByRole('gridcell', {name: '2/3, đạt'}).waitFor();
    await votes.getByRole('gridcell', {name: '3/3, đạt'}).waitFor();
    await officer.getByRole('checkbox', {name: 'Chủ trì đã ký biên bản'}).click();
    await officer.getByRole('checkbox', {name: 'Thư ký đã ký biên bản'}).click();
    await officer.getByRole('button', {name: 'Ghi vào phần Biên bản họp của hồ sơ'}).click();
    await officer.getByText('Phần Biên bản họp của hồ sơ đã ghi đúng như phiên họp này.').waitFor();
    await picture(officer, 'bieu-quyet');
    await onPhone(officer, 'bieu-quyet');
  });

  await step('the publication', async () => {
    await officer.getByRole('button', {name: 'Tiếp: Công khai trong đơn vị'}).click();
    await officer.getByRole('button', {name: 'Ghi lần công khai'}).click();
    await fill(officer, {'Nơi công khai': 'Bảng tin phòng hội đồng', 'Từ ngày': '09/06/2025', 'Đến hết ngày': '13/06/2025',
                         'Số ý kiến phản ánh': '0'});
    await officer.getByText(/5 ngày$/).first().waitFor();
    await picture(officer, 'cong-khai-trong-don-vi');
    await onPhone(officer, 'cong-khai-trong-don-vi');
    await saved(officer);
    const [meeting] = (await one('meetings')).filter((row) => row.council_id);
    assert.equal(meeting.votes.length, 2);
    const [publication] = await one('publications');
    assert.equal(publication.dossier_id, meeting.dossier_id);
    assert.equal(publication.objection_count, 0);
  });

  const send = async () => {
    await officer.getByRole('main').getByRole('button', {name: 'Gửi hồ sơ'}).click();
    const answered = officer.waitForResponse(/\/submission$/);
    await dialog(officer, 'Gửi lên Sở?').getByRole('button', {name: 'Gửi ngay'}).click();
    return answered;
  };
  const openSending = async () => {
    await openDossier(officer);
    await parts(officer).getByRole('button', {name: 'Ký duyệt, gửi'}).click();
  };

  await step('nothing is sent without the head', async () => {
    await openSending();
    await officer.getByText('chờ thủ trưởng ký duyệt').first().waitFor();
    const refused = await send();
    assert.equal(refused.status(), 409);
    assert.match((await refused.json()).detail, /Thủ trưởng đơn vị chưa ký duyệt hồ sơ này/);
    await openStep(officer, 'Thủ trưởng ký duyệt');
    await officer.getByText('Chỉ thủ trưởng đơn vị ký ở đây').waitFor();
    assert.equal(await officer.getByRole('button', {name: 'Ký duyệt hồ sơ'}).count(), 0);
  });

  const sign = async (name) => {
    await head.getByRole('button', {name}).click();
    const answered = head.waitForResponse(/\/signature$/);
    await dialog(head, 'Ký duyệt hồ sơ?').getByRole('button', {name: 'Tôi ký duyệt'}).click();
    const reply = await answered;
    assert.equal(reply.status(), 200, await reply.text());
    await head.getByText(/^Đã ký duyệt: Phạm Quốc Thịnh/).waitFor();
  };

  await step('the head signs', async () => {
    await signIn(head, 'thay.thinh');
    await openStep(head, 'Thủ trưởng ký duyệt');
    await picture(head, 'cho-ky');
    await sign('Ký duyệt hồ sơ');
    await picture(head, 'da-ky');
    await onPhone(head, 'da-ky');
  });

  await step('an edit voids the signature, and says what and when', async () => {
    await openDossier(officer);
    await parts(officer).getByRole('button', {name: 'Báo cáo, minh chứng'}).click();
    await officer.getByRole('link', {name: new RegExp(`^${kPeople[1]} ·`)}).click();
    await officer.getByRole('textbox', {name: 'II.1. Nhiệm vụ được giao'}).fill('Dạy ba lớp khối 10.');
    await saved(officer);
    await openSending();
    const refused = await send();
    assert.equal(refused.status(), 409);
    assert.match((await refused.json()).detail,
                 new RegExp(`báo cáo thành tích của ${kPeople[1]} \\(Trịnh Thu Hà lưu lúc \\d\\d:\\d\\d ngày`));
    await fetchAnew(head);
    await head.getByText(/không còn hiệu lực: hồ sơ đã sửa sau khi ký/).waitFor();
    await head.getByText(new RegExp(`Báo cáo thành tích của ${kPeople[1]}`)).first().waitFor();
    await picture(head, 'can-ky-lai');
    await onPhone(head, 'can-ky-lai');
  });

  await step('signed again and sent', async () => {
    await sign('Ký lại');
    await fetchAnew(officer);
    await openSending();
    const done = await send();
    assert.equal(done.status(), 200, await done.text());
    await officer.getByRole('button', {name: 'Rút hồ sơ'}).waitFor();
    await picture(officer, 'da-ky-da-gui');
    await openStep(officer, 'Phiên họp, biểu quyết');
    await officer.getByText('Hồ sơ đã gửi: những gì đơn vị đã làm được giữ nguyên').waitFor();
    assert.equal(await officer.getByRole('textbox', {name: 'Địa điểm'}).isEditable(), false);
  });

  await step('taken back, opened again, and sent with the same signature', async () => {
    await openSending();
    await officer.getByRole('button', {name: 'Rút hồ sơ'}).click();
    await dialog(officer, 'Rút lại hồ sơ đã gửi?').getByRole('button', {name: 'Rút hồ sơ'}).click();
    await officer.getByRole('button', {name: 'Mở lại để sửa'}).click();
    await officer.getByRole('main').getByRole('button', {name: 'Gửi hồ sơ'}).waitFor();
    const done = await send();
    assert.equal(done.status(), 200, await done.text());
  });

  await step('one comes back; the council meets once more, what was sent stays', async () => {
    const office = await Api.signIn(at.port, 'co.chau');
    t.after(() => office.close());
    const [sent] = (await one('meetings')).filter((row) => row.council_id);
    const returned = (await one('nominations')).find((row) =>
      row.dossier_id === sent.dossier_id && row.nominee_name === kPeople[1]);
    const act = async (name, note) => {
      const {json} = await office.get(`/api/v1/nominations/${returned.id}`);
      const done = await office.send('POST', `/api/v1/nominations/${returned.id}/${name}`, {
        act_id: newId(), note, revisions: [{id: returned.id, revision_id: json.revision_id}]});
      assert.equal(done.status, 200, done.text);
    };
    await act('reception');
    await act('return', {text: 'Biên bản ghi 3 phiếu, tờ kiểm phiếu ghi 2.'});
    await fetchAnew(officer);
    await openStep(officer, 'Phiên họp, biểu quyết');
    assert.equal(await officer.getByRole('textbox', {name: 'Địa điểm'}).isEditable(), false);
    await officer.getByRole('combobox', {name: 'Phiên họp này'}).selectOption({index: 1});
    await fill(officer, {'Lý do': 'Ghi nhầm số phiếu đồng ý.'});
    await picture(officer, 'hop-dinh-chinh');
    await onPhone(officer, 'hop-dinh-chinh');
    await officer.getByRole('button', {name: 'Ghi phiên họp bổ sung, đính chính'}).click();
    await officer.getByText('Biên bản số 21/BB-HĐTĐKT ngày 13/06/2025').first().waitFor();
    await fill(officer, {'Số biên bản': '22/BB-HĐTĐKT', 'Ngày họp': '16/06/2025'});
    for (const who of ['Chủ trì', 'Thư ký']) await officer.getByRole('checkbox', {name: `${who} đã ký biên bản`}).click();
    await saved(officer);
    await picture(officer, 'da-hop-dinh-chinh');
    await onPhone(officer, 'da-hop-dinh-chinh');
    const meetings = (await one('meetings')).filter((row) => row.council_id);
    assert.deepEqual(meetings.map((row) => row.number).sort(), ['21/BB-HĐTĐKT', '22/BB-HĐTĐKT']);
    const [later] = meetings.filter((row) => row.amends_meeting_id);
    assert.equal(later.amendment_reason, 'Ghi nhầm số phiếu đồng ý.');
    assert.equal(later.votes.length, 2);

    // A tổ may meet once more in the same way, also one that had not met before.
    await openStep(officer, 'Bình xét ở tổ, đơn vị');
    await officer.getByRole('combobox', {name: 'Phiên họp này'}).selectOption({label: 'Hội nghị của đơn vị: họp bình xét thêm'});
    await fill(officer, {'Lý do': 'Sở yêu cầu lấy ý kiến cả đơn vị.'});
    await picture(officer, 'binh-xet-bo-sung');
    await onPhone(officer, 'binh-xet-bo-sung');
    await officer.getByRole('button', {name: 'Ghi phiên họp bổ sung, đính chính'}).click();
    await fill(officer, {'Ngày họp': '16/06/2025', 'Số biên bản': '03/BB'});
    await saved(officer);
    await picture(officer, 'da-binh-xet-bo-sung');
    const review = (await one('meetings')).find((row) => row.kind === 'whole_unit' && row.amendment_reason);
    assert.equal(review.amendment_reason, 'Sở yêu cầu lấy ý kiến cả đơn vị.');
    assert.equal(review.held_on, '2025-06-16');
  });
});

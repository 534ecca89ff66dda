// A teacher writes their own report through a link, on a phone and without an account: the officer makes the link, the
// line is cut while the teacher types, comes back, the officer reads it, revokes the link. By what things are called.
import assert from 'node:assert/strict';
import test from 'node:test';
import {browser as startBrowser, picture, steps} from './support/browser.mjs';
import {office, openPage, saved, signIn} from './support/program.mjs';
import {Api, newId} from './support/rest.mjs';

const kPhone = {width: 390, height: 844};
const kDuties = 'Giảng dạy môn Ngữ văn các lớp 12A1, 12A3; chủ nhiệm lớp 12A3; bồi dưỡng học sinh giỏi khối 12.';
const kResults = 'Tỷ lệ học sinh khá, giỏi đạt 86,5 %, tăng 4,2 % so với năm trước; “không để em nào ở lại phía sau”.';
const kMore = '\nHướng dẫn hai giáo viên tập sự: cô Nguyễn Thị Ngọc Ánh, thầy Đỗ Đức Huỳnh.';

const kPdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const kPng = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

const box = (page, name) => page.getByRole('textbox', {name});
const send = (page) => page.getByRole('button', {name: 'Gửi báo cáo cho nhà trường'});
const status = (page, words) => page.getByRole('status').filter({hasText: words});

/// A nomination of the school whose dossier is a draft, and the address of its screen.
async function someNomination(rest) {
  const {json} = await rest.send('GET', '/api/v1/nominations?limit=500&state=draft');
  const row = json.items.find(({title}) => title.length > 8);
  const {json: record} = await rest.send('GET', `/api/v1/nominations/${row.id}`);
  return {id: row.id, name: record.document.nominee_name, address: `/ho-so/${record.document.dossier_id}/de-nghi/${row.id}`};
}

test('report through a link', async (t) => {
  const at = await office(t, {log: true});
  const browser = await startBrowser(t);
  const rest = await Api.signIn(at.port, 'co.ha');
  t.after(() => rest.close());
  const nomination = await someNomination(rest);
  const officer = await openPage(t, browser, at.url);
  let teacher, address;
  const step = steps(t, () => ({'lien-ket-hong': officer, 'lien-ket-hong-giao-vien': teacher}));

  await step('the officer makes a link and is told its address once', async () => {
    await signIn(officer, 'co.ha');
    await officer.goto(at.url + nomination.address);
    await officer.getByRole('link', {name: 'Gửi liên kết để người được đề nghị tự viết'}).click();
    await officer.getByRole('button', {name: 'Tạo liên kết'}).click();
    const field = box(officer, 'Địa chỉ của liên kết');
    await field.waitFor();
    address = await field.inputValue();
    assert.match(address, new RegExp(`^${at.url}/bao-cao#[A-Za-z0-9_-]{43}$`));
    await officer.getByRole('img', {name: 'Mã QR của liên kết'}).waitFor();
    await officer.getByText('chưa mở').waitFor();
    await picture(officer, 'lien-ket-tao');
    await officer.setViewportSize(kPhone);
    await officer.getByRole('button', {name: 'Tạo liên kết'}).waitFor();
    await picture(officer, 'lien-ket-tao-390');
    await officer.setViewportSize({width: 1366, height: 768});
  });

  await step('the teacher opens it on a phone, with no session', async () => {
    teacher = await openPage(t, browser, address, {viewport: kPhone, hasTouch: true, isMobile: true});
    await teacher.getByText(nomination.name, {exact: true}).waitFor();
    assert.deepEqual(await teacher.context().cookies(), []);
    await picture(teacher, 'lien-ket-giao-vien-390');
  });

  await step('what is typed without a line is kept and sent when the line is back', async () => {
    await box(teacher, 'II.1. Nhiệm vụ được giao').fill('');
    await box(teacher, 'II.1. Nhiệm vụ được giao').pressSequentially(kDuties);
    await teacher.context().setOffline(true);
    await box(teacher, 'Kết quả đạt được').first().fill(kResults);
    await send(teacher).click();
    await status(teacher, 'Đang không có mạng').waitFor();
    await picture(teacher, 'lien-ket-mat-mang-390');
    await teacher.context().setOffline(false);
    await status(teacher, 'Nhà trường đã nhận lúc').waitFor();
    await picture(teacher, 'lien-ket-da-gui-390');
    const {json} = await rest.send('GET', `/api/v1/nominations/${nomination.id}`);
    assert.equal(json.document.report.duties, kDuties);
    assert.ok(json.document.report.years.some(({results}) => results === kResults));
    assert.equal(json.saved_by, `${nomination.name} (qua liên kết)`);
  });

  await step('a page that was closed before it sent has its text again', async () => {
    await box(teacher, 'II.1. Nhiệm vụ được giao').fill(kDuties + kMore);
    await status(teacher, 'chưa gửi nhà trường').waitFor();
    await teacher.reload();
    await teacher.getByText('Đã lấy lại phần thầy cô viết dở').waitFor();
    assert.equal(await box(teacher, 'II.1. Nhiệm vụ được giao').inputValue(), kDuties + kMore);
  });

  await step('what the school changed in the same field waits for a choice', async () => {
    const {json} = await rest.send('GET', `/api/v1/nominations/${nomination.id}`);
    json.document.report.duties = 'Dạy Ngữ văn.';
    const reply = await rest.put(`/api/v1/nominations/${nomination.id}`, newId(), json.document, json.revision_id);
    assert.equal(reply.status, 200, reply.text);
    await send(teacher).click();
    const choice = teacher.getByRole('group', {name: 'Hai bản khác nhau: II.1. Nhiệm vụ được giao', exact: true});
    await choice.getByText('Dạy Ngữ văn.', {exact: true}).waitFor();
    await picture(teacher, 'lien-ket-hai-ban-390');
    await choice.getByRole('button', {name: 'Giữ bản của tôi'}).click();
    await send(teacher).click();
    await status(teacher, 'Nhà trường đã nhận lúc').waitFor();
    const {json: now} = await rest.send('GET', `/api/v1/nominations/${nomination.id}`);
    assert.equal(now.document.report.duties, kDuties + kMore);
  });

  await step('evidence is attached on the phone, and taken away again', async () => {
    const list = teacher.getByRole('list', {name: 'Minh chứng đã đính kèm'});
    const attach = (name, buffer) => teacher.getByLabel('Đính kèm một tệp').setInputFiles({name, mimeType: 'application/octet-stream', buffer});
    const evidence = async () => (await rest.send('GET', `/api/v1/nominations/${nomination.id}`)).json.document.evidence ?? [];
    const before = await evidence();
    await attach('phim.exe', Buffer.from('MZ'));
    await teacher.getByRole('alert').getByText(/Máy chủ nhận tệp PDF, ảnh/).waitFor();
    await attach('Giấy khen 2024.pdf', kPdf);
    await status(teacher, 'Nhà trường đã nhận tệp “Giấy khen 2024.pdf”').waitFor();
    await attach('Ảnh chụp.png', kPng);
    await list.getByText('Ảnh chụp.png').waitFor();
    assert.equal(await list.getByRole('listitem').count(), 2);
    await teacher.getByLabel('Đính kèm một tệp').scrollIntoViewIfNeeded();
    await picture(teacher, 'lien-ket-minh-chung-390');
    assert.ok(await teacher.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing sticks out of a phone');
    await teacher.getByRole('button', {name: 'Bỏ tệp Ảnh chụp.png'}).click();
    await status(teacher, 'Đã bỏ tệp “Ảnh chụp.png”').waitFor();
    await teacher.reload();
    await list.getByText('Giấy khen 2024.pdf').waitFor();
    assert.equal(await list.getByRole('listitem').count(), 1);
    const added = (await evidence()).filter(({id}) => before.every((one) => one.id !== id));
    assert.deepEqual(added.map(({title, media_type}) => [title, media_type]), [['Giấy khen 2024', 'application/pdf']]);
    const file = await rest.send('GET', `/api/v1/nominations/${nomination.id}/evidence/${added[0].id}`);
    assert.equal(file.status, 200);
    assert.equal(await box(teacher, 'II.1. Nhiệm vụ được giao').inputValue(), kDuties + kMore);
  });

  await step('the officer reads the report and revokes the link', async () => {
    await officer.goto(at.url + nomination.address);
    await saved(officer);
    await officer.waitForFunction((text) => [...document.querySelectorAll('textarea')].some(({value}) => value === text), kDuties + kMore);
    await picture(officer, 'lien-ket-truong-doc');
    await officer.getByRole('link', {name: 'Gửi liên kết để người được đề nghị tự viết'}).click();
    await officer.getByText(/^Đã gửi báo cáo lúc/).waitFor();
    await officer.getByRole('button', {name: 'Thu hồi'}).click();
    await officer.getByRole('dialog', {name: 'Thu hồi liên kết này?'}).getByRole('button', {name: 'Thu hồi liên kết'}).click();
    await officer.getByText(/^Đã thu hồi lúc/).waitFor();
    await picture(officer, 'lien-ket-thu-hoi');
  });

  await step('the teacher is told, and loses nothing', async () => {
    await box(teacher, 'II.2. Biện pháp, phong trào thi đua').fill('Dạy học theo dự án.');
    await send(teacher).click();
    await teacher.getByRole('alert').getByText(/đã thu hồi liên kết này/).waitFor();
    assert.equal(await box(teacher, 'II.2. Biện pháp, phong trào thi đua').inputValue(), 'Dạy học theo dự án.');
    await teacher.getByRole('button', {name: 'Chép toàn bộ phần đã viết'}).click();
    assert.match(await box(teacher, 'Toàn bộ phần đã viết').inputValue(), /Dạy học theo dự án\./);
    assert.ok(await teacher.getByLabel('Đính kèm một tệp').isHidden());
    await picture(teacher, 'lien-ket-dong-390');
    await teacher.reload();
    await teacher.getByRole('alert').getByText(/đã thu hồi liên kết này/).waitFor();
    assert.equal(await box(teacher, 'II.2. Biện pháp, phong trào thi đua').inputValue(), 'Dạy học theo dự án.');
  });

  await step('the token stands in no log', async () => {
    const token = address.split('#')[1];
    assert.ok(at.server.accessLog().some(({path}) => path === '/bao-cao'));
    assert.ok(!at.server.stderr.includes(token));
  });
});

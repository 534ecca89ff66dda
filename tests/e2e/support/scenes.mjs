// What there is to look at: cases on their way, made through the API, and any screen by its address.
import assert from 'node:assert/strict';
import {drawn, openPage, signAsHead} from './program.mjs';
import {Api, newId} from './rest.mjs';

// What the demonstration holds.
export const kDossier = '0191bf7b-1400-700f-8000-000100000000';
export const kNomination = '0191bf7b-1400-7010-8000-000200000000';
export const kNumber = '812/QĐ-SGDĐT';
const kSentTitle = 'Đề nghị Giấy khen của Giám đốc Sở, đợt hai 2024-2025';

/// A page of somebody at work, who stays on the line.
export async function deskOf(t, browser, at, account, options = {}) {
  const page = await openPage(t, browser, at.url, {account, serviceWorkers: 'block', ...options});
  await page.getByRole('heading', {name: 'Việc cần làm', level: 1}).waitFor();
  return page;
}

/// Goes to an address within the program, as the browser's own “forward” does, and waits until it is shown.
export async function open(page, address) {
  await drawn(page);
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

/// A dossier with one teacher, signed by the head: it can be sent.
export async function signedDossier(t, browser, at, {account, head: headAccount, teacher}) {
  const officer = await Api.signIn(at.port, account);
  t.after(() => officer.close());
  const [row] = await officer.all('/api/v1/dossiers');
  const {json: now} = await officer.get(`/api/v1/dossiers/${row.id}`);
  const people = await officer.all('/api/v1/people');
  const person = people.find(({title}) => title === teacher) ?? people[0];
  const dossier = newId();
  Object.assign(now.document, {id: dossier, title: kSentTitle});
  const nomination = {
    id: newId(), dossier_id: dossier, order_key: '00010', nominee_type: 'individual', nominee_id: person.id,
    nominee_name: person.title, position: 'Giáo viên', award: 'GK_SO', ground: 'GK_SO', merit_type: 'CONG_TRANG',
    procedure: 'THONG_THUONG', school_year: '2024-2025', period_from: '2024-09-05', period_to: '2025-05-31',
    council_confirms: true, nominee_agrees: true,
    report: {form: 'ND98_03', duties: 'Giảng dạy các lớp khối 6 và khối 7.', measures: 'Dạy phụ đạo mỗi tuần hai buổi.',
             compliance: 'Chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước.',
             years: [{id: newId(), school_year: '2024-2025', results: 'Hoàn thành tốt nhiệm vụ.'}]}};
  Object.assign(now.document.request_letter, {number: '21/TTr-THCSBB', signed_on: '2025-06-16', signer_name: 'Lê Văn Toản',
    signer_title: 'HIỆU TRƯỞNG', individual_count: 1, collective_count: 0});
  now.document.minutes = {number: '07/BB-HĐTĐKT', held_on: '2025-06-12', chair: 'Lê Văn Toản', secretary: 'Đinh Thị Sen'};
  const saved = [await officer.put(`/api/v1/dossiers/${dossier}`, newId(), now.document),
                 await officer.put(`/api/v1/nominations/${nomination.id}`, newId(), nomination)];
  for (const reply of saved) assert.ok(reply.status < 300, reply.text);
  const head = await signAsHead(t, browser, at.url, headAccount, `/ho-so/${dossier}`);
  return {officer, head, dossier, nomination: nomination.id};
}

/// The same, and sent: of the small school to its Phòng, of the large one to the Sở.
export async function sendDossier(t, browser, at, who) {
  const {officer, head, dossier, nomination} = await signedDossier(t, browser, at, who);
  const revisions = [];
  for (const [kind, sent] of [['dossiers', dossier], ['nominations', nomination]])
    for (const {id, revision_id} of await officer.all(`/api/v1/${kind}`)) if (id === sent) revisions.push({id, revision_id});
  const sent = await officer.send('POST', `/api/v1/dossiers/${dossier}/submission`, {act_id: newId(), revisions});
  assert.equal(sent.status, 200, sent.text);
  return {head, dossier, nomination};
}

/// A decision that is being drawn up at the Sở.
export async function draftDecision(t, at) {
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

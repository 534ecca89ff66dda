// What the Sở enters reaches the schools: a number of a local text, that a text was read, the wording of the law.
import assert from 'node:assert/strict';
import test from 'node:test';
import {browser as startBrowser, picture} from './support/browser.mjs';
import {choose} from './support/choice.mjs';
import {goTo, keptForOffline, keptOnMachine, office, openPage, saved, signIn} from './support/program.mjs';
import {Api, newId} from './support/rest.mjs';

const kDossier = '0191bf7b-1400-700f-8000-000100000000';
const kRate = 'Tỷ lệ Chiến sĩ thi đua cơ sở tối đa (% số Lao động tiên tiến)';
const kSentence = /^Có \d+ Chiến sĩ thi đua cơ sở trên \d+ Lao động tiên tiến; theo văn bản số 31\/QĐ-SGDĐT không quá 1 %/;
// An invented sentence: no text of law stands in this project.
const kWording = 'Lời thử của một bản thử, không phải lời văn của luật.';

const findings = (page) => page.getByRole('complementary', {name: 'Cần xem'});

/// The server's own word on the school's dossier.
async function judgedByServer(rest) {
  const {json: now} = await rest.send('GET', `/api/v1/dossiers/${kDossier}`);
  const {json: list} = await rest.send('GET', '/api/v1/nominations?limit=500');
  const revisions = [{id: kDossier, revision_id: now.revision_id}];
  for (const row of list.items) revisions.push({id: row.id, revision_id: row.revision_id});
  const reply = await rest.send('POST', `/api/v1/dossiers/${kDossier}/submission`, {act_id: newId(), revisions});
  assert.equal(reply.status, 422, reply.text);
  const report = reply.json.reports.find(({record}) => record === kDossier).report;
  return report.findings.find(({rule}) => rule === 'VR-C09');
}

async function openBook(page, rule) {
  await page.goto(new URL(`/so-luat#${rule}`, page.url()).href);
  await page.getByRole('heading', {name: 'Sổ luật', level: 1}).waitFor();
}

test('what the Sở enters reaches the schools', async (t) => {
  const at = await office(t);
  const browser = await startBrowser(t);
  const chief = await openPage(t, browser, at.url);
  const school = await openPage(t, browser, at.url);
  const rest = await Api.signIn(at.port, 'co.ha');
  t.after(() => rest.close());
  await signIn(chief, 'ong.phu');
  await signIn(school, 'co.ha');
  await school.goto(`${at.url}/ho-so/${kDossier}`);
  await findings(school).getByText(/^Phải sửa/).first().waitFor();

  await t.test('a number from a day, with its text: the rule applies at the school', async () => {
    assert.equal(await findings(school).getByText(kSentence).count(), 0);
    assert.equal(await judgedByServer(rest), undefined);
    await goTo(chief, 'Sổ luật');
    await chief.getByRole('button', {name: 'Quy định của địa phương'}).click();
    await picture(chief, 'quy-dinh-dia-phuong');
    await chief.getByRole('button', {name: kRate}).click();
    await chief.getByRole('button', {name: 'Nhập văn bản mới'}).click();
    const box = chief.getByRole('dialog', {name: 'Nhập văn bản quy định'});
    for (const [name, value] of [['Tỷ lệ (%)', '1'], ['Số, ký hiệu văn bản', '31/QĐ-SGDĐT'],
                                 ['Ngày ban hành', '20/08/2024'], ['Áp dụng từ ngày', '01/09/2024']])
      await box.getByRole('textbox', {name, exact: true}).fill(value);
    await picture(chief, 'nhap-quy-dinh');
    await box.getByRole('button', {name: 'Ghi quy định'}).click();
    await chief.getByText('1 %, từ 01/09/2024').first().waitFor();
    await saved(chief);
    await picture(chief, 'quy-dinh-da-nhap');
    await school.reload();
    await findings(school).getByText(kSentence).first().waitFor();
    assert.equal((await judgedByServer(rest)).severity, 'warning');
  });

  await t.test('a text that was read: the warning is an error on both sides', async () => {
    await openBook(chief, 'VR-C09');
    await chief.getByRole('button', {name: 'Ghi đã đối chiếu văn bản'}).first().click();
    await picture(chief, 'doi-chieu');
    await chief.getByRole('button', {name: 'Ghi, và tính là bắt buộc'}).click();
    await chief.getByText(/^Đã đối chiếu văn bản ngày 16\/06\/2025, Nguyễn Đình Phú/).waitFor();
    await saved(chief);
    await picture(chief, 'so-luat-mot-quy-tac');
    await school.reload();
    await findings(school).getByText(kSentence).first().waitFor();
    assert.equal((await judgedByServer(rest)).severity, 'error');
    await openBook(school, 'VR-C09');
    await school.getByText(/^Đã đối chiếu văn bản ngày 16\/06\/2025/).waitFor();
  });

  await t.test('wording is our summary until it is entered, then is there without a line too', async () => {
    await school.getByText(/Chưa ai nhập lời văn của điều này/).waitFor();
    await chief.getByRole('button', {name: 'Nhập lời văn', exact: true}).click();
    const box = chief.getByRole('dialog', {name: 'Lời văn của điều luật'});
    await box.getByRole('textbox', {name: 'Lời văn'}).fill(kWording);
    await box.getByRole('textbox', {name: 'Lấy từ đâu'}).fill('Bản thử');
    await box.getByRole('button', {name: 'Ghi lời văn'}).click();
    await chief.getByText(kWording).waitFor();
    await saved(chief);
    await picture(chief, 'loi-van');
    await keptForOffline(school);
    await openBook(school, 'VR-C09');
    await school.getByText(kWording).waitFor();
    await school.getByText('Chờ người thứ hai đối chiếu').waitFor();
    await keptOnMachine(school, kWording);
    await school.context().setOffline(true);
    await school.reload();
    await school.getByText(kWording).waitFor();
  });
});

const kWindow = 'Đề nghị khen thưởng cuối năm học 2024 - 2025';
const kExtended = 'Gia hạn cho đơn vị đến hết 10/07/2025: Mưa bão, trường mất điện (Nguyễn Đình Phú, 16/06/2025)';

test('the Sở extends a deadline for one unit, and that unit sees it', async (t) => {
  const at = await office(t);
  const browser = await startBrowser(t);
  const chief = await openPage(t, browser, at.url, {account: 'ong.phu'});
  await chief.goto(`${at.url}/so-luat/quy-dinh`);
  await chief.getByRole('button', {name: 'Gia hạn cho một đơn vị'}).click();
  const box = chief.getByRole('dialog', {name: 'Gia hạn cho một đơn vị'});
  await choose(box.getByRole('combobox', {name: 'Đợt, thời hạn'}), `${kWindow} (đến hết 27/06/2025)`);
  await choose(box.getByRole('combobox', {name: 'Đơn vị'}), 'THPT Bến Sông');
  await box.getByRole('textbox', {name: 'Gửi đến hết ngày'}).fill('10/07/2025');
  await picture(chief, 'gia-han');
  await box.getByRole('button', {name: 'Gia hạn'}).click();
  // Said of the field, to who does not see it too.
  await chief.getByText('Viết lý do; đơn vị đọc được.').first().waitFor({state: 'attached'});
  await box.getByRole('textbox', {name: 'Lý do'}).fill('Mưa bão, trường mất điện');
  await box.getByRole('button', {name: 'Gia hạn'}).click();
  await chief.getByText('Gia hạn cho THPT Bến Sông đến hết 10/07/2025').first().waitFor();
  await saved(chief);
  await picture(chief, 'gia-han-da-ghi');

  const school = await openPage(t, browser, at.url, {account: 'co.ha'});
  await school.getByText(`10/07/2025 · ${kWindow} (đã gia hạn cho đơn vị)`).waitFor();
  await picture(school, 'gia-han-don-vi');
  await school.goto(`${at.url}/so-luat/quy-dinh`);
  await school.getByText(kExtended).waitFor();
  const other = await openPage(t, browser, at.url, {account: 'co.sen'});
  assert.equal(await other.getByText('đã gia hạn cho đơn vị').count(), 0);
});

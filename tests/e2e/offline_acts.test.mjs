// What is asked for without a line, on a machine that is closed and opened again: it is done once, or it is told why not.
import assert from 'node:assert/strict';
import test from 'node:test';
import {browser as startBrowser} from './support/browser.mjs';
import {keptForOffline, keptOnMachine, office, openPage, saved} from './support/program.mjs';
import {newId} from './support/rest.mjs';
import {signedDossier} from './support/scenes.mjs';

const kSmall = {account: 'co.sen', head: 'thay.toan'};
const kWaits = /^Đang không có mạng\. Việc “Gửi hồ sơ”, yêu cầu lúc .*đóng trang cũng không mất\.$/;

const main = (page) => page.getByRole('main');

/// The officer's page at a dossier that can be sent; the line is cut and it is sent all the same.
async function sendWithoutLine(t, browser, at, dossier) {
  const page = await openPage(t, browser, `${at.url}/ho-so/${dossier}?phan=ky-duyet`, {account: kSmall.account});
  await keptForOffline(page);
  await page.context().setOffline(true);
  await main(page).getByRole('button', {name: 'Gửi hồ sơ'}).click();
  await page.getByRole('button', {name: 'Gửi ngay'}).click();
  await main(page).getByText(kWaits).waitFor();
  await keptOnMachine(page, '/submission');
  return page;
}

async function submissionsOf(officer, dossier) {
  const {json} = await officer.get('/api/v1/changes?since=0');
  return json.changes.find(({id}) => id === dossier).acts.filter(({act}) => act === 'submission').length;
}

test('without a line', async (t) => {
  const at = await office(t);
  const browser = await startBrowser(t);

  await t.test('a dossier is sent, the page is closed and opened in two tabs: it is sent once the line is back', async () => {
    const {officer, dossier} = await signedDossier(t, browser, at, kSmall);
    const page = await sendWithoutLine(t, browser, at, dossier);
    const context = page.context();
    const address = page.url();
    await page.close();
    const one = await context.newPage();
    await one.goto(address);
    await main(one).getByText(kWaits).waitFor();
    await one.getByRole('button', {name: /^Đang không có mạng · 1 mục/}).waitFor();
    const other = await context.newPage();
    await other.goto(address);
    await main(other).getByText(kWaits).waitFor();
    const sent = [];
    context.on('request', (request) => { if (request.url().endsWith('/submission')) sent.push(request); });
    await context.setOffline(false);
    for (const tab of [one, other]) {
      await tab.bringToFront();
      await tab.getByText('Đã gửi hồ sơ.').first().waitFor({state: 'attached'});
      await saved(tab);
      await main(tab).getByText(kWaits).waitFor({state: 'detached'});
    }
    assert.equal(sent.length, 1, 'one of the tabs sends');
    assert.equal(await submissionsOf(officer, dossier), 1);
    await one.reload();
    await saved(one);
    assert.equal(sent.length, 1);
  });

  await t.test('somebody else changes the dossier meanwhile: it is not sent, and told at it, also after a reload', async () => {
    const {officer, dossier} = await signedDossier(t, browser, at, kSmall);
    const page = await sendWithoutLine(t, browser, at, dossier);
    const {json} = await officer.get(`/api/v1/dossiers/${dossier}`);
    json.document.request_letter.number = '22/TTr-THCSBB';
    const changed = await officer.put(`/api/v1/dossiers/${dossier}`, newId(), json.document, json.revision_id);
    assert.ok(changed.status < 300, changed.text);
    await page.context().setOffline(false);
    const why = main(page).getByText(/đã được sửa sau lần xem này/);
    await why.waitFor();
    await saved(page);
    await page.reload();
    await why.waitFor();
    assert.equal(await submissionsOf(officer, dossier), 0);
    await main(page).getByRole('button', {name: 'Đã đọc'}).click();
    await why.waitFor({state: 'detached'});
    await page.reload();
    await saved(page);
    assert.equal(await why.count(), 0);
  });

  await t.test('it is taken back before the line comes', async () => {
    const {officer, dossier} = await signedDossier(t, browser, at, kSmall);
    const page = await sendWithoutLine(t, browser, at, dossier);
    await main(page).getByRole('button', {name: 'Thôi, chưa làm việc này'}).click();
    await main(page).getByText(kWaits).waitFor({state: 'detached'});
    await page.context().setOffline(false);
    await saved(page);
    await page.reload();
    await saved(page);
    assert.equal(await submissionsOf(officer, dossier), 0);
  });
});

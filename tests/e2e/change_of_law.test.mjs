// The law changes while a nomination is being appraised: both reports stand side by side, a person chooses and says why,
// and from then on the nomination is judged by the text that was chosen.
import assert from 'node:assert/strict';
import test from 'node:test';
import {browser as startBrowser, picture} from './support/browser.mjs';
import {office, openPage, saved, signIn} from './support/program.mjs';
import {Api, newId} from './support/rest.mjs';
import {sendDossier} from './support/scenes.mjs';

const kReason = 'Hồ sơ nhận khi Nghị định số 98/2023/NĐ-CP còn hiệu lực.';

test('the law changes while a nomination is being appraised', async (t) => {
  const at = await office(t);
  const browser = await startBrowser(t);
  const {nomination} = await sendDossier(t, browser, at, {account: 'co.ha', head: 'thay.thinh', teacher: 'Bùi Thị Lan Anh'});
  const rest = await Api.signIn(at.port, 'co.chau');
  t.after(() => rest.close());
  const {json: {revision_id}} = await rest.get(`/api/v1/nominations/${nomination}`);
  const received = await rest.send('POST', `/api/v1/nominations/${nomination}/reception`,
    {act_id: newId(), revisions: [{id: nomination, revision_id}]});
  assert.equal(received.status, 200, received.text);

  const appraiser = await openPage(t, browser, at.url, {account: 'co.chau'});
  const open = async () => {
    await appraiser.goto(`${at.url}/tham-dinh/${nomination}`);
    await appraiser.getByRole('heading', {name: 'Bùi Thị Lan Anh', level: 1}).waitFor();
  };
  const choices = appraiser.getByRole('radiogroup', {name: 'Xét theo văn bản nào'}).getByRole('radio');

  await t.test('while one text alone is in force there is nothing to choose', async () => {
    await open();
    assert.equal(await choices.count(), 0);
  });

  await t.test('from the day of a new text on there are two, each with what it finds', async () => {
    await at.server.stop();
    await at.start({day: '2025-07-10'});
    await open();
    await appraiser.getByRole('heading', {name: 'Văn bản đã đổi trong khi xét'}).waitFor();
    assert.deepEqual((await choices.allTextContents()).map((name) => /^Quy định (cũ|mới), .*?(\d\d\/\d\d\/\d{4})/.exec(name).slice(1)),
                     [['cũ', '16/06/2025'], ['mới', '01/07/2025']]);
    await picture(appraiser, 'van-ban-da-doi');
  });

  await t.test('the choice and its reason are kept, for colleagues too', async () => {
    await choices.first().click();
    await appraiser.getByRole('textbox', {name: 'Vì sao chọn văn bản ấy'}).fill(kReason);
    await saved(appraiser);
    await picture(appraiser, 'da-chon-van-ban');
    const kept = [];
    for (const {id} of await rest.all('/api/v1/appraisals'))
      kept.push((await rest.get(`/api/v1/appraisals/${id}`)).json.document);
    assert.deepEqual(kept.map((one) => [one.nomination_id, one.criteria_on, one.criteria_reason]), [[nomination, '2025-06-16', kReason]]);
  });

  await t.test('a second change adds a third text, and what was chosen stays', async () => {
    await at.server.stop();
    await at.start({day: '2026-10-15'});
    await open();
    await choices.nth(2).waitFor();  // the server says which day it is after the page has come up with its own
    assert.equal(await choices.count(), 3);
    assert.deepEqual(await choices.evaluateAll((all) => all.map((one) => one.getAttribute('aria-checked'))), ['true', 'false', 'false']);
    await picture(appraiser, 'ba-van-ban');
  });
});

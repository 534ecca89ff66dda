// What a person may do while the program asks: search, print, think better of it, go back. A dialog is alone, and gives the
// focus back to what opened it.
import assert from 'node:assert/strict';
import test from 'node:test';
import {browser as startBrowser, picture} from './support/browser.mjs';
import {drawn, load, office} from './support/program.mjs';
import {deskOf, kDossier, kNomination, sendDossier} from './support/scenes.mjs';

const press = (name) => (page) => page.getByRole('button', {name}).first();
/// Where a dialog is opened, by what, and its name.
const kOfSchool = [
  ['/ho-so', press('Lập hồ sơ mới'), 'Lập hồ sơ mới'],
  [`/ho-so/${kDossier}`, press('Thêm từ nhân sự'), 'Thêm người từ danh sách nhân sự'],
  [`/ho-so/${kDossier}/de-nghi/${kNomination}`, press('Bỏ khỏi danh sách đề nghị'), 'Bỏ khỏi danh sách?'],
  [`/ho-so/${kDossier}/de-nghi/${kNomination}`, press('Tìm'), 'Tìm'],
  [`/ho-so/${kDossier}`, press(/^Đã lưu/), /^Đã lưu/],
  [`/ho-so/${kDossier}`, press(/^Tài khoản/), 'Trịnh Thu Hà'],
];
const kOfOffice = (nomination) => [
  [`/tham-dinh/${nomination}`, press('Trả lại để bổ sung'), 'Trả lại để bổ sung?'],
  [`/tham-dinh/${nomination}`, press('Tạm dừng xét'), 'Tạm dừng xét trường hợp này?'],
];

async function takeThrough(t, page, at, [address, openerOf, name]) {
  await t.test(`${address} ${name}`, async () => {
    await load(page, at.url + address);
    const opener = openerOf(page), dialog = page.getByRole('dialog', {name});
    const {href} = new URL(page.url());
    const open = async () => {
      await opener.focus();
      await page.keyboard.press('Enter');
      await dialog.waitFor();
      await drawn(page);
    };
    const isGone = async () => {
      await dialog.waitFor({state: 'detached'});
      assert.ok(await opener.evaluate((element) => element === document.activeElement), 'the focus is back');
      assert.equal(page.url(), href);
    };
    await open();
    for (const keys of ['Control+f', 'Control+k', 'Control+p']) {
      await page.keyboard.press(keys);
      await drawn(page);
      assert.equal(await page.getByRole('dialog').count(), 1, keys);
      await dialog.waitFor();
      assert.equal(page.url(), href, keys);
    }
    await page.keyboard.press('Escape');
    await isGone();
    await open();
    await page.goBack();
    await dialog.waitFor({state: 'detached'});
    await page.goForward();
    await opener.waitFor();
    assert.equal(await page.getByRole('dialog').count(), 0, 'what was left is not asked again');
  });
}

test('while the program asks', {timeout: 300_000}, async (t) => {
  const at = await office(t);
  const browser = await startBrowser(t);
  const school = await deskOf(t, browser, at, 'co.ha');
  for (const one of kOfSchool) await takeThrough(t, school, at, one);

  const {nomination} = await sendDossier(t, browser, at, {account: 'co.ha', head: 'thay.thinh', teacher: 'Bùi Thị Lan Anh'});
  const desk = await deskOf(t, browser, at, 'co.chau');
  await load(desk, `${at.url}/tham-dinh/${nomination}`);
  await desk.getByRole('button', {name: 'Tiếp nhận thẩm định'}).click();
  await desk.getByRole('button', {name: 'Trả lại để bổ sung'}).waitFor();
  for (const one of kOfOffice(nomination)) await takeThrough(t, desk, at, one);
  await picture(desk, 'dialogs-appraisal');
});

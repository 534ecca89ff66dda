// Two tabs of one person, as people have them: what is written in one is there in the other, with a line and without, and
// neither writes over the other.
import assert from 'node:assert/strict';
import test from 'node:test';
import {browser as startBrowser} from './support/browser.mjs';
import {office, openPage, saved, signIn} from './support/program.mjs';
import {Api} from './support/rest.mjs';
import {kDossier, kNomination} from './support/scenes.mjs';

const kAddress = `/ho-so/${kDossier}/de-nghi/${kNomination}`;

test('two tabs', async (t) => {
  const at = await office(t);
  const browser = await startBrowser(t);
  const one = await openPage(t, browser, at.url, {account: 'co.ha'});
  await one.goto(at.url + kAddress);
  const other = await one.context().newPage();
  await other.goto(at.url + kAddress);
  const field = (page, name) => page.getByRole('textbox', {name, exact: true});
  const shows = (page, name, text) => field(page, name).evaluate((element, meant) =>
    new Promise((resolve, reject) => {
      const end = performance.now() + 20_000;
      const look = () => {
        if (element.value === meant) resolve();
        else if (performance.now() > end) reject(new Error(`it shows ${element.value}`));
        else setTimeout(look, 50);
      };
      look();
    }), text);

  await t.test('what is written in one shows in the other', async () => {
    await field(other, 'Chức vụ').waitFor();
    await one.bringToFront();
    await field(one, 'Chức vụ').fill('Giáo viên chính');
    await other.bringToFront();
    await shows(other, 'Chức vụ', 'Giáo viên chính');
  });

  await t.test('each writes another field without a line: both keep both, and both are sent', async () => {
    await one.context().setOffline(true);
    await field(other, 'II.1. Nhiệm vụ được giao').fill('Dạy Toán 10A1.');
    await one.bringToFront();
    await shows(one, 'II.1. Nhiệm vụ được giao', 'Dạy Toán 10A1.');
    await field(one, 'Chức vụ').fill('Tổ trưởng');
    await other.bringToFront();
    await shows(other, 'Chức vụ', 'Tổ trưởng');
    await one.context().setOffline(false);
    await saved(other);
    await one.bringToFront();
    await saved(one);
    const rest = await Api.signIn(at.port, 'co.ha');
    t.after(() => rest.close());
    const {json} = await rest.get(`/api/v1/nominations/${kNomination}`);
    assert.equal(json.document.position, 'Tổ trưởng');
    assert.equal(json.document.report.duties, 'Dạy Toán 10A1.');
  });

  await t.test('both write the same field at once: the person chooses, and the one chosen is sent', async () => {
    await Promise.all([field(one, 'Chức vụ').fill('Tổ trưởng Toán'), field(other, 'Chức vụ').fill('Tổ phó Toán')]);
    const told = other.getByText(/được viết khác nhau ở hai thẻ/).first();
    await other.bringToFront();
    await told.waitFor({state: 'attached'});
    const shown = await field(other, 'Chức vụ').inputValue();
    const kept = shown === 'Tổ phó Toán' ? 'Tổ trưởng Toán' : 'Tổ phó Toán';
    await other.getByText(new RegExp(`Bản kia: ${kept}`)).first().waitFor({state: 'attached'});
    await other.getByRole('button', {name: 'Lấy bản kia'}).first().click();
    await shows(other, 'Chức vụ', kept);
    await one.bringToFront();
    await shows(one, 'Chức vụ', kept);
    await saved(one);
    const rest = await Api.signIn(at.port, 'co.ha');
    t.after(() => rest.close());
    assert.equal((await rest.get(`/api/v1/nominations/${kNomination}`)).json.document.position, kept);
  });

  await t.test('one is loaded anew before the answer to a save came, and more was typed: nobody is asked anything', async () => {
    await one.bringToFront();
    let taken;
    const isTaken = new Promise((resolve) => { taken = resolve; });
    await one.route('**/api/v1/nominations/*', async (route) => {
      await route.fetch();  // the server has it; the page never hears so
      taken();
    });
    await field(one, 'Chức vụ').fill('Tổ trưởng Tin');
    await isTaken;
    await field(one, 'Chức vụ').fill('Tổ trưởng Tin học');
    await one.unroute('**/api/v1/nominations/*');
    await one.reload();
    await saved(one);
    const rest = await Api.signIn(at.port, 'co.ha');
    t.after(() => rest.close());
    assert.equal((await rest.get(`/api/v1/nominations/${kNomination}`)).json.document.position, 'Tổ trưởng Tin học');
  });

  await t.test('one is left while it writes to the disk: what was typed last is there', async () => {
    await one.bringToFront();
    await one.context().setOffline(true);
    // The first text is written a quarter of a second after it was typed; the second is typed about then.
    for (let after = 236; after < 264; after += 2) {
      await field(one, 'Chức vụ').fill(`Tổ trưởng ${after}`);
      await one.waitForTimeout(after);
      await field(one, 'II.1. Nhiệm vụ được giao').fill(`Dạy Toán ${after}.`);
      await one.reload();
      await shows(one, 'Chức vụ', `Tổ trưởng ${after}`);
      await shows(one, 'II.1. Nhiệm vụ được giao', `Dạy Toán ${after}.`);
    }
    await one.context().setOffline(false);
    await saved(one);
  });

  await t.test('what is asked for in the second is sent at once, and answered there', async () => {
    await other.bringToFront();
    await other.goto(`${at.url}/ho-so/${kDossier}`);
    await other.getByRole('button', {name: 'Ký duyệt, gửi'}).first().click();
    await other.getByRole('main').getByRole('button', {name: 'Gửi hồ sơ'}).click();
    const answered = other.context().waitForEvent('response', (response) => response.url().endsWith('/submission'));
    await other.getByRole('button', {name: 'Gửi ngay'}).click();
    assert.equal((await answered).status(), 422, 'the dossier of the demonstration is not done');
    await other.getByRole('main').getByText(/^Chưa gửi được: còn \d+ điểm phải sửa/).waitFor();
    await other.getByRole('button', {name: 'Đã đọc'}).click();
    await other.goto(at.url + kAddress);
  });

  await t.test('one is closed: the other goes on sending', async () => {
    await one.close();
    await other.bringToFront();
    await field(other, 'Chức vụ').fill('Phó Hiệu trưởng');
    await saved(other);
    await other.reload();
    await field(other, 'Chức vụ').waitFor();
    assert.equal(await field(other, 'Chức vụ').inputValue(), 'Phó Hiệu trưởng');
  });
});

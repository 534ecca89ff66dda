// The same program in Firefox, which has no WebGL on a machine without a screen: signing in, a dossier, Vietnamese in a
// field, a reload without a line, and all of it at the server.
import assert from 'node:assert/strict';
import test from 'node:test';
import {firefox as startFirefox, picture} from './support/browser.mjs';
import {drawn, settled, watchDrawing} from './support/drawing.mjs';
import {goTo, keptForOffline, office, openPage, saved, signIn} from './support/program.mjs';
import {Api} from './support/rest.mjs';

const kTitle = 'Đề nghị khen thưởng cuối năm học 2024-2025';
const kName = 'Vũ Thị Minh Nguyệt';
const kNomination = '0191bf7b-1400-7010-8000-000200000000';
const kDuties = 'Giảng dạy môn Ngữ văn ba lớp khối 12, bồi dưỡng học sinh giỏi; chủ nhiệm lớp 12A1.';
const kOffline = 'Viết thêm khi không có mạng.';

test('Firefox', async (t) => {
  const at = await office(t);
  const browser = await startFirefox(t);
  if (!browser) return t.skip('this Firefox (before 143) does not know all of WebDriver BiDi: install the one of Debian\'s security updates');
  t.diagnostic(`Firefox ${browser.version()}`);
  const page = await openPage(t, browser, 'about:blank');
  await page.addInitScript(watchDrawing, {});
  await page.goto(at.url);
  const duties = page.getByRole('textbox', {name: 'II.1. Nhiệm vụ được giao'});
  const rest = await Api.signIn(at.port, 'co.ha');
  t.after(() => rest.close());
  const atServer = async () => (await rest.get(`/api/v1/nominations/${kNomination}`)).json.document.report?.duties;

  await t.test('an officer signs in; the processor draws', async () => {
    await signIn(page, 'co.ha');
    const {puts, draws} = await settled(page);
    assert.equal(await page.evaluate(() => document.createElement('canvas').getContext('webgl2')), null);
    assert.ok(puts > 0 && draws === 0);
    await picture(page, 'firefox-viec-can-lam');
  });

  await t.test('writes Vietnamese into a dossier', async () => {
    await goTo(page, 'Hồ sơ');
    await page.getByRole('link', {name: kTitle}).click();
    await page.getByRole('heading', {name: kTitle, level: 1}).waitFor();
    await page.getByRole('navigation', {name: 'Các phần của hồ sơ'}).getByRole('button', {name: 'Báo cáo, minh chứng'}).click();
    await page.getByRole('link', {name: `${kName} · LĐTT`}).click();
    await page.getByRole('heading', {name: kName, level: 1}).waitFor();
    await duties.click();
    await duties.press('Control+a');
    await page.keyboard.type(kDuties);
    assert.equal(await duties.inputValue(), kDuties);
    await saved(page);
    assert.equal(await atServer(), kDuties, 'the server has it');
    await picture(page, 'firefox-truong-hop');
  });

  await t.test('goes on without a line, also after a reload', async () => {
    await keptForOffline(page);
    await at.server.stop('SIGKILL');
    await page.reload();
    await page.getByRole('heading', {name: kName, level: 1}).waitFor();
    assert.equal(await duties.inputValue(), kDuties);
    await duties.click();
    await duties.press('Control+End');
    await page.keyboard.type(` ${kOffline}`);
    assert.equal(await duties.inputValue(), `${kDuties} ${kOffline}`);
    // What was typed is promised to be safe after half a second.
    await page.waitForTimeout(500);
    await page.reload();
    await page.getByRole('heading', {name: kName, level: 1}).waitFor();
    assert.equal(await duties.inputValue(), `${kDuties} ${kOffline}`);
  });

  await t.test('what was written without a line reaches the server', async () => {
    await at.start();
    await page.reload();
    await saved(page);
    assert.equal(await atServer(), `${kDuties} ${kOffline}`);
  });

  await t.test('an idle tab draws nothing', async () => {
    const before = await settled(page);
    await page.waitForTimeout(2_000);
    assert.deepEqual(await drawn(page), before);
  });
});

// A press is of what the button of the mouse went down on, wherever that has moved when it comes up.
import assert from 'node:assert/strict';
import test from 'node:test';
import {browser as startBrowser} from './support/browser.mjs';
import {comesTrue, office, openPage, saved} from './support/program.mjs';
import {password} from './support/server.mjs';

test('pressing', async (t) => {
  const at = await office(t);
  const browser = await startBrowser(t);
  const page = await openPage(t, browser, at.url);
  const button = page.getByRole('button', {name: 'Đăng nhập'});
  await page.getByRole('textbox', {name: 'Tên đăng nhập'}).fill('co.ha');
  await page.getByLabel('Mật khẩu').fill(password);

  /// Holds the button down until the page has grown and the button no longer lies under the mouse.
  const holdWhileItMoves = async () => {
    await page.setViewportSize({width: 1366, height: 700});
    await button.hover();
    await page.mouse.down();
    const {x, y, width, height} = await button.boundingBox();
    await page.setViewportSize({width: 1366, height: 900});
    await comesTrue(page, (at) => document.elementFromPoint(...at).textContent !== 'Đăng nhập', [x + width / 2, y + height / 2]);
  };

  await t.test('what was held and then left by the hand is not pressed', async () => {
    await holdWhileItMoves();
    await page.mouse.move(20, 20);
    await page.mouse.up();
    await button.waitFor();
    assert.equal(await page.getByLabel('Mật khẩu').inputValue(), password);
  });

  await t.test('what was held and moved away under the hand is', async () => {
    await holdWhileItMoves();
    await page.mouse.up();
    await saved(page);
  });
});

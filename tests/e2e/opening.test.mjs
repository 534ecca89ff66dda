// The first moment of a page: keys come before the program does.
import assert from 'node:assert/strict';
import test from 'node:test';
import {browser as startBrowser} from './support/browser.mjs';
import {office, openPage, saved} from './support/program.mjs';

/// What is pressed at once after a reload, before the program is there.
async function pressWhileItOpens(page, ...keys) {
  await page.reload({waitUntil: 'domcontentloaded'});
  for (const key of keys) await page.keyboard.press(key);
  assert.ok(await page.getByText('Đang mở…').isVisible(), 'the keys come before the program');
}

test('keys pressed while the program opens', async (t) => {
  const at = await office(t);
  const browser = await startBrowser(t);
  const page = await openPage(t, browser, `${at.url}/nhan-su`, {account: 'co.ha'});
  // A slow machine: what is kept is read late.
  await page.addInitScript(() => {
    const own = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'oncomplete');
    Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {...own, set(heard) {
      own.set.call(this, (event) => setTimeout(heard, 800, event));
    }});
  });
  const sought = page.getByRole('dialog', {name: 'Tìm'});

  await t.test('the search opens, and what was typed stands in it', async () => {
    await pressWhileItOpens(page, 'Control+f', 'T', 'h', 'a', 'n', 'k', 'Backspace', 'h');
    await sought.waitFor();
    await page.waitForFunction(() => document.activeElement.value === 'Thanh');
    await page.keyboard.press('Escape');
  });

  await t.test('one that only the browser follows ends it: nothing is typed into another place', async () => {
    await pressWhileItOpens(page, 'Control+f', 'x', 'Tab', 'y');
    await sought.waitFor();
    await page.waitForFunction(() => document.activeElement.value?.startsWith('x'));
    await page.keyboard.type('z');
    await page.waitForFunction(() => document.activeElement.value === 'xz');
    await page.keyboard.press('Escape');
  });

  await t.test('nothing is there to press before what is kept is there too', async () => {
    await page.reload({waitUntil: 'domcontentloaded'});
    await page.getByRole('grid', {name: 'Danh sách nhân sự'}).waitFor();
    assert.ok(await page.getByRole('row').count() > 2);
    await saved(page);
  });
});

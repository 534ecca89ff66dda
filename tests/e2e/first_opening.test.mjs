// A screen that is not on the machine yet: without a line, with a server that does not answer, and when it comes.
import assert from 'node:assert/strict';
import test from 'node:test';
import {browser as startBrowser, picture} from './support/browser.mjs';
import {goTo, keptForOffline, office, openPage, signIn} from './support/program.mjs';

test('a screen that is not on the machine yet says so, and comes with the line', async (t) => {
  const at = await office(t);
  const browser = await startBrowser(t);
  const page = await openPage(t, browser, at.url);
  await signIn(page, 'co.ha');
  await keptForOffline(page);
  const kept = () => page.evaluate(() => localStorage.getItem('tdkt.program'));

  await page.context().setOffline(true);
  await page.getByRole('button', {name: /^Đang không có mạng/}).waitFor();
  await goTo(page, 'Sổ luật');
  await page.getByText(/Phần này chưa có trên máy và đang không có mạng/).waitFor();
  await picture(page, 'chua-co-tren-may');
  await page.setViewportSize({width: 390, height: 844});
  await picture(page, 'chua-co-tren-may-390');
  await page.setViewportSize({width: 1366, height: 768});

  // There is a line, but nothing at its end: the page stays, and starts as the first program again.
  await at.server.stop('SIGKILL');
  await page.context().setOffline(false);
  await page.getByText(/Chưa tải được phần này vì máy chủ không trả lời/).waitFor();
  await picture(page, 'chua-tai-duoc');
  assert.notEqual(await kept(), 'whole');
  await page.getByRole('button', {name: 'Về Việc cần làm'}).click();
  await page.reload();
  await page.getByRole('heading', {name: 'Việc cần làm', level: 1}).waitFor();

  await at.start();
  await goTo(page, 'Sổ luật');
  await page.getByRole('textbox', {name: 'Tìm theo nội dung, số hiệu, điều khoản'}).waitFor();
  assert.equal(await kept(), 'whole');
});

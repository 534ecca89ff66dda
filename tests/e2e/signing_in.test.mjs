// The way in: a small program signs in while the program itself is on its way, whatever the line and the browser do.
import assert from 'node:assert/strict';
import test from 'node:test';
import {browser as startBrowser, picture} from './support/browser.mjs';
import {goTo, keptForOffline, office, openPage, saved, signIn} from './support/program.mjs';
import {password} from './support/server.mjs';

const kProgram = /\/tdkt\.[0-9a-f]{12}\.(js|wasm)$/;

async function write(page, name, secret = password) {
  await page.getByRole('textbox', {name: 'Tên đăng nhập'}).fill(name);
  await page.getByLabel('Mật khẩu').fill(secret);
}
const press = (page) => page.getByRole('button', {name: 'Đăng nhập'}).click();

test('signing in', async (t) => {
  const at = await office(t);
  const browser = await startBrowser(t);

  await t.test('leads to the address that was opened, and from then on the line is not needed for any screen', async (t) => {
    const page = await openPage(t, browser, `${at.url}/so-luat?tim=chien`);
    await picture(page, 'dang-nhap');
    await write(page, 'co.ha', 'nham-roi-2025');
    await press(page);
    await page.getByText('Tên đăng nhập hoặc mật khẩu chưa đúng').waitFor();
    await picture(page, 'dang-nhap-sai');
    await write(page, 'co.ha');
    await press(page);
    const search = page.getByRole('textbox', {name: 'Tìm theo nội dung, số hiệu, điều khoản'});
    await search.waitFor();
    assert.equal(await search.inputValue(), 'chien');
    await keptForOffline(page);

    await page.context().setOffline(true);
    for (const part of ['Đủ điều kiện', 'Sổ luật', 'Nhân sự']) {
      await goTo(page, part);
      await page.getByRole('heading', {name: part, level: 1}).waitFor();
      await page.reload();
      await page.getByRole('heading', {name: part, level: 1}).waitFor();
    }
  });

  await t.test('waits where the program does not come, says why, and goes on by itself with the line', async (t) => {
    const page = await openPage(t, browser, at.url);
    await page.route(kProgram, (route) => route.abort());
    await write(page, 'co.ha');
    await press(page);
    await page.getByText('Chương trình tự tải tiếp khi có mạng').waitFor();
    await page.getByRole('button', {name: 'Đang tải chương trình…'}).waitFor();
    await picture(page, 'dang-nhap-cho-tai');
    await page.setViewportSize({width: 390, height: 844});
    await picture(page, 'dang-nhap-cho-tai-390');
    await page.unroute(kProgram);
    await page.context().setOffline(true);
    await page.context().setOffline(false);
    await saved(page);
  });

  await t.test('works in a browser that keeps nothing', async (t) => {
    const page = await openPage(t, browser, 'about:blank');
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', {value: undefined});
      Object.defineProperty(globalThis, 'localStorage', {get() { throw new DOMException('blocked', 'SecurityError'); }});
    });
    await page.goto(at.url);
    await write(page, 'co.ha');
    await press(page);
    await page.getByRole('heading', {name: 'Việc cần làm', level: 1}).waitFor();
  });

  await t.test('is asked for again after signing out, also without a line', async (t) => {
    const page = await openPage(t, browser, at.url);
    await signIn(page, 'co.ha');
    await keptForOffline(page);
    await page.getByRole('button', {name: /^Tài khoản/}).click();
    await page.getByRole('button', {name: 'Đăng xuất'}).click();
    await page.getByRole('textbox', {name: 'Tên đăng nhập'}).waitFor();
    await page.context().setOffline(true);
    await page.reload();
    await page.getByText('Lần đăng nhập đầu trên máy này cần có mạng').waitFor();
    await page.context().setOffline(false);
    await signIn(page, 'co.ha');
  });
});

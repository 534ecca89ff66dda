// The program in a page, used as a person does: by what things are called.
import assert from 'node:assert/strict';
import {builtWeb, demoDatabase, password, Server, temporaryFolder} from './server.mjs';

/// A server with the demonstration and the built client, stopped when the test is over. `start()` starts it again on the
/// same port and the same data, also on another day. `log`: it writes its access log. `web`: another client than the built one.
export async function office(t, {log = false, web = builtWeb} = {}) {
  const data = demoDatabase(temporaryFolder(t));
  const at = {data, server: await Server.start({data, web, log})};
  at.port = at.server.port;
  // Only at `localhost` does a browser keep things over plain http.
  at.url = `http://localhost:${at.port}`;
  at.start = async ({day} = {}) => (at.server = await Server.start({data, web, log, port: at.port, day}));
  t.after(() => at.server.stop());
  return at;
}

/// A page of its own (own cookies, own storage) whose errors end the test. `account`: who sits before it, signed in by the
/// request that the page for signing in sends; that page itself is looked at where signing in is what is tested.
export async function openPage(t, browser, url, {account, ...options} = {}) {
  const context = await browser.newContext({viewport: {width: 1366, height: 768}, locale: 'vi-VN', reducedMotion: 'reduce', ...options});
  context.setDefaultTimeout(180_000);  // on a busy machine as well: nothing here is about speed
  t.after(() => context.close());
  const page = await context.newPage();
  const errors = [];
  // Taking a picture lays a style into the page, which the page's policy refuses; Firefox calls that an error.
  const ofPicture = ({name, message}) => name === 'Content-Security-Policy' && /style-src-elem/.test(message);
  page.on('pageerror', (error) => { if (!ofPicture(error)) errors.push(error); });
  t.after(() => assert.deepEqual(errors, [], 'the page threw'));
  if (account) {
    const {origin} = new URL(url);
    const answer = await context.request.post(`${origin}/api/v1/session`, {data: {account_name: account, password}, headers: {origin}});
    assert.ok(answer.ok(), await answer.text());
  }
  await (account ? load(page, url) : page.goto(url));
  return page;
}

/// Signed in, once the page has gone on as the program itself.
export async function signIn(page, name) {
  await page.getByRole('textbox', {name: 'Tên đăng nhập'}).fill(name);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', {name: 'Đăng nhập'}).click();
  await saved(page);
}

/// Waits until everything written is at the server, as the head of the page says.
export const saved = (page) => page.getByRole('button', {name: /^Đã lưu/}).waitFor();

/// Loads a page of the program anew, and waits until what it keeps is shown: before that, keys meet what is not there yet.
export async function load(page, url) {
  await page.goto(url);
  await saved(page);
}

/// Waits until what was pressed is shown: the address changes at once, the page with the frame after it.
export const drawn = (page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));

const partOfProgram = (page, name) =>
  page.getByRole('navigation', {name: 'Các phần của chương trình'}).getByRole('link', {name, exact: true});

/// Opens a part of the program.
export const goTo = (page, name) => partOfProgram(page, name).click();

/// The head of a unit signs the dossier that lies at `address`, in a page of their own.
export async function signAsHead(t, browser, url, head, address) {
  const page = await openPage(t, browser, url + address, {account: head});
  await page.getByRole('navigation', {name: 'Các phần của hồ sơ'}).getByRole('button', {name: 'Ký duyệt, gửi'}).click();
  await page.getByRole('button', {name: 'Các bước trong đơn vị'}).click();
  await page.getByRole('link', {name: 'Thủ trưởng ký duyệt'}).click();
  await page.getByRole('button', {name: 'Ký duyệt hồ sơ'}).click();
  await page.getByRole('dialog', {name: 'Ký duyệt hồ sơ?'}).getByRole('button', {name: 'Tôi ký duyệt'}).click();
  await page.getByText(/^Đã ký duyệt: /).waitFor();
  return page;
}

/// Waits until what is asked in the page is answered with yes. `waitForFunction` takes any promise for a yes.
export async function comesTrue(page, asked, of) {
  const end = Date.now() + 20_000;
  while (!await page.evaluate(asked, of)) {
    assert.ok(Date.now() < end, `not true within 20 s: ${asked}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/// Waits until the program can start without a line.
export async function keptForOffline(page) {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, {once: true}));
  });
}

/// Waits until a record with these words lies in the store of the page.
export const keptOnMachine = (page, words) => comesTrue(page, (wanted) => new Promise((resolve, reject) => {
  const opened = indexedDB.open('tdkt');
  opened.onerror = () => reject(opened.error);
  opened.onsuccess = () => {
    const all = opened.result.transaction('entries').objectStore('entries').getAll();
    all.onsuccess = () => {
      opened.result.close();
      resolve(all.result.some((value) => (typeof value === 'string' ? value : new TextDecoder().decode(value)).includes(wanted)));
    };
  };
}), words);

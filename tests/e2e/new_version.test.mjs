// A new version of the program comes while somebody writes: it is told, waits, and takes nothing away.
import assert from 'node:assert/strict';
import {cpSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import test from 'node:test';
import {browser as startBrowser, picture} from './support/browser.mjs';
import {keptForOffline, office, openPage, signIn} from './support/program.mjs';
import {kDossier, kNomination} from './support/scenes.mjs';
import {builtWeb, temporaryFolder} from './support/server.mjs';

/// Another version of the client in the folder: its pages say so.
function renew(web, name) {
  const change = (file, from, to) => {
    const path = join(web, file), text = readFileSync(path, 'utf8');
    assert.ok(from.test(text), `${file} has ${from}`);
    writeFileSync(path, text.replace(from, to));
    for (const packed of ['.br', '.gz']) rmSync(path + packed, {force: true});
  };
  change('index.html', /<html lang="vi"/, `<html lang="vi" data-version="${name}"`);
  change('sw.js', /tdkt-/, `tdkt-${name}-`);
}

test('a new version', async (t) => {
  const web = join(temporaryFolder(t), 'web');
  cpSync(builtWeb, web, {recursive: true});
  const at = await office(t, {web});
  const browser = await startBrowser(t);
  const page = await openPage(t, browser, `${at.url}/ho-so/${kDossier}/de-nghi/${kNomination}`);
  await signIn(page, 'co.ha');
  await keptForOffline(page);
  const position = page.getByRole('textbox', {name: 'Chức vụ'}).first();
  await position.fill('Tổ trưởng chuyên môn');

  await at.server.stop();
  renew(web, 'moi');
  await at.start();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));  // she comes back to the tab
  await page.getByText('Đã có bản mới của chương trình').waitFor();
  await picture(page, 'ban-moi');
  assert.equal(await page.getAttribute('html', 'data-version'), null, 'the page she writes on is as it was');
  const sheets = await page.evaluate(() => import(document.getElementById('glue').dataset.sheets).then((part) => typeof part.writeSheet));
  assert.equal(sheets, 'function', 'and still finds its parts');

  await position.fill('Tổ phó chuyên môn');
  await page.getByRole('button', {name: /^Tài khoản/}).click();
  await picture(page, 'ban-moi-tai-khoan');
  await page.getByRole('button', {name: 'Dùng bản mới'}).click();
  await page.waitForFunction(() => document.documentElement.dataset.version === 'moi');
  assert.equal(await position.inputValue(), 'Tổ phó chuyên môn');
});

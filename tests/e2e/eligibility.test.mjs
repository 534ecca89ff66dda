// Who may be proposed is said without a line, and becomes nominations that no rule about the nominee refuses.
import assert from 'node:assert/strict';
import test from 'node:test';
import {browser as startBrowser, picture} from './support/browser.mjs';
import {choose} from './support/choice.mjs';
import {goTo, keptForOffline, office, openPage, saved} from './support/program.mjs';

const kPeople = ['Lê Văn Toản', 'Vũ Văn Hòa'];

test('an officer proposes, offline, two who may be Chiến sĩ thi đua cơ sở', async (t) => {
  const at = await office(t);
  const browser = await startBrowser(t);
  const page = await openPage(t, browser, at.url, {account: 'co.sen'});
  await keptForOffline(page);
  await goTo(page, 'Đủ điều kiện');
  await page.getByRole('combobox', {name: 'Danh hiệu, hình thức'}).waitFor();
  await page.context().setOffline(true);
  await at.server.stop('SIGKILL');

  await page.reload();
  await choose(page.getByRole('combobox', {name: 'Danh hiệu, hình thức'}), 'Chiến sĩ thi đua cơ sở');
  await page.getByRole('tab', {name: 'Đủ điều kiện · 2'}).click();
  await picture(page, 'du-dieu-kien');
  for (const name of kPeople) await page.getByRole('checkbox', {name: `Chọn ${name}`}).click();
  await page.getByRole('button', {name: 'Đưa 2 vào hồ sơ'}).click();

  const list = page.getByRole('grid', {name: 'Danh sách đề nghị'});
  await list.waitFor();
  for (const name of kPeople) await list.getByText(name, {exact: true}).first().waitFor();
  await picture(page, 'du-dieu-kien-vao-ho-so');
  const words = await page.getByRole('complementary', {name: 'Cần xem'}).innerText();
  assert.doesNotMatch(words, /Chưa đủ điều kiện|cần đạt Lao động tiên tiến/);

  await at.start();
  await page.context().setOffline(false);
  await saved(page);
});

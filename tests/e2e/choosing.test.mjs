// One of many is found by typing: as a person does it, by keyboard, mouse and finger.
import assert from 'node:assert/strict';
import test from 'node:test';
import {browser as startBrowser, picture} from './support/browser.mjs';
import {load, office, openPage} from './support/program.mjs';

test('one of many is found by typing', async (t) => {
  const at = await office(t);
  const browser = await startBrowser(t);
  const page = await openPage(t, browser, at.url, {account: 'co.ha'});
  await load(page, `${at.url}/so-luat`);
  const award = page.getByRole('combobox', {name: 'Danh hiệu, hình thức'});
  await award.waitFor();
  const list = page.getByRole('listbox', {name: 'Danh hiệu, hình thức'});  // the browser's own lists are none
  const options = list.getByRole('option');

  await t.test('typed in any order, without signs, and taken with Enter', async () => {
    assert.equal(await award.getAttribute('aria-expanded'), 'false');
    assert.equal(await options.count(), 0);
    await award.focus();
    await page.keyboard.type('tinh chien', {delay: 20});
    await options.first().waitFor();
    await picture(page, 'choosing-typed');
    const active = await award.getAttribute('aria-activedescendant');
    assert.equal(await page.locator(`#${active}`).getAttribute('aria-selected'), 'true');
    assert.equal(await page.locator(`#${await award.getAttribute('aria-controls')}`).getAttribute('role'), 'listbox');
    assert.match(await page.getByText(/trong \d+ lựa chọn/).textContent(), /^\d+ trong/);
    const wanted = await page.locator(`#${active}`).textContent();
    await page.keyboard.press('Enter');
    await options.first().waitFor({state: 'detached'});
    assert.equal(await award.inputValue(), wanted);
    assert.ok(await award.evaluate((element) => element === document.activeElement), 'the focus stays');
  });

  await t.test('what is not there says what to do, and Escape keeps what was', async () => {
    const before = await award.inputValue();
    await award.fill('xyz');
    await page.getByText(/Không có lựa chọn nào có các chữ này/).waitFor();
    await picture(page, 'choosing-none');
    await award.press('Escape');
    await page.getByText(/Không có lựa chọn nào/).waitFor({state: 'detached'});
    assert.equal(await award.inputValue(), before);
  });

  await t.test('a press opens all of them, and one of them is pressed', async () => {
    await award.blur();
    await award.click();
    await options.first().waitFor();
    assert.equal(await award.evaluate((element) => element.selectionEnd - element.selectionStart),
                 (await award.inputValue()).length, 'typing begins anew');
    await picture(page, 'choosing-open');
    const first = await options.first().textContent();
    await options.nth(2).hover();
    await page.mouse.wheel(0, 600);
    await list.getByText(first, {exact: true}).waitFor({state: 'detached'});
    await award.fill('lao dong tien tien');
    await list.getByRole('option', {name: 'Lao động tiên tiến', exact: true}).click();
    assert.equal(await award.inputValue(), 'Lao động tiên tiến');
    await page.waitForURL(/danh-hieu=LDTT/);
  });

  await t.test('whoever leaves without choosing keeps what was chosen; Tab takes what the arrows led to', async () => {
    await award.fill('chien si');
    await award.press('Tab');
    await options.first().waitFor({state: 'detached'});
    assert.equal(await award.inputValue(), 'Lao động tiên tiến');
    await award.focus();
    await award.press('ArrowDown');
    await options.first().waitFor();
    await award.press('ArrowDown');
    const led = await page.locator(`#${await award.getAttribute('aria-activedescendant')}`).textContent();
    await award.press('Tab');
    await options.first().waitFor({state: 'detached'});
    assert.equal(await award.inputValue(), led);
  });

  await t.test('in a cell: walked from the one it holds, and left where the wheel has taken it', async () => {
    await load(page, `${at.url}/ho-so`);
    await page.getByRole('link', {name: /^Đề nghị khen thưởng/}).click();
    await page.getByRole('button', {name: 'Danh sách đề nghị'}).click();
    await page.getByRole('gridcell', {name: 'Nguyễn Văn Thành'}).click();
    await page.keyboard.press('F2');
    const names = page.getByRole('listbox', {name: 'Họ và tên'}), cell = page.getByRole('combobox', {name: 'Họ và tên, dòng 4'});
    await names.waitFor();
    const active = async () => page.locator(`#${await cell.getAttribute('aria-activedescendant')}`);
    assert.equal(await (await active()).textContent(), 'Nguyễn Văn Thành');
    await page.keyboard.press('ArrowDown');
    await names.getByRole('option', {name: 'Nguyễn Văn Thành', selected: false}).waitFor();
    const [led, place] = [await (await active()).textContent(), await (await active()).getAttribute('aria-posinset')];
    await (await active()).hover();
    await page.mouse.wheel(0, -4000);
    await names.locator('[aria-posinset="1"]').waitFor();
    await page.mouse.move(300, 700);  // another frame
    assert.equal(await names.locator('[aria-posinset="1"]').count(), 1);
    await picture(page, 'choosing-cell');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    assert.equal(await (await active()).getAttribute('aria-posinset'), place);
    await page.keyboard.press('Enter');
    await names.waitFor({state: 'detached'});
    await page.getByRole('gridcell', {name: led}).first().waitFor();
    await page.keyboard.press('Control+Z');
  });

  await t.test('with a finger, on a phone, while an input method composes', async () => {
    const phone = await openPage(t, browser, at.url, {account: 'co.ha', viewport: {width: 390, height: 844}, deviceScaleFactor: 2, hasTouch: true, isMobile: true});
    await load(phone, `${at.url}/so-luat`);
    const field = phone.getByRole('combobox', {name: 'Danh hiệu, hình thức'});
    await field.tap();
    await phone.getByRole('listbox').getByRole('option').first().waitFor();
    await picture(phone, 'choosing-phone');
    const keyboard = await phone.context().newCDPSession(phone);
    await keyboard.send('Input.imeSetComposition', {text: 'cờ', selectionStart: 2, selectionEnd: 2});
    await phone.getByText(/trong \d+ lựa chọn/).waitFor();
    const option = phone.getByRole('listbox').getByRole('option').first();
    const words = await option.textContent();
    await option.tap();
    await phone.getByRole('listbox').getByRole('option').first().waitFor({state: 'detached'});
    assert.equal(await field.inputValue(), words);
  });
});

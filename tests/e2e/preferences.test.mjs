// What people have set in their browser or system is followed: text twice as large, more contrast, colours of their own.
import assert from 'node:assert/strict';
import test from 'node:test';
import {browser as startBrowser, picture} from './support/browser.mjs';
import {choose} from './support/choice.mjs';
import {comesTrue, goTo, office, openPage, signIn} from './support/program.mjs';

const kDossier = /^Đề nghị khen thưởng/;

const textOf = async (page, pixels) => {
  const settings = await page.context().newCDPSession(page);
  await settings.send('Page.setFontSizes', {fontSizes: {standard: pixels, fixed: pixels - 3}});
};
const scaleOf = (page) => page.evaluate(() => Number(document.documentElement.style.getPropertyValue('--text') || 1));
const ink = (page) => page.evaluate(() => document.documentElement.style.getPropertyValue('--ink'));

test('what people have set', async (t) => {
  const at = await office(t);
  const browser = await startBrowser(t);
  const page = await openPage(t, browser, at.url);
  const title = page.getByRole('heading', {name: 'Hồ sơ', level: 1});

  await t.test('text twice as large: all of the program is, and is laid out anew', async () => {
    await signIn(page, 'co.ha');
    await goTo(page, 'Hồ sơ');
    const before = await title.boundingBox();
    await textOf(page, 32);
    await comesTrue(page, () => document.documentElement.style.getPropertyValue('--text') === '2');
    assert.equal(await scaleOf(page), 2);
    await page.getByRole('button', {name: 'Tài khoản'}).waitFor();  // as on a narrow page
    const after = await title.boundingBox();
    assert.ok(Math.abs(after.height / before.height - 2) < 0.3, `${before.height} px before, ${after.height} px after`);
    const beyond = await page.evaluate(() => [...document.querySelectorAll('#mirror *')]
      .map((element) => [element.getBoundingClientRect().right, element.getAttribute('aria-label') ?? element.textContent])
      .filter(([right]) => right > innerWidth + 1));
    assert.deepEqual(beyond, [], 'nothing reaches beyond the page');
    await picture(page, 'chu-gap-doi');
  });

  await t.test('the mouse presses what it points at, and a field is edited where it is drawn', async () => {
    const {x, y, width, height} = await page.getByRole('link', {name: kDossier}).boundingBox();
    await page.mouse.click(x + width / 2, y + height / 2);
    await page.getByRole('heading', {name: kDossier, level: 1}).waitFor();
    await choose(page.getByRole('combobox', {name: 'Phần của hồ sơ'}), 'Tờ trình');
    const field = page.getByRole('textbox', {name: 'Số Tờ trình'});
    await field.scrollIntoViewIfNeeded();
    await field.click();
    await page.keyboard.insertText('58/TTr-THPTBS');
    assert.equal(await field.inputValue(), '58/TTr-THPTBS');
    const size = await field.evaluate((element) => element.getBoundingClientRect().height / element.offsetHeight);
    assert.equal(size, 2);
    await picture(page, 'chu-gap-doi-go');
  });

  await t.test('and back, without a reload', async () => {
    await textOf(page, 16);
    await comesTrue(page, () => document.documentElement.style.getPropertyValue('--text') === '1');
    await page.getByRole('navigation', {name: 'Các phần của hồ sơ'}).waitFor();
  });

  await t.test('more contrast, and colours of the system', async () => {
    const usual = await ink(page);
    for (const [asked, name] of [[{contrast: 'more'}, 'tuong-phan'], [{forcedColors: 'active'}, 'mau-he-thong']]) {
      await page.emulateMedia({contrast: 'no-preference', forcedColors: 'none', ...asked});
      await comesTrue(page, () => document.documentElement.style.getPropertyValue('--ink') === '#000000');
      await picture(page, name);
    }
    await page.emulateMedia({contrast: 'no-preference', forcedColors: 'none'});
    await comesTrue(page, (words) => document.documentElement.style.getPropertyValue('--ink') === words, usual);
  });
});

// Two renderers draw the same lists: WebGL2 where there is a graphics card, the processor on a plain canvas where there
// is none, or none any more.
import assert from 'node:assert/strict';
import test from 'node:test';
import {browser as startBrowser, picture} from './support/browser.mjs';
import {difference, drawn, settled, watchDrawing} from './support/drawing.mjs';
import {goTo, office, openPage, saved, signIn} from './support/program.mjs';

// One pixel in a thousand may differ by more than 8 of 255, none by more than half the scale, all by 0.2 on average: on a
// soft edge a pixel may fall to the other side by rounding. A letter that stood a pixel aside would fail all three.
const kTolerance = {most: 128, step: 8, beyond: 0.001, mean: 0.2};
const kDossier = '0191bf7b-1400-700f-8000-000100000000';
const kNomination = '0191bf7b-1400-7010-8000-000200000000';
const kSize = {width: 1366, height: 768};

const kScreens = [
  ['home', '/', 'Việc cần làm'],
  ['dossier', `/ho-so/${kDossier}`, /^Đề nghị khen thưởng/],
  ['nomination', `/ho-so/${kDossier}/de-nghi/${kNomination}`, 'Vũ Thị Minh Nguyệt'],
];

/// A page in which the clock stands, so that the same screens show the same words.
async function openStill(t, browser, url, card, options) {
  const page = await openPage(t, browser, 'about:blank', {serviceWorkers: 'block', ...options});
  await page.clock.setFixedTime(new Date('2025-06-16T08:00:00+07:00'));
  await page.addInitScript(watchDrawing, {card});
  await page.goto(url);
  await page.getByRole('textbox', {name: 'Tên đăng nhập'}).waitFor();
  return page;
}

/// What the page looks like when it rests.
async function still(page) {
  await settled(page);
  return page.screenshot();
}

function alike(t, name, {most, mean, beyond, size}) {
  t.diagnostic(`${name}: at most ${most} of 255 apart, ${mean.toFixed(4)} on average, ` +
    `${(beyond * 100).toFixed(4)} % of the pixels by more than ${kTolerance.step}`);
  const [width, height, otherWidth, otherHeight] = size.split(' ');
  assert.deepEqual([width, height], [otherWidth, otherHeight], 'one size');
  assert.ok(most <= kTolerance.most && mean <= kTolerance.mean && beyond <= kTolerance.beyond, `${name} differs`);
}

test('both renderers show the same, and nothing while idle', async (t) => {
  const at = await office(t);
  const [withCard, without] = await Promise.all([startBrowser(t, {card: true}), startBrowser(t)]);
  const judge = await (await without.newContext()).newPage();
  const options = {viewport: kSize, deviceScaleFactor: 1.25};
  const pages = await Promise.all([openStill(t, withCard, at.url, true, options), openStill(t, without, at.url, false, options)]);
  const compare = async (name) => {
    const [card, processor] = await Promise.all(pages.map(still));
    await picture(pages[1], `may-tinh-khong-webgl-${name}`);
    alike(t, name, await difference(judge, card, processor, kTolerance.step));
  };

  await compare('sign-in');
  await Promise.all(pages.map((page) => signIn(page, 'co.ha')));
  for (const [name, address, heading] of kScreens) {
    await Promise.all(pages.map(async (page) => {
      await page.evaluate((where) => {
        history.pushState(null, '', where);
        dispatchEvent(new PopStateEvent('popstate'));
      }, address);
      await page.getByRole('heading', {name: heading, level: 1}).first().waitFor();
      await page.mouse.move(1, 1);
    }));
    await compare(name);
  }
  const [card, processor] = await Promise.all(pages.map(drawn));
  assert.ok(card.draws > 0 && card.puts === 0, 'the one page was drawn by WebGL2');
  assert.ok(processor.puts > 0 && processor.draws === 0, 'the other by the processor');
  assert.equal(await pages[1].evaluate(() => document.createElement('canvas').getContext('webgl2')), null);

  await pages[1].waitForTimeout(2_000);
  assert.deepEqual(await Promise.all(pages.map(drawn)), [card, processor], 'nothing is drawn or scheduled while idle');

  await t.test('the processor draws only what changed', async () => {
    const whole = kSize.width * kSize.height * 1.25 ** 2;
    const fields = pages.map((page) => page.getByRole('textbox', {name: 'Chức vụ'}));
    for (const field of fields) await field.press('End');
    const before = await settled(pages[1]);
    for (const field of fields) await field.pressSequentially('x');
    const after = await settled(pages[1]);
    const share = (after.pixels - before.pixels) / whole;
    t.diagnostic(`one letter: ${after.frames - before.frames} frames, ${after.puts - before.puts} pieces, ` +
      `${(share * 100).toFixed(1)} % of the page`);
    assert.ok(after.puts > before.puts, 'the letter is drawn');
    assert.ok(share < 0.5, 'far less than the page');
  });

  await t.test('another size and another density are drawn whole', async () => {
    for (const page of pages) await page.setViewportSize({width: 1100, height: 640});
    await compare('another size');
  });
});

test('a graphics card that is lost comes back, or is done without', async (t) => {
  const at = await office(t);
  const browser = await startBrowser(t, {card: true});
  const judge = await (await browser.newContext()).newPage();
  const page = await openStill(t, browser, at.url, true);
  await signIn(page, 'co.ha');
  await page.mouse.move(1, 1);
  const before = await still(page);
  const count = await drawn(page);
  assert.ok(count.draws > 0 && count.puts === 0);

  await t.test('it comes back', async () => {
    await page.evaluate(() => new Promise((resolve) => {
      const canvas = document.getElementById('canvas');
      globalThis.card = canvas.getContext('webgl2').getExtension('WEBGL_lose_context');
      canvas.addEventListener('webglcontextlost', () => setTimeout(() => globalThis.card.restoreContext()), {once: true});
      canvas.addEventListener('webglcontextrestored', resolve, {once: true});
      globalThis.card.loseContext();
    }));
    const now = await still(page);
    assert.ok((await drawn(page)).draws > count.draws, 'drawn anew');
    alike(t, 'restored', await difference(judge, before, now, kTolerance.step));
  });

  await t.test('it stays away: the processor goes on, and so does the person', async () => {
    await page.evaluate(() => { globalThis.card.loseContext(); });
    await page.waitForFunction(() => globalThis.counted.puts > 0);
    const now = await still(page);
    alike(t, 'without it', await difference(judge, before, now, kTolerance.step));
    await goTo(page, 'Nhân sự');
    await page.getByRole('heading', {name: 'Nhân sự', level: 1}).waitFor();
    await page.setViewportSize({width: 1100, height: 640});
    await saved(page);
    await settled(page);
    assert.equal(await page.evaluate(() => document.getElementById('canvas').width), 1100);
    await picture(page, 'mat-webgl');
  });
});

// What is out of sight is brought into it by whoever reads on: a screen reader's own place, a script, the browser's search.
// None of them moves the focus.
import assert from 'node:assert/strict';
import test from 'node:test';
import {browser as startBrowser} from './support/browser.mjs';
import {comesTrue, drawn, office, openPage} from './support/program.mjs';
import {kDossier, kNomination} from './support/scenes.mjs';

/// Where the middle of an element lies on the screen.
const middleOf = async (element) => {
  const {y, height} = await element.boundingBox();
  return y + height / 2;
};
/// Who reads on comes there a moment after the page has come to rest, and asks again where it has not.
async function comesIntoSight(page, element) {
  const {height} = page.viewportSize();
  const end = Date.now() + 20_000;
  for (let at = -1; at < 0 || at > height; at = await middleOf(element)) {
    assert.ok(Date.now() < end, `at ${at} of ${height}`);
    await element.evaluate((node) => node.scrollIntoView({block: 'nearest'}));
    await drawn(page);
  }
}

test('what is out of sight is brought into it', {timeout: 120_000}, async (t) => {
  const at = await office(t);
  const browser = await startBrowser(t);

  await t.test('below and above, on a phone', async () => {
    const address = `${at.url}/ho-so/${kDossier}/de-nghi/${kNomination}`;
    const page = await openPage(t, browser, address,
                                {account: 'co.ha', viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true});
    const first = page.getByRole('tab', {name: 'Cần xem'}), last = page.getByRole('button', {name: 'Bỏ khỏi danh sách đề nghị'});
    await comesIntoSight(page, last);
    assert.ok(await middleOf(first) < 0);
    await comesIntoSight(page, first);
    await comesIntoSight(page, last);
    await first.tap();
    await comesTrue(page, () => document.querySelector('#mirror [role=tab][aria-selected=true]')?.textContent === 'Cần xem');
  });

  await t.test('beside what one works in, which stays where it is', async () => {
    const page = await openPage(t, browser, `${at.url}/ho-so/${kDossier}?phan=to-trinh`, {account: 'co.ha'});
    const title = page.getByRole('heading', {name: 'Tờ trình đề nghị khen thưởng'});
    const before = await middleOf(title);
    const findings = page.getByRole('complementary').getByRole('link');
    await comesIntoSight(page, findings.last());
    assert.equal(await middleOf(title), before);
    await comesIntoSight(page, findings.first());
    assert.equal(await middleOf(title), before);
  });
});

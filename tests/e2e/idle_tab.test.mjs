// What a tab costs: the bytes of a first visit, nothing at a second, and no work at all while nobody does anything.
import assert from 'node:assert/strict';
import test from 'node:test';
import {browser as startBrowser} from './support/browser.mjs';
import {drawn, settled, watchDrawing} from './support/drawing.mjs';
import {goTo, keptForOffline, office, openPage, signIn} from './support/program.mjs';
import {wire} from './support/wire.mjs';

const kFirstVisitBytes = 350_000;
const kIdleMs = 3_000;

test('a first visit is small, the program follows once somebody types, and a second visit asks nothing of the network', async (t) => {
  const at = await office(t, {log: true});
  const line = await wire(t, at.port);
  const browser = await startBrowser(t);
  const page = await openPage(t, browser, line.url);
  await page.getByRole('textbox', {name: 'Tên đăng nhập'}).waitFor();
  await page.waitForLoadState('networkidle');
  const count = () => {
    const sent = at.server.accessLog();
    return {answers: sent.length, bytes: sent.reduce((sum, request) => sum + request.bytes, 0)};
  };
  const first = count();
  t.diagnostic(`until somebody can sign in: ${first.bytes} bytes in ${first.answers} answers, with their heads ${line.down}`);
  assert.ok(first.answers > 5 && line.down > first.bytes, 'what was sent was counted');
  assert.ok(first.bytes <= kFirstVisitBytes, `${first.bytes} bytes`);

  await signIn(page, 'co.ha');
  await keptForOffline(page);
  t.diagnostic(`with the program, her records and all that is kept for working offline: ${count().bytes} bytes`);

  const asked = [];
  page.on('response', (response) => {
    const {pathname} = new URL(response.url());
    if (!response.fromServiceWorker() && !pathname.startsWith('/api/')) asked.push(pathname);
  });
  await page.reload();
  await page.getByRole('heading', {name: 'Việc cần làm', level: 1}).waitFor();
  assert.deepEqual(asked, []);
});

test('an idle tab draws no frame and schedules none', async (t) => {
  const at = await office(t);
  const browser = await startBrowser(t);
  const page = await openPage(t, browser, 'about:blank');
  await page.addInitScript(watchDrawing, {});
  await page.goto(at.url);
  await signIn(page, 'co.ha');

  for (const [name, part] of [['work', 'Việc cần làm'], ['a sheet', 'Nhân sự'], ['the book of rules', 'Sổ luật']]) {
    await goTo(page, part);
    await page.getByRole('heading', {level: 1}).first().waitFor();
    const before = await settled(page);
    assert.ok(before.draws + before.puts > 0 && before.frames > 0, 'it had drawn, and this had been counted');
    await page.waitForTimeout(kIdleMs);
    assert.deepEqual(await drawn(page), before, name);
  }
});

// node bench/client.mjs: what the client costs whoever opens it, as rows of docs/figures.md. Chromium without a graphics
// card starts it on a processor slowed down six times and a line of 1.6 Mbit/s; with one (played by SwiftShader) the frames
// of the largest screens are timed. TESTED_PROGRAM and TESTED_WEB name what is measured, as for the tests.
import {browser as startBrowser} from '../tests/e2e/support/browser.mjs';
import {watchDrawing} from '../tests/e2e/support/drawing.mjs';
import {keptForOffline, office, openPage, saved, signIn} from '../tests/e2e/support/program.mjs';
import {Api, newId} from '../tests/e2e/support/rest.mjs';
import {kDossier, kNomination, open} from '../tests/e2e/support/scenes.mjs';

const kSlowness = 6;
const kLine = {offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8};
const kTimes = 5;       // each start; the middle one counts
const kStaff = 1000;
const kFrames = 120;

const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);
const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.floor(values.length * share)];
const middle = (values) => quantile(values, 0.5);
const late = (values) => quantile(values, 0.95);
const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;

const endings = [];
const run = {after: (end) => endings.unshift(end)};

/// A page of its own, slowed down as asked.
async function slowPage(browser, url, {line, slowness = 1} = {}) {
  const page = await openPage(run, browser, 'about:blank');
  const control = await page.context().newCDPSession(page);
  await control.send('Network.enable');
  if (line) await control.send('Network.emulateNetworkConditions', line);
  await control.send('Emulation.setCPUThrottlingRate', {rate: slowness});
  return page;
}

async function timed(act) {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
}

async function several(act) {
  const times = [];
  for (let i = 0; i < kTimes; i += 1) times.push(await act());
  return middle(times);
}

const form = (page) => page.getByRole('textbox', {name: 'Tên đăng nhập'}).waitFor();
const home = (page) => page.getByRole('heading', {name: 'Việc cần làm', level: 1}).waitFor();

async function starts(at, browser) {
  const first = (address, ready, how) => several(async () => {
    const page = await slowPage(browser, address, how);
    const took = await timed(async () => {
      await page.goto(address, {waitUntil: 'commit'});
      await ready(page);
    });
    await page.context().close();
    return took;
  });
  const slow = {line: kLine, slowness: kSlowness};
  const plain = (page) => page.getByRole('heading', {level: 1}).first().waitFor();

  const before = at.server.accessLog().length;
  await first(at.url, form, {});
  const sent = at.server.accessLog().slice(before);
  row('first visit, bytes over the wire until somebody can sign in', '≤ 350 kB',
      `${(sent.reduce((sum, {bytes}) => sum + bytes, 0) / kTimes / 1000).toFixed(0)} kB`, 'ImGui, a form and a table 162 kB');
  row(`first visit, to a form that can be filled in, processor ${kSlowness} × slower, 1.6 Mbit/s`, '≤ 4 s',
      seconds(await first(at.url, form, slow)),
      `a page of plain HTML (the honours list) ${seconds(await first(`${at.url}/cong-khai`, plain, slow))}`);
  row('the same at full speed, without a graphics card', '≤ 1.5 s', seconds(await first(at.url, form, {})),
      `the plain page ${seconds(await first(`${at.url}/cong-khai`, plain, {}))}`);

  const page = await slowPage(browser, at.url);
  await page.goto(at.url);
  await form(page);
  const signedIn = await timed(() => signIn(page, 'co.ha'));
  row('signing in, the program fetched and her records read', '', seconds(signedIn), '');
  await keptForOffline(page);
  await page.context().setOffline(true);
  const again = () => several(() => timed(async () => {
    await page.reload({waitUntil: 'commit'});
    await home(page);
  }));
  await again();  // the browser keeps what it has compiled
  row('second visit, network off, to one\'s work', '≤ 1 s', seconds(await again()), '');
  const control = await page.context().newCDPSession(page);
  await control.send('Emulation.setCPUThrottlingRate', {rate: kSlowness});
  row(`the same, processor ${kSlowness} × slower`, '', seconds(await again()), '');
  await page.context().close();
}

/// A school with as many people as the largest has.
async function fillStaff(at) {
  const api = await Api.signIn(at.port, 'co.ha');
  const [first] = await api.all('/api/v1/people');
  const {document} = (await api.get(`/api/v1/people/${first.id}`)).json;
  for (let i = 0; i < kStaff; i += 1) {
    const id = newId();
    const answer = await api.put(`/api/v1/people/${id}`, newId(), {...document, id, full_name: `Nguyễn Văn ${i}`});
    if (answer.status !== 201) throw new Error(`${answer.status} ${answer.text}`);
  }
  api.close();
}

/// The milliseconds the program takes for each of the frames that `act` brings about.
async function frames(page, act) {
  await page.evaluate(() => {
    globalThis.took = [];
    if (globalThis.draw) return;
    const draw = globalThis.draw = globalThis.Module._tdkt_frame;
    globalThis.Module._tdkt_frame = () => {
      const begun = performance.now();
      draw();
      globalThis.took.push(performance.now() - begun);
    };
  });
  for (let i = 0; i < kFrames; i += 1) await act(i);
  return page.evaluate(() => globalThis.took);
}

async function frameCosts(at) {
  const browser = await startBrowser(run, {card: true});
  const page = await openPage(run, browser, 'about:blank');
  await page.addInitScript(watchDrawing, {card: true});
  await page.goto(at.url);
  await signIn(page, 'co.ha');
  const shown = () => page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); }));
  const scroll = async (i) => {
    await page.mouse.wheel(0, i % 40 < 20 ? 240 : -240);
    await shown();
  };
  const letter = async (i) => {
    await page.keyboard.press('abcd'[i % 4]);
    await shown();
  };
  const largest = [
    [`staff of ${kStaff}, scrolled`, '/nhan-su', scroll],
    [`eligibility of ${kStaff}, scrolled`, '/du-dieu-kien', scroll],
    ['a dossier, scrolled', `/ho-so/${kDossier}`, scroll],
    ['a letter typed into a case, which is judged', `/ho-so/${kDossier}/de-nghi/${kNomination}`, letter],
  ];
  for (const [what, address, act] of largest) {
    await open(page, address);
    if (act === letter) await page.getByRole('textbox').last().focus();
    await page.mouse.move(700, 500);
    await act(0);
    const took = await frames(page, act);
    row(`a frame: ${what}`, '≤ 4 ms', `${middle(took).toFixed(1)} ms, p95 ${late(took).toFixed(1)} ms`, 'a frame 16.6 ms');
  }
  await saved(page);
}

const at = await office(run, {log: true});
try {
  await starts(at, await startBrowser(run));
  await fillStaff(at);
  await frameCosts(at);
} finally {
  for (const end of endings) await end();
}

// The browsers: Chromium and Firefox as Debian brings them, quiet. Chromium without its windows, which take as much of a
// test's time as the page in them, unless a test asks for one. Without a graphics card too, unless asked for: the one that
// Chromium plays by itself (SwiftShader) takes a third of a test's time to put the page together.
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {chromium, firefox as mozilla} from 'playwright-core';

const kArguments = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--no-first-run'];
// Letters of the page as a desktop draws them, at parts of a pixel.
const kWithoutWindow = ['--font-render-hinting=none'];
const kWithoutCard = ['--disable-gpu', '--disable-3d-apis'];
const kPlayedCard = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

/// A browser that is closed when the test is over. `card`: with WebGL. `whole`: with all that a person's browser has, its
/// windows shown or not (`headless`). The other options are those of playwright's launch.
export async function browser(t, {card = false, whole = false, ...options} = {}) {
  const started = await chromium.launch({
    executablePath: process.env.TEST_CHROMIUM ?? (whole ? '/usr/bin/chromium' : '/usr/bin/chromium-headless-shell'),
    args: [...kArguments, ...(whole ? [] : kWithoutWindow), ...(card ? kPlayedCard : kWithoutCard)],
    ...options,
  });
  t.after(() => started.close());
  return started;
}

/// The same with Firefox ESR, by WebDriver BiDi: Debian's own, not one that was changed for tests. Null where it is too old
/// to be driven so.
export async function firefox(t) {
  const executablePath = process.env.TEST_FIREFOX ?? '/usr/bin/firefox-esr';
  const started = await mozilla.launch({channel: 'moz-firefox', executablePath}).catch((error) => {
    if (/unknown command/.test(error.message)) return null;
    throw error;
  });
  if (started) t.after(() => started.close());
  return started;
}

/// Keeps what the page looks like as build output, where TEST_PICTURES says.
export async function picture(page, name) {
  const folder = process.env.TEST_PICTURES;
  if (!folder) return;
  mkdirSync(folder, {recursive: true});
  await page.screenshot({path: join(folder, `${name}.png`)});
}

/// The steps of one walk, one after the other. The first that fails leaves pictures of `pages()`, by their names, and those
/// after it are skipped.
export function steps(t, pages) {
  let failed = false;
  return (name, run) => t.test(name, async (own) => {
    if (failed) return own.skip('an earlier step failed');
    try {
      return await run();
    } catch (error) {
      failed = true;
      for (const [shown, page] of Object.entries(pages())) if (page) await picture(page, shown);
      throw error;
    }
  });
}

// node script/package-web.mjs [--wasm build/wasm] [--out build/web]
//
// Makes what the server hands out of what was built: web/, the two programs (tdkt_sign_in, tdkt: .js, .wasm) and
// build/fonts/.
//   * boot.js and all it imports become one file; scripts and styles are squeezed.
//   * Every file but index.html and sw.js gets a name that holds the first 12 hex digits of its SHA-256
//     (tdkt.0a1b2c3d4e5f.wasm): such a name never changes its content and may be cached for ever.
//   * A path between quotes or parentheses that names one of the files, rooted ("/fonts/x.ttf") or relative to the
//     root ("tdkt.wasm", "./boot.js"), is rewritten to the new name.
//   * In sw.js the array literal `["__PRECACHE__"]` becomes the list of all paths the program needs to start
//     offline, "__VERSION__" its fingerprint.
//   * Beside each text, script, font and wasm file stand its .br and .gz.
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join, posix, relative, resolve, sep} from 'node:path';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';

const {buildSync, transformSync} = createRequire(resolve('web/package.json'))('esbuild');

const kStable = new Set(['index.html', 'sw.js']);
// What a page or a worker asks for by name; the other scripts of web/ travel within these.
const kScripts = new Set(['boot.js', 'sheets.js', 'sw.js']);
const kPrograms = ['tdkt_sign_in.js', 'tdkt_sign_in.wasm', 'tdkt.js', 'tdkt.wasm'];
const kBrowsers = ['chrome109', 'firefox115', 'safari16.4'];
// What is asked for only once somebody signs in.
const isForTheSignedIn = (name) => /^(tdkt|sheets|sw|manifest)\.|\.png$/.test(name);
const kText = /\.(html|css|js|mjs|json|svg|webmanifest)$/;
const kCompressed = /\.(html|css|js|mjs|json|svg|webmanifest|wasm|ttf|otf|txt)$/;
const kSource = /^(\.|package(-lock)?\.json$|node_modules\/|README)/;

function option(name, fallback) {
  const at = process.argv.indexOf(name);
  return at > 0 ? process.argv[at + 1] : fallback;
}

function fail(what, remedy) {
  console.error(`package-web: ${what}\n             ${remedy}`);
  process.exit(1);
}

function filesBelow(folder) {
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? (entry.name === 'node_modules' ? [] : filesBelow(path)) : [path];
  });
}

// A script with all it imports, or a style, as short as it says the same.
function squeezed(path) {
  const [file] = buildSync({entryPoints: [path], bundle: true, minify: true, format: 'esm', target: kBrowsers,
    write: false, logLevel: 'warning'}).outputFiles;
  return Buffer.from(file.contents);
}

// The compiler's own script must keep its global names.
const squeezedGlue = (path) =>
  Buffer.from(transformSync(readFileSync(path, 'utf8'), {minify: true, target: kBrowsers}).code);

// path on the site → bytes
function gather(wasm) {
  const files = new Map();
  for (const path of filesBelow('web')) {
    const name = relative('web', path).split(sep).join('/');
    if (kSource.test(name) || (name.endsWith('.js') && !kScripts.has(name))) continue;
    files.set(name, /\.(js|css)$/.test(name) ? squeezed(path) : readFileSync(path));
  }
  for (const name of kPrograms) {
    const path = join(wasm, name);
    if (!existsSync(path)) fail(`${path} is missing`, 'Build it first: cmake --build --preset wasm --target tdkt_sign_in_client tdkt_client');
    files.set(name, name.endsWith('.js') ? squeezedGlue(path) : readFileSync(path));
  }
  if (existsSync('build/fonts')) {
    for (const path of filesBelow('build/fonts')) {
      files.set('fonts/' + relative('build/fonts', path).split(sep).join('/'), readFileSync(path));
    }
  }
  return files;
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

// A pattern for a reference to `name`: opening sign, optional "/" or "./", the name, closing sign or query.
const reference = (name) => new RegExp(`(["'\`(])(\\./|/)?${escaped(name)}(?=["'\`)?#])`, 'g');

function hashed(name, bytes) {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const {dir, name: stem, ext} = posix.parse(name);
  return posix.join(dir, `${stem}.${digest}${ext}`);
}

// Names the files in an order in which each comes after those it refers to.
function rename(files) {
  const names = [...files.keys()].sort();
  const targets = names.filter((name) => !kStable.has(name));
  const renamed = new Map();
  const contents = new Map();
  const refersTo = (name) => {
    if (!kText.test(name)) return [];
    const text = files.get(name).toString('utf8');
    return targets.filter((other) => other !== name && reference(other).test(text));
  };
  const open = [];
  const visit = (name) => {
    if (contents.has(name)) return;
    if (open.includes(name)) fail(`${[...open, name].join(' → ')} refer to each other`, 'Break the circle.');
    open.push(name);
    const others = refersTo(name);
    others.forEach(visit);
    open.pop();
    let bytes = files.get(name);
    if (others.length > 0) {
      let text = bytes.toString('utf8');
      for (const other of others) {
        text = text.replace(reference(other), (_, sign, prefix) => `${sign}${prefix ?? ''}${renamed.get(other)}`);
      }
      bytes = Buffer.from(text);
    }
    contents.set(name, bytes);
    renamed.set(name, kStable.has(name) ? name : hashed(name, bytes));
  };
  names.forEach(visit);
  return {renamed, contents};
}

function fillServiceWorker(contents, renamed) {
  if (!contents.has('sw.js')) return;
  const index = createHash('sha256').update(contents.get('index.html') ?? '').digest('hex');
  // Pictures in other sizes are for the system that installs the program, not for starting it.
  const paths = [...renamed.values()].filter((name) => !kStable.has(name) && !name.endsWith('.png')).sort().map((name) => '/' + name);
  const list = JSON.stringify(['/', ...paths]);
  const version = createHash('sha256').update(list + index).digest('hex').slice(0, 12);
  const text = contents.get('sw.js').toString('utf8').replaceAll('__VERSION__', version);
  const place = /\[\s*["']__PRECACHE__["']\s*\]/;
  if (!place.test(text)) fail('web/sw.js has no ["__PRECACHE__"]', 'Restore the placeholder.');
  contents.set('sw.js', Buffer.from(text.replace(place, () => list)));
}

function compressed(bytes) {
  const brotli = brotliCompressSync(bytes, {params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }});
  return {br: brotli, gz: gzipSync(bytes, {level: 9})};
}

function write(out, contents, renamed) {
  const part = out + '.part';
  rmSync(part, {recursive: true, force: true});
  const wire = {first: 0, then: 0};
  for (const [name, bytes] of contents) {
    const path = join(part, renamed.get(name));
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(path, bytes);
    let sent = bytes.length;
    if (kCompressed.test(name)) {
      const {br, gz} = compressed(bytes);
      writeFileSync(path + '.br', br);
      writeFileSync(path + '.gz', gz);
      sent = br.length;
    }
    wire[isForTheSignedIn(name) ? 'then' : 'first'] += sent;
    console.log(`${String(sent).padStart(8)}  ${renamed.get(name)}`);
  }
  rmSync(out, {recursive: true, force: true});
  renameSync(part, out);
  console.log(`${String(wire.first).padStart(8)}  bytes over the wire with brotli until somebody can sign in`);
  console.log(`${String(wire.then).padStart(8)}  bytes then, while they type and after it`);
}

// Packaging again what did not change would cost seconds of compression at each start.
function unchanged(out, wasm) {
  const stamp = join(out, 'index.html');
  if (!existsSync(stamp)) return false;
  const made = statSync(stamp).mtimeMs;
  const inputs = ['web', ...filesBelow('web'), ...kPrograms.map((name) => join(wasm, name)),
    ...(existsSync('build/fonts') ? filesBelow('build/fonts') : []), 'script/package-web.mjs'];
  return inputs.every((path) => existsSync(path) && statSync(path).mtimeMs < made);
}

const wasm = option('--wasm', 'build/wasm');
const out = option('--out', 'build/web');
if (!unchanged(out, wasm)) {
  const {renamed, contents} = rename(gather(wasm));
  fillServiceWorker(contents, renamed);
  write(out, contents, renamed);
}

// Cases judged by the core of the server and by its WebAssembly twin, many in one process each.
import {spawn, spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const native = process.env.TESTED_TWIN_REPORTS ?? join(root, 'build/release/twin_reports');
const wasm = process.env.TESTED_TWIN_REPORTS_WASM ?? join(root, 'build/wasm/twin_reports.js');

function outputOf(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {stdio: ['ignore', 'pipe', 'inherit']});
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part) => (text += part));
    child.once('error', reject);
    child.once('close', (status, signal) => {
      if (status === 0) return resolve(text);
      const last = text.trimEnd().split('\n').at(-1);
      reject(new Error(`${command} ${args.slice(0, 3).join(' ')} ended with ${status ?? signal} after “${last}”`));
    });
  });
}

const onBothSides = (...args) => Promise.all([outputOf(native, args), outputOf(process.execPath, [wasm, ...args])]);

/// The reports of files, path by path: [native, WebAssembly].
export async function reportsOf(paths) {
  const byPath = (text) => new Map(
    text.split(/^=== /m).slice(1).map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end), part.slice(end + 1)];
    }));
  return (await onBothSides('files', ...paths)).map(byPath);
}

/// The random case of a seed as JSON, or its report, by the native program.
export const caseOf = (seed) => spawnSync(native, ['case', String(seed)], {encoding: 'utf8'}).stdout;
export const reportOf = (seed) => spawnSync(native, ['report', String(seed)], {encoding: 'utf8'}).stdout;

/// Judges the random cases of `count` seeds on both sides. Gives how many were compared, how many different reports
/// they had, and the seeds whose case or report differs.
export async function compareSeeds(first, count) {
  const [ours, theirs] = (await onBothSides('seeds', first, count)).map((text) => text.trimEnd().split('\n'));
  const differ = ours.filter((line, i) => line !== theirs[i]).map((line) => line.split(' ')[0]);
  return {
    compared: Math.min(ours.length, theirs.length),
    reports: new Set(ours.map((line) => line.split(' ')[2])).size,
    differ,
  };
}

/// How to look at a seed by hand.
export const howToLook = (seed) =>
  `build/release/twin_reports report ${seed}; node build/wasm/twin_reports.js report ${seed}`;

// The core judges alike on both sides: for every case of tests/fixtures the server's program and its WebAssembly twin
// print the same bytes and end with the same status.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const native = process.env.TESTED_PROGRAM ?? join(root, 'build/release/tdkt');
const twin = process.env.TESTED_CHECK_WASM ?? join(root, 'build/wasm/tdkt_check.js');

function casesBelow(folder) {
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return casesBelow(path);
    return entry.name.endsWith('.json') ? [path] : [];
  }).sort();
}

function run(command, args) {
  const {status, stdout, stderr, error} = spawnSync(command, args, {maxBuffer: 1 << 26, encoding: 'utf8'});
  assert.equal(error, undefined);
  return {status, stdout, stderr};
}

const cases = casesBelow(join(root, 'tests/fixtures/cases'));

test('there are cases to compare', () => assert.ok(cases.length > 0));

for (const path of cases) {
  test(path.slice(root.length), () => {
    const ours = run(native, ['check', path]);
    assert.deepEqual(run(process.execPath, [twin, path]), ours);
    assert.notEqual(ours.stdout, '');
  });
}

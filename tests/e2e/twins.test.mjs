// The core judges alike on both sides: for every case of tests/fixtures, and for cases made at random, the server's
// program and its WebAssembly twin print the same bytes.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import {temporaryFolder} from './support/server.mjs';
import {caseOf, compareSeeds, howToLook, reportOf, reportsOf} from './support/twins.mjs';

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
const [ours, theirs] = await reportsOf(cases);

test('there are cases to compare', () => assert.ok(cases.length > 0));

// The reports come from one process for all files; of each rule one file is read by the program itself too.
const firstOfRule = new Map([...cases].reverse().map((path) => [dirname(path), path]));

for (const path of cases) {
  test(path.slice(root.length), () => {
    assert.notEqual(ours.get(path), undefined);
    assert.equal(theirs.get(path), ours.get(path));
    if (firstOfRule.get(dirname(path)) !== path) return;
    assert.deepEqual(run(native, ['check', path]), {status: 0, stdout: ours.get(path), stderr: ''});
  });
}

const kFirstSeed = 1;
const kSeeds = 1000;

test(`${kSeeds} random cases from seed ${kFirstSeed} on`, async () => {
  const {compared, reports, differ} = await compareSeeds(kFirstSeed, kSeeds);
  assert.equal(compared, kSeeds);
  assert.ok(reports > kSeeds / 2, `only ${reports} different reports: the cases say too little`);
  assert.deepEqual(differ, [], differ.length > 0 ? howToLook(differ[0]) : '');
});

test('the programs read a random case as what was made', (t) => {
  const path = join(temporaryFolder(t), 'case.json');
  for (let seed = kFirstSeed; seed < kFirstSeed + 10; ++seed) {
    writeFileSync(path, caseOf(seed));
    const ours = run(native, ['check', path]);
    assert.deepEqual(ours, {status: 0, stdout: reportOf(seed), stderr: ''}, `seed ${seed}`);
    assert.deepEqual(run(process.execPath, [twin, path]), ours, `seed ${seed}`);
  }
});

test('the programs refuse what is no case alike', (t) => {
  const path = join(temporaryFolder(t), 'case.json');
  for (const text of ['', '{', '[]', '{"subject": {"kind": "nothing"}}', '{"dates": {"today": "2025-02-30"}}']) {
    writeFileSync(path, text);
    const ours = run(native, ['check', path]);
    assert.equal(ours.status, 2, text);
    assert.notEqual(ours.stderr, '', text);
    assert.deepEqual(run(process.execPath, [twin, path]), ours, text);
  }
});

// What people type at the top of the checkout: help, arguments that cannot be used, and what a failure advises. Nothing
// here installs or builds.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {join} from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import {temporaryFolder} from './support/server.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/// Runs a script from another folder than its own: {status, stdout, stderr}.
function type(folder, name, ...args) {
  return spawnSync(join(root, 'script', name), args, {cwd: folder, encoding: 'utf8', timeout: 60_000});
}

test('--help says what a script does, and does nothing', (t) => {
  const folder = temporaryFolder(t);
  for (const name of ['server', 'test', 'check', 'setup', 'docs', 'bench', 'pictures', 'torture', 'build-client'])
    for (const word of ['--help', '-h']) {
      const {status, stdout, stderr} = type(folder, name, word);
      assert.equal(status, 0, `${name}: ${stderr}`);
      assert.ok(stdout.startsWith(`script/${name}`), `${name}: ${stdout}`);
      assert.doesNotMatch(stdout, /==>/, name);
    }
});

test('arguments that cannot be used are refused before anything is built', async (t) => {
  const folder = temporaryFolder(t);
  const taken = createServer();
  await new Promise((resolve) => taken.listen(0, '127.0.0.1', resolve));
  t.after(() => taken.close());
  const {port} = taken.address();
  const cases = [
    ['server', ['--colour'], /--colour/], ['server', ['--port'], /--port/], ['server', ['--port', '0'], /0/],
    ['server', ['--port', '080'], /080/], ['server', ['--port', '65536'], /65536/], ['server', ['--date', '2025-02-30'], /2025-02-30/],
    ['server', ['--date', '16/06/2025'], /16\/06/], ['server', ['--data', folder], /folder/], ['server', ['--data', '.'], /folder/],
    ['server', ['--port', String(port)], new RegExp(`port ${port} is taken`)],
    ['test', ['nothing'], /nothing/], ['check', ['nothing.cpp'], /nothing\.cpp/], ['setup', ['nothing'], /nothing/],
    ['torture', ['nothing'], /nothing/],
  ];
  for (const [name, args, words] of cases) {
    const {status, stdout, stderr} = type(folder, name, ...args);
    assert.equal(status, 1, `${name} ${args}: ${stdout}${stderr}`);
    assert.equal(stdout, '', `${name} ${args}`);
    assert.match(stderr, /^\nFAILED: [^\n]+\n {8}[^\n]+\n$/, `${name} ${args}`);
    assert.match(stderr, words);
  }
});

test('a failure advises what helps', (t) => {
  const log = join(temporaryFolder(t), 'log');
  const cases = [
    ['cc: error: write failed: No space left on device', /disk is full/],
    ['tdkt: a.db: đĩa đã đầy nên không ghi được', /disk is full/],
    ['W: Failed to fetch http://deb.debian.org/debian  Temporary failure\nE: Unable to locate package clang', /network/],
    ['E: Unable to locate package clang', /does not offer/],
    ['an is not in the sudoers file.', /sudo/], ['sudo: a terminal is required to read the password', /sudo/],
    ['npm ERR! code SELF_SIGNED_CERT_IN_CHAIN', /NODE_EXTRA_CA_CERTS/], ['E: Could not get lock /var/lib/dpkg/lock', /Another program/],
    ['clang: error: unable to execute command: Killed', /Memory/], ['something else', /whole output is in/],
  ];
  for (const [text, words] of cases) {
    writeFileSync(log, text);
    const {stdout, stderr} = spawnSync('bash', ['-c', 'source script/common.sh; disk_is_full() { false; }; advice "$1"', 'advice', log],
      {cwd: root, encoding: 'utf8'});
    assert.match(stdout, words, text + stderr);
  }
  // A disk that is full has no room for the words that say so.
  writeFileSync(log, '');
  const full = `source script/common.sh; df() { printf '%s\\n' head 'a 9 9 0 9% /' 'b 9 0 9000 9% /tmp'; }; advice "$1"`;
  assert.match(spawnSync('bash', ['-c', full, 'advice', log], {cwd: root, encoding: 'utf8'}).stdout, /disk is full/);
});

// What docs/van-hanh.md tells the person who runs the server to type, typed: its blocks marked "thử" are run as they
// stand, in their order, with the folders of the page laid into a temporary one. And what commands say of a disk that is
// full, a file that is read-only, locked or damaged.
import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import {Server, demoDatabase, plainWeb, program, run, temporaryFolder} from './support/server.mjs';

const page = readFileSync(fileURLToPath(new URL('../../docs/van-hanh.md', import.meta.url)), 'utf8');
const blocks = new Map([...page.matchAll(/<!-- thử: (.+?) -->\n```sh\n([^`]+)```/g)].map(([, name, text]) => [name, text]));
const secret = 'mot-mat-khau-dai-2025';

/// A machine as the page describes it: its folders, a `sudo` that asks nothing, a `systemctl` that writes down its orders.
class Machine {
  constructor(t) {
    this.folder = temporaryFolder(t);
    this.data = join(this.folder, 'data');
    this.backups = join(this.folder, 'backups');
    for (const name of ['data', 'backups', 'bin', 'home']) mkdirSync(join(this.folder, name));
    symlinkSync(program, join(this.folder, 'bin/tdkt'));
    this.orders = join(this.folder, 'orders');
    writeFileSync(this.orders, '');
  }

  /// Runs a block of the page; gives what it printed.
  run(name, {port = 0, input = ''} = {}) {
    const text = blocks.get(name);
    assert.ok(text, `docs/van-hanh.md has no block “${name}”`);
    const here = text.replaceAll('/var/lib/tdkt', this.data).replaceAll('/var/backups/tdkt', this.backups).replaceAll('8080', String(port));
    const script = `set -euo pipefail\nsudo() { if [ "$1" = -u ]; then shift 2; fi; "$@"; }\nsystemctl() { echo "$*" >>${this.orders}; }\n${here}`;
    const {status, stdout, stderr} = spawnSync('bash', ['-c', script], {
      cwd: join(this.folder, 'home'), encoding: 'utf8', input, env: {...process.env, PATH: `${join(this.folder, 'bin')}:${process.env.PATH}`}});
    assert.equal(status, 0, `${name}: ${stdout}${stderr}`);
    return stdout;
  }
}

test('the commands of docs/van-hanh.md do what the page says', async (t) => {
  const machine = new Machine(t);
  const web = plainWeb(machine.folder);
  const data = join(machine.data, 'tdkt.db');
  assert.match(machine.run('khởi tạo', {input: `${secret}\n`}), /Đã tạo tài khoản quan\.tri/);
  let server = await Server.start({data, web, day: ''});
  t.after(() => server.stop());

  machine.run('nhiều tài khoản', {port: server.port});
  const {items} = JSON.parse(readFileSync(join(machine.folder, 'home/mat-khau-tam.json'), 'utf8'));
  assert.deepEqual(items.map(({account}) => [account.account_name, account.roles[0].role, account.roles[0].until_on]),
    [['co.tham', 'office_appraiser', '2026-06-01'], ['ong.chanh', 'office_chief', undefined]]);
  assert.ok(items.every(({account, temporary_password}) => account.must_change_password && temporary_password.length >= 12));
  assert.match(machine.run('quên mật khẩu'), /Mật khẩu tạm của co\.tham: \S{12,}/);
  assert.match(machine.run('theo dõi', {port: server.port}), /sẵn sàng[^]*ok\n[^]*tdkt_http_requests_total\{status="2xx"\} \d+[^]*tdkt_store_commits_total \d+/);

  const saved = machine.run('sao lưu');
  assert.match(saved, /Đã sao lưu vào .*\nNhật ký nguyên vẹn: \d+ dòng, mã cuối [0-9a-f]{64}\.\n$/);
  const head = saved.match(/mã cuối ([0-9a-f]{64})/)[1];
  assert.ok(machine.run('khôi phục thử').trimEnd().endsWith(`mã cuối ${head}.`));
  assert.equal(run('account', 'reset', '--data', data, '--name', 'ong.chanh').status, 0);
  assert.doesNotMatch(machine.run('kiểm tra nhật ký'), new RegExp(head), 'the log has gone on');

  await server.stop();
  machine.run('khôi phục thật');
  assert.equal(readFileSync(machine.orders, 'utf8'), 'stop tdkt\nstart tdkt\n');
  assert.match(machine.run('kiểm tra nhật ký'), new RegExp(head), 'the log ends where it was saved');
  server = await Server.start({data, web, day: ''});
});

/// One line on stderr that begins with the file, exit 1.
function assertTold({status, stdout, stderr}, file, words) {
  assert.equal(status, 1, stderr);
  assert.equal(stdout, '');
  assert.ok(stderr.startsWith(`tdkt: ${file}: `), stderr);
  assert.match(stderr, /^[^\n]+\.\n$/u);
  assert.match(stderr, words);
}

const isRoot = process.getuid() === 0;

test('a file that is read-only is named, and served no further', {skip: isRoot ? false : 'only root can become someone else'}, (t) => {
  const folder = temporaryFolder(t);
  const data = demoDatabase(folder);
  const web = plainWeb(folder);
  chmodSync(folder, 0o755);
  chmodSync(data, 0o644);
  const asNobody = (...args) => {
    const {status, stdout, stderr} = spawnSync(program, args, {encoding: 'utf8', uid: 65534, gid: 65534});
    return {status, stdout, stderr};
  };
  assertTold(asNobody('serve', '--data', data, '--web', web, '--port', '1'), data, /chỉ cho đọc/);
  assertTold(asNobody('account', 'reset', '--data', data, '--name', 'co.ha'), data, /chỉ cho đọc/);
  chmodSync(data, 0o600);
  assertTold(asNobody('verify-audit', '--data', data), data, /không mở được/);
});

test('a full disk is told of, and what is there stays whole', (t) => {
  const folder = temporaryFolder(t);
  const data = demoDatabase(folder);
  const small = join(folder, 'small');
  mkdirSync(small);
  // A disk of its own, seen by this one shell.
  const script = `mount -t tmpfs -o size=256k none ${small} && "$@"; status=$?; ls -A ${small}/copy 2>/dev/null; exit $status`;
  const inside = (...args) => spawnSync('unshare', ['-rm', 'sh', '-c', script, 'sh', ...args], {encoding: 'utf8'});
  if (inside('true').status !== 0) return t.skip('this machine gives no disk of its own');
  const {status, stdout, stderr} = inside(program, 'backup', '--data', data, '--to', join(small, 'copy'));
  assertTold({status, stdout, stderr}, join(small, 'copy/tdkt.db'), /đĩa đã đầy/);
  assertTold(inside(program, 'init', '--demo', '--data', join(small, 'new.db')), join(small, 'new.db'), /đĩa đã đầy|chưa ghi được/);
  assert.equal(run('verify-audit', '--data', data).status, 0);
});

test('a file that another program has locked is named', async (t) => {
  const folder = temporaryFolder(t);
  const data = demoDatabase(folder);
  const holder = spawn('python3', ['-c', `
import sqlite3, sys
held = sqlite3.connect(${JSON.stringify(data)}, isolation_level=None)
held.execute('PRAGMA locking_mode=EXCLUSIVE')
held.execute('BEGIN EXCLUSIVE')
held.execute("UPDATE counters SET value = value")
print('held', flush=True)
sys.stdin.read()`]);
  t.after(() => holder.kill());
  await new Promise((resolve, reject) => {
    holder.stdout.once('data', resolve);
    holder.once('close', () => reject(new Error('the lock was not taken')));
  });
  assertTold(run('account', 'reset', '--data', data, '--name', 'co.ha'), data, /giữ khóa/);
});

test('a start tells of a clock that is behind the log', async (t) => {
  const folder = temporaryFolder(t);
  const data = demoDatabase(folder);
  const web = plainWeb(folder);
  const onTime = await Server.start({data, web});
  await onTime.stop();
  assert.doesNotMatch(onTime.stdout, /Đồng hồ/);
  // As if the last entry had been written a year from now: the clock has been set back since.
  const ahead = spawnSync('python3', ['-c', `
import sqlite3
data = sqlite3.connect(${JSON.stringify(data)})
data.execute("INSERT INTO audit SELECT seq + 1, at + 31536000000, account_id, act, record_id, revision_id, content_hash, "
             "detail, previous_hash, hash FROM audit ORDER BY seq DESC LIMIT 1")
data.commit()`], {encoding: 'utf8'});
  assert.equal(ahead.status, 0, ahead.stderr);
  const behind = await Server.start({data, web});
  await behind.stop();
  assert.match(behind.stdout, /Đồng hồ của máy này \(.+\) chậm hơn dòng cuối của nhật ký \(.+\).*Chỉnh đồng hồ/);
});

test('a file that is damaged in the middle is named, and not taken for a backup', (t) => {
  const folder = temporaryFolder(t);
  const data = demoDatabase(folder);
  const bytes = readFileSync(data);
  bytes.fill(0x55, 4096 * 3, 4096 * 40);
  const damaged = join(folder, 'damaged.db');
  writeFileSync(damaged, bytes);
  assertTold(run('verify-audit', '--data', damaged), damaged, /hỏng/);
  const copy = join(folder, 'copy');
  const {status, stderr} = run('backup', '--data', damaged, '--to', copy);
  assert.equal(status, 1);
  assert.match(stderr, /hỏng/);
  assert.deepEqual(existsSync(copy) ? readdirSync(copy) : [], []);
});

// The program at the command line: help, arguments it cannot use, ports, backups, and stopping.
import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {closeSync, existsSync, mkdirSync, openSync, readFileSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import {connect, createServer} from 'node:net';
import {join} from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import {Api, newId} from './support/rest.mjs';
import {Server, demoDatabase, plainServer, plainWeb, program, run, temporaryFolder} from './support/server.mjs';

const kNomination = '0191bf7b-1400-7010-8000-000100000000';
/// Those that people are told of; the program may list more.
const commands = ['serve', 'init', 'account create', 'account reset', 'check', 'backup', 'restore', 'verify-audit'];

test('--help names every command, and each command tells of its options', () => {
  const overview = run('--help');
  assert.equal(overview.status, 0);
  assert.equal(overview.stderr, '');
  const listed = [...overview.stdout.matchAll(/^ {2}(\S+(?: \S+)?) {2,}\S/gm)].map(([, name]) => name);
  for (const command of commands) assert.ok(listed.includes(command), command);
  for (const command of listed) {
    const help = run(...command.split(' '), '--help');
    assert.equal(help.status, 0);
    assert.equal(help.stderr, '');
    assert.ok(help.stdout.startsWith(`tdkt ${command} `), help.stdout);
    const named = help.stdout.split('\n', 1)[0].match(/--[a-z-]+/g) ?? [];
    for (const option of named) assert.match(help.stdout, new RegExp(`^  ${option} .*\\p{L}`, 'mu'), option);
    assert.deepEqual(run(...command.split(' '), '-h'), help);
  }
});

/// One line on stderr, in words, and nothing on stdout.
function assertRefused({status, stdout, stderr}, expected, words) {
  assert.equal(status, expected, stderr);
  assert.equal(stdout, '');
  assert.match(stderr, /^tdkt: [^\n]+\.\n$/u);
  assert.match(stderr, words);
}

test('what could not be told is not done; streams that are closed are no files of the data', (t) => {
  const data = demoDatabase(temporaryFolder(t));
  const full = openSync('/dev/full', 'w');
  t.after(() => closeSync(full));
  for (const words of [['verify-audit', '--data', data], ['account', 'reset', '--data', data, '--name', 'co.ha']]) {
    const {status, stderr} = spawnSync(program, words, {encoding: 'utf8', stdio: ['ignore', full, 'pipe']});
    assertRefused({status, stdout: '', stderr}, 1, /không ghi được kết quả ra: đĩa đã đầy/);
  }
  const closed = spawnSync('sh', ['-c', '"$0" account reset --data "$1" --name co.ha <&- >&- 2>&-', program, data]);
  assert.equal(closed.status, 0);
  assert.equal(run('verify-audit', '--data', data).status, 0);
});

test('arguments that cannot be used get one clear line and exit 2', async (t) => {
  const folder = temporaryFolder(t);
  const data = join(folder, 'tdkt.db');
  const web = plainWeb(folder);
  const text = join(folder, 'text.json');
  writeFileSync(text, 'nothing');
  const served = ['serve', '--data', data, '--web', web];
  const cases = [
    [['nothing'], /nothing/], [['account'], /create hoặc reset/], [['account', 'delete'], /create hoặc reset/],
    [['serve'], /--data/], [['serve', '--data', data], /--web/], [['init'], /--data/], [['backup', '--data', data], /--to/],
    [['restore', '--data', data], /--from/], [['verify-audit'], /--data/], [['check'], /CASE\.json/],
    [['account', 'create', '--data', data, '--name', 'a'], /--display/], [['account', 'reset', '--data', data], /--name/],
    [[...served, '--colour', 'red'], /--colour/], [[...served, '--port'], /--port/], [[...served, '--port', '--quiet'], /--port/],
    [[...served, '--port', '1', '--port', '2'], /hai lần/], [[...served, '--quiet=yes'], /--quiet/], [[...served, 'more'], /more/],
    [[...served, '--port', 'abc'], /--port.*65535.*abc/], [[...served, '--port', '0'], /--port/], [[...served, '--port', '65536'], /--port/],
    [[...served, '--port', '80x'], /80x/], [[...served, '--workers', '0'], /--workers/], [[...served, '--date', '2025-02-30'], /--date/],
    [[...served, '--date', '16/06/2025'], /--date/], [[...served, '--tls-cert', 'a.pem'], /--tls-key/],
    [[...served, '--address', '0.0.0.0'], /TLS/],
    [['init', '--data', data], /--so/], [['check', join(folder, 'none.json')], /none\.json/], [['check', text], /\S/],
    [['check', text, text], /\S/], [['verify-audit', '--data', data, '-x'], /-x/],
    [['account', 'create', '--data', data, '--name', 'a', '--display', 'b', '--role', 'king'], /king.*unit_officer/],
    [['check', folder], /Không đọc được/],
  ];
  for (const [args, words] of cases) await t.test(args.join(' ').replaceAll(folder, '…'), () => assertRefused(run(...args), 2, words));
  await t.test('no argument at all', () => {
    const {status, stderr} = run();
    assert.equal(status, 2);
    assert.match(stderr, /^ {2}serve/m);
  });
  await t.test('none of them made a file', () => assert.ok(!existsSync(data)));
});

test('a case is read from the standard input too', () => {
  const path = fileURLToPath(new URL('../fixtures/cases/VR-C04/finds-good-and-no-initiative.json', import.meta.url));
  const piped = spawnSync(program, ['check', '-'], {input: readFileSync(path), encoding: 'utf8'});
  assert.deepEqual([piped.status, piped.stderr], [0, '']);
  assert.equal(piped.stdout, run('check', path).stdout);
});

test('what cannot be done gets one clear line and exit 1', async (t) => {
  const folder = temporaryFolder(t);
  const data = demoDatabase(folder);
  const web = plainWeb(folder);
  const file = join(folder, 'text');
  writeFileSync(file, 'This is no database, however long the text may go on. '.repeat(100));
  const none = join(folder, 'none', 'tdkt.db');
  const password = join(folder, 'password');
  writeFileSync(password, 'mot-mat-khau-dai-2025\n');
  const account = (name, path) => ['account', 'create', '--data', data, '--name', name, '--display', 'Tên', '--password-file', path];
  const cases = [
    [['serve', '--data', none, '--web', web], /tệp dữ liệu/], [['serve', '--data', data, '--web', join(folder, 'no')], /no/],
    [['serve', '--data', data, '--web', folder], /index\.html/],
    [['serve', '--data', file, '--web', web], /hỏng hoặc không phải của chương trình/],
    [['init', '--demo', '--data', data], /đã có/], [['init', '--demo', '--data', join(file, 'x.db')], /text/],
    [['verify-audit', '--data', none], /tệp dữ liệu/], [['verify-audit', '--data', file], /hỏng hoặc không phải của chương trình/],
    [['backup', '--data', none, '--to', join(folder, 'b')], /tệp dữ liệu/], [['backup', '--data', data, '--to', folder], /không trống/],
    [['restore', '--from', join(folder, 'no'), '--data', join(folder, 'new.db')], /tệp dữ liệu/],
    [['restore', '--from', folder, '--data', data], /--replace/],
  ];
  for (const [args, words] of cases) await t.test(args.join(' ').replaceAll(folder, '…'), () => assertRefused(run(...args), 1, words));

  await t.test('accounts', () => {
    assert.equal(run(...account('quan.ly', password)).status, 0);
    assert.notEqual(run(...account('quan.ly', password)).status, 0, 'a name is given once');
    assertRefused(run(...account('khac', join(folder, 'no'))), 2, /no/);
    writeFileSync(password, 'ngan\n');
    assertRefused(run(...account('khac', password)), 2, /\S/);
    const reset = run('account', 'reset', '--data', data, '--name', 'quan.ly');
    assert.equal(reset.status, 0);
    assert.match(reset.stdout, /Mật khẩu tạm của quan\.ly: \S{8,}/);
    assertRefused(run('account', 'reset', '--data', data, '--name', 'ai.do'), 2, /ai\.do/);
  });

  await t.test('a port where somebody listens and says nothing', async () => {
    const silent = createServer();
    await new Promise((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const {port} = silent.address();
    assertRefused(run('health', '--port', String(port)), 1, new RegExp(`Không ai trả lời.*${port}`));
    assertRefused(run('health', '--port', String(port), '--tls-key', 'any.pem'), 1, new RegExp(`Không ai trả lời.*${port}`));
    silent.close();
  });

  await t.test('a port that is taken', async () => {
    const server = await Server.start({data, web});
    const other = join(folder, 'other');
    mkdirSync(other);
    const second = run('serve', '--data', demoDatabase(other), '--web', web, '--port', String(server.port));
    await server.stop();
    assertRefused(second, 1, new RegExp(`${server.port}.*--port`));
  });
});

test('a database is there only when it is whole: what broke off is made again', async (t) => {
  const folder = temporaryFolder(t);
  const data = join(folder, 'tdkt.db');
  const child = spawn(program, ['init', '--demo', '--data', data]);
  const ended = new Promise((resolve) => child.once('close', (status, signal) => resolve({status, signal})));
  // Killed as soon as it has begun to write.
  while (!readdirSync(folder).some((name) => /db/.test(name))) await new Promise((resolve) => setImmediate(resolve));
  child.kill('SIGKILL');
  assert.equal((await ended).signal, 'SIGKILL');
  assert.ok(!existsSync(data));
  const made = run('init', '--demo', '--data', data);
  assert.equal(made.status, 0, made.stderr);
  assert.deepEqual(readdirSync(folder).sort(), ['tdkt.attachments', 'tdkt.db']);
  assert.equal(run('verify-audit', '--data', data).status, 0);
});

test('a backup of a running server is restored whole', async (t) => {
  const {server, data, folder} = await plainServer(t);
  const api = await Api.signIn(server.port, 'co.ha');
  const path = `/api/v1/nominations/${kNomination}`;
  const {json: before} = await api.get(path);
  const evidence = newId();
  const revision = newId();
  const document = {...before.document, evidence: [{id: evidence, title: 'Giấy khen', file_name: 'giay-khen.pdf', media_type: 'application/pdf'}]};
  assert.equal((await api.put(path, revision, document, before.revision_id)).status, 200);
  const paper = Buffer.from(`%PDF-1.7\n${'x'.repeat(100_000)}`);
  const kept = await api.send('PUT', `${path}/evidence/${evidence}`, paper, {'content-type': 'application/pdf'});
  assert.equal(kept.status, 201, kept.text);

  const saved = join(folder, 'backup');
  const made = run('backup', '--data', data, '--to', saved);
  assert.equal(made.status, 0, made.stderr);
  const after = await api.put(path, newId(), {...document, position: 'Sau khi sao lưu'}, revision);
  assert.equal(after.status, 200);

  assertRefused(run('restore', '--from', saved, '--data', data, '--replace'), 1, /đang được máy chủ dùng/);
  api.close();
  assert.deepEqual(await server.stop(), {status: 0, signal: null});
  assert.match(server.stdout, /Đã dừng\.\n$/);
  const restored = run('restore', '--from', saved, '--data', data, '--replace');
  assert.equal(restored.status, 0, restored.stderr);
  assert.equal(run('verify-audit', '--data', data).stdout, made.stdout.split('\n').slice(1).join('\n'));

  const again = await Server.start({data, web: plainWeb(folder)});
  t.after(() => again.stop());
  const reader = await Api.signIn(again.port, 'co.ha');
  t.after(() => reader.close());
  const {json: now} = await reader.get(path);
  assert.equal(now.revision_id, revision);
  assert.deepEqual(now.document.evidence[0].file_name, 'giay-khen.pdf');
  const file = await reader.get(`${path}/evidence/${evidence}`);
  assert.equal(file.status, 200);
  assert.equal(file.text, paper.toString());
});

test('what the program keeps is for its own user alone, whatever the machine lets others read', (t) => {
  const folder = temporaryFolder(t);
  const data = join(folder, 'data', 'tdkt.db');
  const before = process.umask(0o022);
  t.after(() => process.umask(before));
  assert.equal(run('init', '--data', data, '--demo').status, 0);
  assert.equal(run('backup', '--data', data, '--to', join(folder, 'backup')).status, 0);
  const kept = readdirSync(folder, {recursive: true, withFileTypes: true});
  assert.ok(kept.length > 2);
  for (const {name, path} of kept) assert.equal(statSync(join(path, name)).mode & 0o077, 0, name);
});

test('verify-audit and restore see a file that was changed by hand', (t) => {
  const folder = temporaryFolder(t);
  const data = demoDatabase(folder);
  assert.equal(run('verify-audit', '--data', data).status, 0);
  const bytes = readFileSync(data);
  const at = bytes.indexOf('create_account');
  assert.ok(at > 0);
  bytes.write('create_accomnt', at);
  const saved = join(folder, 'saved');
  mkdirSync(saved);
  writeFileSync(join(saved, 'tdkt.db'), bytes);
  assertRefused(run('verify-audit', '--data', join(saved, 'tdkt.db')), 1, /Nhật ký hỏng từ dòng \d+/);
  assertRefused(run('restore', '--from', saved, '--data', join(folder, 'new.db')), 1, /Nhật ký hỏng từ dòng \d+/);
  assert.ok(!existsSync(join(folder, 'new.db')));
});

test('a stop lets the request under way finish, and takes no other', async (t) => {
  const {server} = await plainServer(t);
  const api = await Api.signIn(server.port, 'co.ha');
  const {json: now} = await api.get(`/api/v1/nominations/${kNomination}`);
  api.close();
  const revision = newId();
  const body = JSON.stringify({revision_id: revision, document: {...now.document, position: 'Giáo viên'}});
  const reply = await new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(server.port, '127.0.0.1', () =>
      socket.write(`PUT /api/v1/nominations/${kNomination} HTTP/1.1\r\nHost: localhost\r\nCookie: ${api.cookie}\r\n` +
        `If-Match: "${now.revision_id}"\r\nContent-Type: application/json\r\nExpect: 100-continue\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`));
    socket.setEncoding('utf8').on('data', (part) => {
      // The head was read: now the server is told to stop, and is seen to take no new connection, before the body goes.
      if (text === '' && part.includes(' 100 ')) stopThenSend(socket).catch(reject);
      text += part;
    });
    socket.once('close', () => resolve(text));
    socket.once('error', reject);
  });
  async function stopThenSend(socket) {
    server.child.kill('SIGTERM');
    while (await isOpen(server.port)) await new Promise((resolve) => setTimeout(resolve, 10));
    socket.write(body);
  }
  assert.match(reply, /HTTP\/1\.1 200 /);
  assert.ok(reply.includes(revision), reply);
  assert.deepEqual(await server.ended, {status: 0, signal: null});
});

function isOpen(port) {
  return new Promise((resolve) => {
    const probe = connect(port, '127.0.0.1', () => probe.end(() => resolve(true)));
    probe.once('error', () => resolve(false));
  });
}

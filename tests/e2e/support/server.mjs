// The server under test: the program itself, on a free port of 127.0.0.1, with data of its own in a temporary folder.
import {spawn, spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export const program = process.env.TESTED_PROGRAM ?? join(root, 'build/release/tdkt');
export const builtWeb = process.env.TESTED_WEB ?? join(root, 'build/web');
export const password = 'thi-dua-2025';
/// The day on which the demonstration's dossier stands as it does.
export const demoDay = '2025-06-16';

/// A folder that is gone when the test is over. `t` is the test's context.
export function temporaryFolder(t) {
  const folder = mkdtempSync(join(tmpdir(), 'tdkt-e2e-'));
  t.after(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
}

/// Runs a command of the program to its end: {status, stdout, stderr}.
export function run(...args) {
  const {status, stdout, stderr, error} = spawnSync(program, args, {encoding: 'utf8', maxBuffer: 1 << 26});
  if (error) throw error;
  return {status, stdout, stderr};
}

/// A fresh demonstration database in the folder; gives its path.
export function demoDatabase(folder) {
  const data = join(folder, 'tdkt.db');
  const made = run('init', '--demo', '--data', data);
  if (made.status !== 0) throw new Error(`init: ${made.stderr}`);
  return data;
}

/// The least that `serve --web` takes, for tests that open no page.
export function plainWeb(folder) {
  const web = join(folder, 'web');
  mkdirSync(web, {recursive: true});
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>tdkt</title>');
  return web;
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const {port} = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/// A running server. `ended` is resolved with {status, signal} when its process is gone.
export class Server {
  constructor(port, child) {
    this.port = port;
    this.url = `http://127.0.0.1:${port}`;
    this.child = child;
    this.stdout = '';
    this.stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (this.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (this.stderr += text));
    this.ended = new Promise((resolve) => child.once('close', (status, signal) => resolve({status, signal})));
  }

  /// Starts it and waits until it says that it serves. `host` in the address of pages is `localhost`: only there does a
  /// browser give storage over plain http. `day` '': the clock's.
  static async start({data, web, port, log = false, day = demoDay, args = []}) {
    const at = port ?? (await freePort());
    const quiet = log ? [] : ['--quiet'];
    const child = spawn(program, ['serve', '--data', data, '--web', web, '--port', String(at), ...(day ? ['--date', day] : []), ...quiet, ...args]);
    const server = new Server(at, child);
    await new Promise((resolve, reject) => {
      const look = () => server.stdout.includes('Đang phục vụ') && resolve();
      child.stdout.on('data', look);
      child.once('error', reject);
      server.ended.then((how) => reject(new Error(`serve ended (${how.status ?? how.signal}): ${server.stderr}`)));
    });
    return server;
  }

  /// The lines of the access log so far.
  accessLog() {
    return this.stderr.split('\n').filter((line) => line.startsWith('{"at"')).map((line) => JSON.parse(line));
  }

  /// Ends it by its process id; resolves when the process is gone.
  stop(signal = 'SIGTERM') {
    this.child.kill(signal);
    return this.ended;
  }
}

/// A server with a demonstration database and no client, stopped when the test is over.
export async function plainServer(t, args = []) {
  const folder = temporaryFolder(t);
  const data = demoDatabase(folder);
  const server = await Server.start({data, web: plainWeb(folder), args});
  t.after(() => server.stop());
  return {server, data, folder};
}

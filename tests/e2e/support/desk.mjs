// A desktop without a screen: an X server, a session bus and fcitx5 with Unikey, as teachers type with it.
import {spawn, spawnSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {temporaryFolder} from './server.mjs';

/// Starts a program that runs until the test is over, and stops it by its process id.
function keep(t, command, args, options = {}) {
  const child = spawn(command, args, {stdio: ['ignore', 'pipe', 'pipe'], ...options});
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  ended.catch(() => {});
  t.after(() => {
    child.kill('SIGTERM');
    return ended.catch(() => {});
  });
  return child;
}

/// The first line that comes out of a stream.
function firstLine(stream, what) {
  return new Promise((resolve, reject) => {
    let text = '';
    stream.setEncoding('utf8').on('data', (part) => {
      text += part;
      if (text.includes('\n')) resolve(text.split('\n')[0].trim());
    });
    stream.once('end', () => reject(new Error(`${what} ended before it was ready: ${text}`)));
  });
}

const kProfile = `[Groups/0]
Name=Default
Default Layout=us
DefaultIM=unikey

[Groups/0/Items/0]
Name=unikey
Layout=

[GroupOrder]
0=Default
`;

/// The environment in which a browser is started, and the keyboard before it. `typing`: "Telex" or "VNI".
export async function desk(t, {typing = 'Telex'} = {}) {
  const home = temporaryFolder(t);
  // Keys do not repeat (-r): on a busy machine the one that lets go of a key may come late.
  const screen = keep(t, 'Xvfb', ['-displayfd', '3', '-screen', '0', '1366x900x24', '-nolisten', 'tcp', '-r'],
                      {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
  const display = await firstLine(screen.stdio[3], 'Xvfb');
  const base = {PATH: process.env.PATH, LANG: 'C.UTF-8', HOME: home, XDG_CONFIG_HOME: join(home, 'config'),
                XDG_RUNTIME_DIR: home, DISPLAY: `:${display}`};
  const bus = keep(t, 'dbus-daemon', ['--session', '--nofork', '--print-address=1'], {env: base});
  const env = {...base, DBUS_SESSION_BUS_ADDRESS: await firstLine(bus.stdout, 'dbus-daemon'), GTK_IM_MODULE: 'fcitx',
               XMODIFIERS: '@im=fcitx', QT_IM_MODULE: 'fcitx'};

  mkdirSync(join(home, 'config/fcitx5/conf'), {recursive: true});
  writeFileSync(join(home, 'config/fcitx5/profile'), kProfile);
  writeFileSync(join(home, 'config/fcitx5/config'), '[Behavior]\nActiveByDefault=True\nShowInputMethodInformation=False\n');
  writeFileSync(join(home, 'config/fcitx5/conf/unikey.conf'), `InputMethod=${typing}\nOutputCharset=Unicode\nSpellCheck=True\n`);
  keep(t, 'fcitx5', ['--disable=wayland,waylandim,notificationitem,kimpanel'], {env, stdio: 'ignore'});
  for (let tries = 0; spawnSync('fcitx5-remote', [], {env}).status !== 0; tries += 1) {
    if (tries > 100) throw new Error('fcitx5 does not answer');
    await wait(100);
  }
  const xdotool = (...args) => {
    const {status, stdout, stderr} = spawnSync('xdotool', args, {env, encoding: 'utf8'});
    if (status !== 0) throw new Error(`xdotool ${args[0]}: ${stderr}`);
    return stdout.trim();
  };
  return {
    env,
    /// The method that is at work in the window that has the focus: "unikey".
    method: () => spawnSync('fcitx5-remote', ['-n'], {env, encoding: 'utf8'}).stdout.trim(),
    /// Gives the keyboard to the browser's window: there is no window manager that would.
    focusBrowser() {
      const windows = xdotool('search', '--sync', '--onlyvisible', '--class', 'chromium').split('\n');
      xdotool('windowfocus', '--sync', windows[windows.length - 1]);
    },
    press: (key) => xdotool('key', key),
    /// Presses the keys that write this, as fast as they are taken; ⌫ is the one that deletes.
    async type(keys) {
      for (const [i, part] of keys.split('⌫').entries()) {
        if (i > 0) xdotool('key', 'BackSpace');
        if (part) await started('xdotool', ['type', '--delay', '0', '--', part], env);
      }
    },
  };
}

/// Runs a program to its end, while others go on.
function started(command, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {env, stdio: 'ignore'});
    child.once('error', reject);
    child.once('close', (status) => status === 0 ? resolve() : reject(new Error(`${command} ${args[0]}: ${status}`)));
  });
}

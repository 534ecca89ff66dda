// Network, addresses, timers, files and the life of the tab.
import {bytesOf, frameNow, lateBy, on, post, requestFrame, text} from './bridge.js';
import {isText} from './semantics.js';

// Network ----------------------------------------------------------------------------------------------------------
const running = new Map();  // request → AbortController

async function http(request, timeout, [method, url, body, ...pairs]) {
  const control = new AbortController();
  running.set(request, control);
  const timer = setTimeout(() => control.abort(), timeout);
  const headers = new Headers();
  for (let i = 0; i < pairs.length; i += 2) headers.append(text(pairs[i]), text(pairs[i + 1]));
  const verb = text(method);
  try {
    const answer = await fetch(text(url), {method: verb, headers, body: verb === 'GET' || verb === 'HEAD' ? undefined : body,
      signal: control.signal, credentials: 'same-origin', cache: 'no-store', redirect: 'follow'});
    const bytes = new Uint8Array(await answer.arrayBuffer());
    post('http', [request, answer.status], [bytes, ...[...answer.headers].flat()]);
  } catch {
    post('http', [request, 0], ['']);
  } finally {
    clearTimeout(timer);
    running.delete(request);
  }
}
on('http', (request, timeout, parts) => { http(request, timeout, parts); });
on('cancel_http', (request) => { running.get(request)?.abort(); });
on('online', () => navigator.onLine);
for (const name of ['online', 'offline']) window.addEventListener(name, () => post('online', [name === 'online']));

// Addresses --------------------------------------------------------------------------------------------------------
const here = () => location.pathname + location.search + location.hash;
on('address', here);
on('push_address', (a, b, [path]) => { if (text(path) !== here()) history.pushState(null, '', text(path)); });
on('replace_address', (a, b, [path]) => {
  // Safari refuses more than a hundred in half a minute; the next one says it all.
  try { history.replaceState(null, '', text(path)); } catch {}
});
on('open_address', (newTab, b, [url]) => {
  if (newTab) window.open(text(url), '_blank', 'noopener');
  else if (text(url) === here()) location.reload();
  else location.assign(text(url));
});
/** Both parts whole: what cannot come is known before the page leaves what it has. */
async function fetchProgram() {
  await Promise.all(['wasm', 'glue'].map(async (part) => {
    const answer = await fetch(document.getElementById(part).dataset.program, {credentials: 'same-origin'});
    if (!answer.ok) throw new Error('program ' + answer.status);
    await answer.arrayBuffer();
  }));
}
on('fetch_program', () => { fetchProgram().then(() => post('program', [true]), () => post('program', [false])); });
on('title', (a, b, [words]) => { document.title = text(words); });
window.addEventListener('popstate', () => post('address', [], [here()]));

// Timers and the life of the tab -----------------------------------------------------------------------------------
const timers = new Map();
on('timer', (timer, milliseconds) => {
  clearTimeout(timers.get(timer));
  timers.delete(timer);
  if (milliseconds <= 0) return;
  timers.set(timer, setTimeout(() => {
    timers.delete(timer);
    post('timer', [timer]);
  }, milliseconds - lateBy()));
});
/** What was typed becomes part of the records in the first of the two frames; the second writes them down. */
function leave(numbers) {
  frameNow();
  post('visibility', numbers);
  frameNow();
}
document.addEventListener('visibilitychange', () => {
  if (document.hidden) leave([false, false]);
  else post('visibility', [true, false]);
});
window.addEventListener('pagehide', () => leave([false, true]));
window.addEventListener('pageshow', (event) => { if (event.persisted) post('visibility', [true, false]); });

const channel = globalThis.BroadcastChannel ? new BroadcastChannel('tdkt') : null;
channel?.addEventListener('message', ({data}) => post('broadcast', [], [String(data)]));
on('broadcast', (a, b, [words]) => { channel?.postMessage(text(words)); });

export function watchLeader() {
  if (!navigator.locks) {
    post('leader');
    return;
  }
  navigator.locks.request('tdkt.leader', () => {
    post('leader');
    return new Promise(() => {});  // kept until the tab is gone
  });
}

// Files ------------------------------------------------------------------------------------------------------------
async function hand(request, files) {
  const parts = await Promise.all([...files].map(async (file) => [file.name, file.type, await bytesOf(file)]));
  post('files', [request], parts.flat());
}
let picking = null;  // kept: an element that nothing holds may be gone before the person has chosen
on('pick_files', (request, several, [accept]) => {
  const input = picking = document.createElement('input');
  input.type = 'file';
  input.accept = text(accept);
  input.multiple = Boolean(several);
  input.addEventListener('change', () => hand(request, input.files));
  input.addEventListener('cancel', () => post('files', [request]));
  input.click();
});
/** Words that are dragged into a field are the browser's own; what else is dropped never leads away from the page. */
const intoField = ({target, dataTransfer}) =>
  target instanceof Element && isText(target) && !dataTransfer?.types.includes('Files');
window.addEventListener('dragover', (event) => { if (!intoField(event)) event.preventDefault(); });
window.addEventListener('drop', (event) => {
  if (intoField(event)) return;
  event.preventDefault();
  if (event.dataTransfer?.files.length) hand(0, event.dataTransfer.files);
});

function blobUrl(type, bytes) {
  const url = URL.createObjectURL(new Blob([bytes], {type: text(type)}));
  setTimeout(() => URL.revokeObjectURL(url), 60000);
  return url;
}
function save(name, type, bytes) {
  const link = document.createElement('a');
  link.href = blobUrl(type, bytes);
  link.download = text(name);
  link.click();
}
on('download', (a, b, [name, type, bytes]) => save(name, type, bytes));
on('show', (a, b, [type, bytes]) => { window.open(blobUrl(type, bytes), '_blank', 'noopener'); });

// Spreadsheets are read and written by a script of its own, which few need.
const sheets = () => import(document.getElementById('glue').dataset.sheets);
async function readSheets(request, bytes) {
  let read;
  try {
    read = (await sheets()).readSheets(bytes);
  } catch {
    read = {problem: 'Phần đọc tệp Excel chưa có trên máy này. Có mạng thì thử lại; hoặc chép cả bảng và dán vào ô dưới đây.'};
  }
  post('files', [request], ['', read.problem ? '' : 'text/tab-separated-values', read.problem ?? read.text]);
}
on('read_sheets', (request, b, [bytes]) => { readSheets(request, bytes); });
const kSheetType = new TextEncoder().encode('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
on('save_sheet', (a, b, [name, words]) => {
  sheets().then(({writeSheet}) => save(name, kSheetType, writeSheet(text(name), text(words))), () => {});
});

// Colours of the program for what the page itself paints: text being edited, the ground, the caret.
on('colors', (dark, b, parts) => {
  const style = document.documentElement.style;
  ['--ink', '--ink-faint', '--surface', '--paper', '--accent', '--selection'].forEach((name, i) =>
      style.setProperty(name, text(parts[i])));
  style.colorScheme = dark ? 'dark' : 'light';
  document.querySelector('meta[name=theme-color]').content = text(parts[3]);
});
on('random', () => crypto.getRandomValues(new Uint8Array(16)));
on('wake', requestFrame);

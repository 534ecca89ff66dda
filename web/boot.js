// Fetches the faces of the type family (one file each for the canvas and for the page), then starts the program, or what
// signs in to it.
import {attach, on, post} from './bridge.js';
import './semantics.js';
import './editing.js';
import {giveKeysOn} from './early.js';
import './icon.js';
import {keepsAnything} from './store.js';
import {watchView} from './pointer.js';
import {watchLeader} from './page.js';

const opening = document.getElementById('opening');
const say = (words) => { document.getElementById('opening-words').textContent = words; };

async function fetchFaces() {
  return Promise.all([...document.querySelectorAll('link.font')].map(async (link) => {
    const answer = await fetch(link.href, {credentials: 'same-origin'});
    if (!answer.ok) throw new Error('font ' + answer.status);
    const bytes = await answer.arrayBuffer();
    const face = new FontFace('Be Vietnam Pro', bytes, {weight: link.dataset.weight});
    document.fonts.add(await face.load());
    return [link.dataset.weight, new Uint8Array(bytes)];
  }));
}

/** Whether somebody works on this machine; where nobody does, the small program starts that only signs in. */
async function isKnown() {
  if (await keepsAnything().catch(() => false)) return true;
  // Just signed in, or in a browser that keeps nothing.
  try {
    const answer = await fetch('/api/v1/session', {credentials: 'same-origin', cache: 'no-store'});
    await answer.arrayBuffer();  // an answer that is not read keeps its connection
    return answer.ok && answer.headers.has('x-request-id');  // and not of a Wi-Fi that wants a sign-in first
  } catch {
    return false;
  }
}

function startProgram(known, faces) {
  const addressOf = ({href, dataset}) => known ? dataset.program : href;
  const wasm = addressOf(document.getElementById('wasm'));
  const program = {locateFile: (name) => name.endsWith('.wasm') ? wasm : name};
  globalThis.Module = program;
  attach(program);
  on('fonts', () => faces.flat());
  on('shown', () => {
    opening.hidden = true;
    giveKeysOn();
  });
  program.onRuntimeInitialized = () => queueMicrotask(() => {
    watchView();
    if (known) watchLeader();
  });
  program.onAbort = () => {
    opening.hidden = false;
    say('Chương trình gặp lỗi và đã dừng. Những gì đã soạn vẫn còn trên máy này: tải lại trang để tiếp tục.');
  };
  const script = document.createElement('script');
  script.src = addressOf(document.getElementById('glue'));
  script.onerror = () => say('Không tải được chương trình. Kiểm tra đường mạng rồi tải lại trang.');
  document.head.append(script);
}

/** Keeps the program on the machine of whoever works with it. */
function keepProgram() {
  if (!navigator.serviceWorker || !isSecureContext) return;
  navigator.serviceWorker.register('/sw.js').then((registration) => {
    registration.addEventListener('updatefound', () => {
      const next = registration.installing;
      const isFirst = !navigator.serviceWorker.controller;
      next?.addEventListener('statechange', () => {
        if (next.state === 'activated' && !isFirst) post('new_version');
      });
    });
    // A page may be open for weeks: whoever comes back to it hears of a newer version.
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) registration.update().catch(() => {});
    });
  }).catch(() => {});
}

async function boot() {
  if (typeof WebAssembly !== 'object') {
    say('Trình duyệt này quá cũ. Cần Chrome, Edge hoặc Cốc Cốc từ bản 109, Firefox từ 115, Safari từ 16.4.');
    return;
  }
  try {
    const [known, faces] = await Promise.all([isKnown(), fetchFaces()]);
    startProgram(known, faces);
    if (known) keepProgram();
  } catch {
    say('Không tải được phông chữ. Kiểm tra đường mạng rồi tải lại trang.');
  }
}

boot();

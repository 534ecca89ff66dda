// Fetches the faces of the type family (one file each for the canvas and for the page), then starts the program.
import {attach, on, post} from './bridge.js';
import './semantics.js';
import './editing.js';
import './store.js';
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

/** There are two programs: the first, and the whole one, for which the first asks (client/program.cpp). */
function addressOf(part) {
  const {href, dataset} = document.getElementById(part);
  try {
    return localStorage.getItem('tdkt.program') === 'whole' ? dataset.whole : href;
  } catch {
    return href;
  }
}

/** The whole program is no longer on this machine and cannot come: the first one still can be worked with. */
function startAsFirst() {
  localStorage.setItem('tdkt.program', 'first');
  location.reload();
}

function startProgram(faces) {
  const wasm = addressOf('wasm'), glue = addressOf('glue');
  const {whole, sheets} = document.getElementById('glue').dataset;
  const isWhole = glue === whole;
  let runs = false;
  const program = {locateFile: (name) => name.endsWith('.wasm') ? wasm : name};
  globalThis.Module = program;
  attach(program);
  on('fonts', () => faces.flat());
  on('shown', () => { opening.hidden = true; });
  program.onRuntimeInitialized = () => {
    runs = true;
    queueMicrotask(() => { watchView(); watchLeader(); });
  };
  program.onAbort = () => {
    if (isWhole && !runs) return startAsFirst();
    opening.hidden = false;
    say('Chương trình gặp lỗi và đã dừng. Những gì đã soạn vẫn còn trên máy này: tải lại trang để tiếp tục.');
  };
  const script = document.createElement('script');
  script.src = glue;
  // What the whole program loads later must be on this machine when the line is gone; the service worker keeps it.
  if (isWhole) script.addEventListener('load', () => { fetch(sheets).catch(() => {}); });
  script.onerror = () => {
    if (isWhole) startAsFirst();
    else say('Không tải được chương trình. Kiểm tra đường mạng rồi tải lại trang.');
  };
  document.head.append(script);
}

async function boot() {
  if (typeof WebAssembly !== 'object') {
    say('Trình duyệt này quá cũ. Cần Chrome, Edge hoặc Cốc Cốc từ bản 109, Firefox từ 115, Safari từ 16.4.');
    return;
  }
  try {
    startProgram(await fetchFaces());
  } catch {
    say('Không tải được phông chữ. Kiểm tra đường mạng rồi tải lại trang.');
  }
}

if (navigator.serviceWorker && isSecureContext) {
  navigator.serviceWorker.register('/sw.js').then((registration) => {
    registration.addEventListener('updatefound', () => {
      const next = registration.installing;
      next?.addEventListener('statechange', () => {
        if (next.state === 'installed' && navigator.serviceWorker.controller) post('new_version');
      });
    });
  }).catch(() => {});
}
boot();

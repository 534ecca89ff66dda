// The two directions between the page and the program: call(name, a, b, strings) comes from it, post(name, numbers,
// strings) goes to it. What crosses is bytes: each string as a 32-bit length and UTF-8 (or raw bytes).

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const handlers = new Map();
let program = null;  // the instantiated module, once it runs
let frameScheduled = false;
let hasStarted = false;
let waiting = 0;  // when the oldest event came that no frame has seen
let seen = 0;     // the same, of the frame at work

export const on = (name, handler) => handlers.set(name, handler);
export const text = (bytes) => decoder.decode(bytes);

function write(parts) {
  const bytes = parts.map((part) => typeof part === 'string' ? encoder.encode(part) : new Uint8Array(part));
  const size = bytes.reduce((sum, part) => sum + 4 + part.length, 0);
  const start = program._tdkt_buffer(size);
  const heap = program.HEAPU8;  // read after the call above, which may have grown the memory
  const view = new DataView(heap.buffer);
  let at = start;
  for (const part of bytes) {
    view.setUint32(at, part.length, true);
    heap.set(part, at + 4);
    at += 4 + part.length;
  }
  return size;
}

/** The parts as copies: what the program wrote may be gone when a promise resolves. */
function read(start, size) {
  const heap = program.HEAPU8;
  const view = new DataView(heap.buffer);
  const parts = [];
  for (let at = start; at < start + size;) {
    const length = view.getUint32(at, true);
    parts.push(heap.slice(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return parts;
}

/** Tells the program, which draws a frame soon. */
export function post(name, numbers = [], parts = []) {
  if (!hasStarted) return;
  const [a = 0, b = 0, c = 0, d = 0] = numbers.map(Number);
  const size = write([name, ...parts]);
  program._tdkt_post(a, b, c, d, size);
  waiting ||= performance.now();
  requestFrame();
}

function frame() {
  [seen, waiting] = [waiting, 0];
  program._tdkt_frame();
}

function run() {
  frameScheduled = false;
  frame();
}

/** A frame now, inside an event whose answer cannot wait. */
export function frameNow() {
  if (hasStarted) frame();
}

/** How long ago that came which the frame at work answers: a machine that is slow to draw is not to be slow to save. */
export const lateBy = () => seen && performance.now() - seen;

export function requestFrame() {
  if (frameScheduled || !hasStarted) return;
  frameScheduled = true;
  // A hidden tab gets no animation frames, yet what arrives must be saved and sent.
  if (document.hidden) setTimeout(run, 0);
  else requestAnimationFrame(run);
}

document.addEventListener('visibilitychange', () => {
  if (document.hidden && frameScheduled) setTimeout(() => frameScheduled && run(), 0);
});

/** What the program calls; strings it returns go through the buffer, null as -1. */
export const bridge = {
  call(name, a, b, start, size) {
    const result = handlers.get(name)(a, b, read(start, size));
    if (result === null) return -1;
    if (typeof result === 'string' || result instanceof Uint8Array || Array.isArray(result)) {
      return write(Array.isArray(result) ? result : [result]);
    }
    return Number(result ?? 0);
  },
};

export function attach(module) {
  program = module;
  module.bridge = bridge;
}

on('started', () => { hasStarted = true; });
on('frame', requestFrame);

const kMostBytes = 24 << 20;
/** What a file holds, as far as the program can take it (client/app/files.cpp says which are too large); nothing, where it
    cannot be read. */
export const bytesOf = (file) =>
  file.slice(0, kMostBytes).arrayBuffer().then((bytes) => new Uint8Array(bytes), () => new Uint8Array());

// Where the pointer is, the wheel, fingers that scroll, and the size of what is drawn on.
import {frameNow, on, post} from './bridge.js';
import {pointer} from './editing.js';
import {isText, mirrored} from './semantics.js';

// Another takes its place when the graphics card is lost.
const canvas = () => document.getElementById('canvas');
const media = {
  dark: matchMedia('(prefers-color-scheme: dark)'),
  still: matchMedia('(prefers-reduced-motion: reduce)'),
  contrast: matchMedia('(prefers-contrast: more)'),
  forced: matchMedia('(forced-colors: active)'),
  touch: matchMedia('(pointer: coarse)'),
};

// The size people have set for text, in the browser or the system: 1 is 16 pixels to the em. All of the program follows it,
// as it follows zoom: the page is laid out on so many fewer pixels, and what lies over the canvas is as much larger.
const em = document.body.appendChild(document.createElement('div'));
em.id = 'em';
const root = document.getElementById('mirror');
let scale = 1;

const textScale = () => Math.min(4, Math.max(0.5, em.offsetHeight / 16));
function followText() {
  if (textScale() === scale) return;
  scale = textScale();
  Object.assign(root.style, {transform: `scale(${scale})`, width: `${100 / scale}%`, height: `${100 / scale}%`});
  document.documentElement.style.setProperty('--text', scale);
}
/** Pixels of the page as pixels of the program. */
const ofProgram = (...pixels) => pixels.map((pixel) => pixel / scale);

const isMouse = (event) => event.pointerType !== 'touch';
const modifiers = (event) => (event.shiftKey ? 1 : 0) | (event.ctrlKey || event.metaKey ? 2 : 0);

// Fingers ----------------------------------------------------------------------------------------------------------
const kSlop = 8;      // CSS pixels a finger may tremble
const kFriction = 4;  // of the glide after it is lifted, per second
let finger = null;    // {id, x, y, startX, startY, moves, vx, vy, time}
let glide = 0;

function touchDown(event) {
  cancelAnimationFrame(glide);
  if (finger) return;
  finger = {id: event.pointerId, x: event.clientX, y: event.clientY, startX: event.clientX, startY: event.clientY,
    moves: false, vx: 0, vy: 0, time: event.timeStamp};
}

function touchMove(event) {
  if (finger?.id !== event.pointerId) return;
  const {clientX: x, clientY: y} = event;
  if (!finger.moves && Math.hypot(x - finger.startX, y - finger.startY) < kSlop) return;
  finger.moves = true;
  pointer.moved();
  const dx = x - finger.x, dy = y - finger.y;
  const seconds = Math.max(0.001, (event.timeStamp - finger.time) / 1000);
  Object.assign(finger, {x, y, time: event.timeStamp, vx: 0.6 * dx / seconds + 0.4 * finger.vx,
    vy: 0.6 * dy / seconds + 0.4 * finger.vy});
  post('pointer_scroll', ofProgram(finger.startX, finger.startY, dx, dy));
}

function touchUp(event) {
  if (finger?.id !== event.pointerId) return;
  const last = finger;
  finger = null;
  if (!last.moves || media.still.matches || event.timeStamp - last.time > 80) return;
  let {vx, vy} = last;
  let before = performance.now();
  const step = (now) => {
    const seconds = (now - before) / 1000;
    before = now;
    post('pointer_scroll', ofProgram(last.startX, last.startY, vx * seconds, vy * seconds));
    vx *= Math.exp(-kFriction * seconds);
    vy *= Math.exp(-kFriction * seconds);
    if (Math.hypot(vx, vy) > 20) glide = requestAnimationFrame(step);
  };
  glide = requestAnimationFrame(step);
}

// Mouse and wheel --------------------------------------------------------------------------------------------------
window.addEventListener('pointermove', (event) => {
  if (!isMouse(event)) return touchMove(event);
  return post('pointer_move', [...ofProgram(event.clientX, event.clientY), modifiers(event)]);
});
window.addEventListener('pointerdown', (event) => {
  pointer.down(event);
  if (!isMouse(event)) return touchDown(event);
  return post('pointer_button', [...ofProgram(event.clientX, event.clientY), event.button, 4 | modifiers(event)]);
}, true);
window.addEventListener('pointerup', (event) => {
  if (!isMouse(event)) return touchUp(event);
  pointer.up(event);
  return post('pointer_button', [...ofProgram(event.clientX, event.clientY), event.button, modifiers(event)]);
}, true);
window.addEventListener('pointercancel', (event) => { if (finger?.id === event.pointerId) finger = null; });
document.documentElement.addEventListener('pointerleave', (event) => { if (isMouse(event)) post('pointer_leave'); });

window.addEventListener('wheel', (event) => {
  if (event.ctrlKey) return;  // zoom of the browser
  const element = mirrored(event.target);
  if (element && isText(element) && element === document.activeElement && element.scrollHeight > element.clientHeight) return;
  event.preventDefault();
  const unit = event.deltaMode === 1 ? 40 : event.deltaMode === 2 ? innerHeight * 0.9 : 1;
  const sideways = event.shiftKey && event.deltaX === 0;
  const dx = sideways ? event.deltaY : event.deltaX, dy = sideways ? 0 : event.deltaY;
  post('pointer_scroll', ofProgram(event.clientX, event.clientY, -dx * unit, -dy * unit));
}, {passive: false});

// Size, and what is drawn on -----------------------------------------------------------------------------------------
const kPatience = 2000;  // milliseconds in which a lost graphics card comes back, or never

function measure(entry) {
  const drawnOn = canvas();
  const box = entry?.devicePixelContentBoxSize?.[0];
  const width = box ? box.inlineSize : Math.round(drawnOn.clientWidth * devicePixelRatio);
  const height = box ? box.blockSize : Math.round(drawnOn.clientHeight * devicePixelRatio);
  if (drawnOn.width === width && drawnOn.height === height) return;
  drawnOn.width = width;
  drawnOn.height = height;
  post('view');
  frameNow();  // a canvas that changed its size is empty until drawn
}

const observer = new ResizeObserver(([entry]) => measure(entry));

function watchCanvas() {
  const drawnOn = canvas();
  observer.disconnect();
  try {
    observer.observe(drawnOn, {box: 'device-pixel-content-box'});
  } catch {
    observer.observe(drawnOn);
  }
  let patience;
  drawnOn.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();
    patience = setTimeout(replaceCanvas, kPatience);
  });
  drawnOn.addEventListener('webglcontextrestored', () => {
    clearTimeout(patience);
    post('display_restored');
  });
}

/** The graphics card did not come back: the program goes on without it, on a canvas that never knew it. */
function replaceCanvas() {
  canvas().replaceWith(canvas().cloneNode());
  watchCanvas();
  post('display_restored');
}

export function watchView() {
  new ResizeObserver(() => { if (textScale() !== scale) post('view'); }).observe(em);
  watchCanvas();
  measure();
  for (const query of Object.values(media)) query.addEventListener('change', () => post('view'));
  window.visualViewport?.addEventListener('resize', () => post('view'));
}

on('view', () => {
  followText();
  const hidden = window.visualViewport ? Math.max(0, innerHeight - visualViewport.height * visualViewport.scale) : 0;
  const flags = (media.dark.matches ? 1 : 0) | (media.still.matches ? 2 : 0) | (media.contrast.matches || media.forced.matches ? 4 : 0) |
    (media.touch.matches ? 8 : 0) | (isSecureContext ? 16 : 0);
  const {clientWidth, clientHeight, width, height} = canvas();
  const [wide, high, below] = ofProgram(clientWidth, clientHeight, hidden).map(Math.round);
  return [wide, high, width, height, below, flags].map(String);
});

// Who reads on (a screen reader, a script, the browser's own search) has the browser bring something into sight, and moves no
// focus. Only the program knows how, and scrolls that part of the page. The browser finds as much room above the mirror as
// the program has scrolled away, so that it never asks for what cannot be.
import {frameNow, post} from './bridge.js';

const root = document.getElementById('mirror');
const sight = root.parentElement;

const scrolled = new Set();  // parts of the page
let room = 0;                // CSS pixels above the mirror

export function setAbove(element, above) {
  element.tdkt.above = above;
  scrolled.add(element);
}

const textScale = () => Number(document.documentElement.style.getPropertyValue('--text')) || 1;
function roomNeeded() {
  let most = 0;
  for (const part of scrolled) {
    if (!part.isConnected) {
      scrolled.delete(part);
      continue;
    }
    let above = 0;
    for (let one = part; one !== root; one = one.parentElement) above += one.tdkt.above ?? 0;
    most = Math.max(most, above);
  }
  // Whole dots of the screen: a part of one would blur the field that is edited.
  return Math.round(most * textScale() * devicePixelRatio) / devicePixelRatio;
}

const kStill = 50;  // milliseconds after the last frame that scrolled: laying the page out anew takes longer than drawing it
let settling = 0;
/** After the mirror has changed. */
export function makeRoomAbove() {
  clearTimeout(settling);
  if (roomNeeded() !== room) settling = setTimeout(settle, kStill);
}
function settle() {
  room = roomNeeded();
  root.style.top = room + 'px';
  rest();
}
const rest = () => sight.scrollTo(0, room);

/** Where lies what the browser has just brought into sight, `dy` down: of what was not seen as a whole, what is now at the
    edge it came in by, else what is nearest to the middle; null where it is nothing of the mirror. */
function broughtIntoSight(dx, dy) {
  const {clientWidth: width, clientHeight: height} = sight;
  const fromEdge = ({top, bottom}) => Math.abs(dy < 0 ? top : height - bottom);
  const fromMiddle = ({top, bottom}) => Math.abs(top + bottom - height) / 2;
  const places = [];
  for (const element of root.querySelectorAll('*')) {
    if (!element.tdkt || [...element.children].some(({tdkt}) => tdkt)) continue;
    const place = element.getBoundingClientRect(), {left, top, right, bottom} = place;
    const isSeen = left < width && right > 0 && top < height && bottom > 0;
    const wasSeen = left + dx >= 0 && right + dx <= width && top + dy >= 0 && bottom + dy <= height;
    if (isSeen && !wasSeen) places.push(place);
  }
  const nearest = (off, most) => places.reduce((best, one) => off(one) < (best ? off(best) : most) ? one : best, null);
  return nearest(fromEdge, 1.5) ?? nearest(fromMiddle, Infinity);
}

const kAir = 0.2;  // of the height, at either end: bars may lie there
sight.addEventListener('scroll', () => {
  const [dx, dy] = [sight.scrollLeft, sight.scrollTop - room];
  if (Math.hypot(dx, dy) < 1) return;
  const found = broughtIntoSight(dx, dy);
  rest();
  const {clientWidth: width, clientHeight: height} = sight;
  const air = !found ? 0 : dy < 0 ? Math.min(0, found.top - kAir * height) : Math.max(0, found.bottom - (1 - kAir) * height);
  const across = found ? (found.left + found.right) / 2 : width / 2;
  post('pointer_scroll', [across, height / 2, -dx, -dy - air].map((pixels) => pixels / textScale()));
  frameNow();
});

// Keys pressed before the program shows what it keeps. They are held, then given on in their order as if pressed now. Where
// one comes that only the browser itself could follow, the rest is dropped: it was meant for where that one would have led.
import {kKeys, kPageShortcuts} from './editing.js';
import {focused, isText} from './semantics.js';

const kErases = {Backspace: 'delete', Delete: 'forwardDelete'};
let holding = true;
const held = [];

window.addEventListener('keydown', (event) => {
  const {key} = event;
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && (key.length === 1 || kKeys.includes(key));
  const shortcut = (event.ctrlKey || event.metaKey) && kPageShortcuts.includes(key.toLowerCase());
  if (!holding || !event.isTrusted || !(plain || shortcut)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  held.push(event);
}, true);

const twoFrames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

/** What the browser does with a key that the program leaves to it; false where no page can do that. */
function follow(key) {
  const element = focused();
  if (!element) return key !== 'Tab';
  if (!isText(element)) {
    if (key === 'Enter' || key === ' ') element.click();
    return key !== 'Tab';
  }
  if (key.length === 1) return document.execCommand('insertText', false, key);
  if (key in kErases) return document.execCommand(kErases[key]);
  return key === 'Escape' || (key === 'Enter' && element.localName === 'input');
}

export async function giveKeysOn() {
  while (held.length > 0) {
    await twoFrames();  // what the key before has led to is shown, and has the focus
    const {key, shiftKey, ctrlKey, metaKey} = held.shift();
    const pressed = new KeyboardEvent('keydown', {key, shiftKey, ctrlKey, metaKey, bubbles: true, cancelable: true});
    const left = (document.activeElement ?? document.body).dispatchEvent(pressed);
    if (left && !follow(key)) held.length = 0;
  }
  holding = false;
}

// Typing, keys, presses and the clipboard. The browser edits; the program follows the whole value of a field and is
// never asked what a key means while an input method composes.
import {bytesOf, frameNow, on, post, text} from './bridge.js';
import {openCalendar} from './calendar.js';
import {seek} from './seek.js';
import {asTable} from './table.js';
import {composition, focused, front, isText, kChoose, kEdit, kEnter, kPage, kReady, mirrored, setKeys} from './semantics.js';

const root = document.getElementById('mirror');
// The order is that of client/semantics/input.h.
export const kKeys = ['', 'Enter', 'Escape', 'Tab', 'Backspace', 'Delete', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown',
  'Home', 'End', 'PageUp', 'PageDown', 'F2', ' '];
const kLetter = 16;
const kArrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
const kTaken = {
  [kReady]: [...kArrows, 'Enter', 'Escape', 'Tab', 'Backspace', 'Delete', 'Home', 'End', 'PageUp', 'PageDown', 'F2'],
  [kEnter]: [...kArrows, 'Enter', 'Escape', 'Tab', 'PageUp', 'PageDown'],
  [kEdit]: ['ArrowUp', 'ArrowDown', 'Enter', 'Escape', 'Tab', 'PageUp', 'PageDown'],
  [kChoose]: ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Enter', 'Escape'],
};
const kCellShortcuts = 'adyz';  // select all, fill down, redo, undo
export const kPageShortcuts = 'sfk';   // save, find

let clipboard = null;
let copying = false;  // inside the event in which the browser itself copies
let lastPointer = 'mouse';
let fingerMoved = false;
let held = null;       // {element, x, y}: what the button of the mouse went down on
let answered = false;  // what was held has been pressed already

root.addEventListener('input', (event) => {
  const element = event.target;
  if (!element.tdkt) return;
  if (element.localName === 'select') {
    post('set_value', [element.tdkt.id, false], [String(element.selectedIndex)]);
    return;
  }
  if (element.tdkt.keys === kReady) setKeys(element, kEnter);
  post('set_value', [element.tdkt.id, composition.in(element)], [element.value]);
  tellCaret();
});
/** The line it stands in is kept in sight by the program, which knows what lies over the page and what scrolls. */
function tellCaret() {
  const element = focused();
  if (element?.localName !== 'textarea') return;
  const {selectionStart, selectionEnd, selectionDirection, value, tdkt} = element;
  const before = value.slice(0, selectionDirection === 'backward' ? selectionStart : selectionEnd);
  post('caret', [tdkt.id, new TextEncoder().encode(before).length]);
}
document.addEventListener('selectionchange', tellCaret);
root.addEventListener('focusin', () => setTimeout(tellCaret));  // once the press that brought it has set it
root.addEventListener('beforeinput', (event) => {
  if (event.inputType !== 'insertFromDrop' || !event.target.tdkt) return;
  const words = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
  putIn(event, event.target, words);
});
root.addEventListener('compositionstart', ({target}) => {
  if (!target.tdkt) return;
  composition.begin(target);
  if (target.tdkt.keys === kReady) setKeys(target, kEnter);
});
root.addEventListener('compositionend', ({target}) => {
  if (!target.tdkt) return;
  composition.end(target);
  post('set_value', [target.tdkt.id, false], [target.value]);
});

function report(event, id) {
  const letter = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() : '';
  const key = letter ? kLetter : Math.max(0, kKeys.indexOf(event.key));
  if (key === 0) return;
  const modifiers = (event.shiftKey ? 1 : 0) | (event.ctrlKey || event.metaKey ? 2 : 0) | (event.altKey ? 4 : 0);
  post('key', [id, key, letter ? letter.charCodeAt(0) : 0, modifiers]);
}

/** What Ctrl+P prints is a paper, not the screen: the one that lies here, or else those of what is shown are led to. */
function toPaper() {
  const paper = document.getElementById('paper')?.contentWindow;
  const led = front().querySelector('a[href^="/ban-in/"]');
  paper?.print();
  if (!paper) led?.click();
  return Boolean(paper ?? led);
}

window.addEventListener('keydown', (event) => {
  if (event.isComposing || event.keyCode === 229 || event.altKey) return;
  const element = focused();
  const id = element?.tdkt.id ?? 0;
  const control = event.ctrlKey || event.metaKey;
  const letter = event.key.length === 1 ? event.key.toLowerCase() : '';
  if (control && letter && kPageShortcuts.includes(letter)) {
    event.preventDefault();
    report(event, id);
    return;
  }
  if (control && letter === 'p' && toPaper()) {
    event.preventDefault();
    return;
  }
  if (control && letter === 'a' && !(element && isText(element))) {
    event.preventDefault();
    getSelection().selectAllChildren(front());  // also what the browser takes for not selectable, at the ends
    return;
  }
  const mode = element && isText(element) ? element.tdkt.keys : -1;
  if (mode === kReady && event.key === 'Tab' && (event.shiftKey ? element.tdkt.backTabLeaves : element.tdkt.tabLeaves)) return;
  if (mode === kChoose && event.key === 'Tab') report(event, id);  // and the focus goes on
  if (mode > kPage) {
    const taken = kTaken[mode].includes(event.key) && !(mode !== kReady && control);
    if (!taken && !(mode === kReady && control && letter && kCellShortcuts.includes(letter))) return;
    event.preventDefault();
    report(event, id);
    frameNow();  // the next letter may come at once, and belongs to the next cell
    return;
  }
  if (mode === kPage) {
    if (event.key === 'Enter' || event.key === 'Escape') report(event, id);
    return;
  }
  if (element?.localName === 'select' && !control && !element.disabled && seek(element, event)) {
    event.preventDefault();
    return;
  }
  if (event.key === 'Tab' || element?.localName === 'select' || control) return;
  if (element && (event.key === 'Enter' || event.key === ' ')) return;  // the browser makes a click of it
  if (kKeys.indexOf(event.key) > 0) {
    if (kArrows.includes(event.key) || event.key.startsWith('Page')) event.preventDefault();
    report(event, id);
  }
});

root.addEventListener('click', (event) => {
  const element = mirrored(event.target);
  const opensList = element?.tdkt?.keys === kChoose;
  if (!element?.tdkt || (isText(element) && !opensList) || element.localName === 'select') return;
  // The public pages are no part of the program: the browser opens them beside it.
  if (element.localName === 'a' && (event.ctrlKey || event.metaKey || event.shiftKey || element.target)) return;
  event.preventDefault();
  if (event.isTrusted && answered) return;
  if (lastPointer !== 'mouse' && fingerMoved && event.detail > 0) return;
  if (element.tdkt.opensCalendar) {
    // What was just typed is read in the first frame, and known to the calendar in the second.
    frameNow();
    frameNow();
    return openCalendar(element);
  }
  if (element.tdkt.role === 'option') composition.finish();
  post('press', [element.tdkt.id, event.detail > 0 && lastPointer === 'mouse']);
  frameNow();  // what is typed or pressed next may change what is shown, and a press means what was shown
});
// Pressing a cell must not take the focus from the cell being edited before the program has moved it.
root.addEventListener('mousedown', (event) => {
  const element = mirrored(event.target);
  if (!element || isText(element) || element.localName === 'select') return;
  if (element.closest('[role=grid], [role=listbox]')) event.preventDefault();
});

const kSlop = 4;  // CSS pixels a hand may tremble

export const pointer = {
  down({pointerType, button, target, clientX: x, clientY: y}) {
    lastPointer = pointerType;
    fingerMoved = answered = false;
    held = button === 0 ? {element: mirrored(target), x, y} : null;
  },
  moved() { fingerMoved = true; },
  // A press is of what was pressed down. Where all was laid out anew before the button came up (a finding went, the
  // page grew), something else lies there now, and the browser makes no click of it.
  up({button, target, clientX, clientY, ctrlKey, metaKey, shiftKey}) {
    if (button !== 0 || !held) return;
    const {element, x, y} = held;
    held = null;
    if (!element?.isConnected || element.contains(target) || Math.hypot(clientX - x, clientY - y) > kSlop) return;
    answered = true;
    element.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, detail: 1, ctrlKey, metaKey, shiftKey}));
  },
};

/** What a row, a link or a button says, as it is read aloud. Its words cannot be selected: a press of them leads on. */
function saidBy(element) {
  const described = document.getElementById('d' + element.tdkt.id)?.textContent;
  return described ? `${element.textContent}, ${described}` : element.textContent;
}

/** The words of the page that are selected: each heading, each paragraph on its own line, and each row between them; what
    lies over the canvas has no lines of its own for the browser to see. Null where nothing is, or where a field has its own. */
function selectedWords() {
  const selection = getSelection();
  if (selection.isCollapsed || isText(document.activeElement)) return null;
  const range = selection.getRangeAt(0);
  const lines = [];
  let last = null;
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const element = mirrored(text.parentElement);
    if (!range.intersectsNode(text)) continue;
    if (element.localName === 'a') lines.push(saidBy(element));
    if (!element.classList.contains('words')) continue;
    const from = text === range.startContainer ? range.startOffset : 0;
    const to = text === range.endContainer ? range.endOffset : text.length;
    if (element !== last) lines.push('');
    last = element;
    lines[lines.length - 1] += text.data.slice(from, to);
  }
  const said = lines.map((line) => line.trim()).filter(Boolean);
  return said.length > 0 ? said.join('\n') : null;
}

function ownsClipboard(element) {
  return !element || !isText(element) || element.tdkt.keys === kReady;
}
for (const name of ['copy', 'cut']) {
  document.addEventListener(name, (event) => {
    const element = focused();
    if (!ownsClipboard(element)) return;
    clipboard = null;
    copying = true;
    post('copy', [element?.tdkt.id ?? 0, name === 'cut']);
    frameNow();  // the clipboard can be filled only inside this event
    copying = false;
    const table = clipboard !== null && element && isText(element) ? asTable(clipboard) : null;
    if (table) event.clipboardData.setData('text/html', table);
    clipboard ??= selectedWords();
    if (name === 'copy' && element?.matches('a, button')) clipboard ??= saidBy(element);
    if (clipboard === null) return;
    event.clipboardData.setData('text/plain', clipboard);
    event.preventDefault();
  });
}
/** A picture of the screen has no name of its own. */
const nameOf = ({name}) => name === 'image.png' ? 'Ảnh dán.png' : name;
async function handFile(file) {
  post('files', [0], [nameOf(file), file.type, await bytesOf(file)]);
}
/** Composed, and without the control characters, odd spaces and unseen letters of Word and PDF, as records hold it
    (client/app/editing.cpp). */
const asHeld = (words) => words.normalize('NFC').replace(/[\v\f\x85]/g, '\n')
  .replace(/[\0-\x08\x0E-\x1F\x7F-\x9F\xAD\u200B\u2060\uFEFF]/g, '').replace(/[\xA0\u2000-\u200A\u202F\u3000]/g, ' ');
/** In a field of one line, what broke lines or filled columns is a space. */
const asTyped = (element, words) =>
  asHeld(element?.localName === 'input' ? words.replace(/[\t\r\n\v\f\x85\u2028\u2029]+/g, ' ') : words);
/** Put right on its way in, so that the program has nothing to put right under the caret, and it can be undone. */
function putIn(event, element, words) {
  if (words === asTyped(element, words)) return;
  event.preventDefault();
  document.execCommand('insertText', false, asTyped(element, words));
}
document.addEventListener('paste', (event) => {
  const element = focused();
  const words = event.clipboardData.getData('text/plain');
  // What comes as words and as a picture of them (cells, a paragraph) is words.
  if (!words && event.clipboardData.files.length > 0) {
    event.preventDefault();
    for (const file of event.clipboardData.files) handFile(file);
    return;
  }
  if (ownsClipboard(element)) {
    if (!element) return;
    event.preventDefault();
    post('paste', [element.tdkt.id], [words]);
  } else {
    putIn(event, element, words);
  }
});
on('clipboard', (a, b, [words]) => {
  clipboard = text(words);
  // A button that copies: what the page may do shortly after a press. Where it may not, people copy from the field.
  if (!copying) navigator.clipboard?.writeText(clipboard).catch(() => {});
});

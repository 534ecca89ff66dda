// Keeps elements of the page over what the canvas shows, one for each node of the program's semantic tree. The order
// of roles and bits is that of client/semantics/node.h.
import {on, post, text} from './bridge.js';
import {makeRoomAbove, setAbove} from './sight.js';

const kRoles = ['group', 'main', 'navigation', 'banner', 'complementary', 'region', 'form', 'search', 'dialog', 'list',
  'listitem', 'tablist', 'radiogroup', 'grid', 'row', 'columnheader', 'gridcell', 'heading', 'paragraph', 'status',
  'alert', 'img', 'progressbar', 'separator', 'button', 'link', 'checkbox', 'radio', 'tab', 'textbox', 'combobox', 'listbox', 'option'];
const kTags = {heading: 'h', paragraph: 'p', button: 'button', link: 'a', checkbox: 'button', radio: 'button',
  tab: 'button', textbox: 'input', combobox: 'select'};
// Roles whose name is their text; the others carry it as a label.
const kNamedByText = new Set(['heading', 'paragraph', 'status', 'alert', 'gridcell', 'columnheader', 'button', 'link',
  'tab', 'checkbox', 'radio', 'option']);
const [kChecked, kUnchecked, kExpanded, kCollapsed, kSelected, kDisabled, kInvalid, kRequired, kCurrent, kBusy,
  kReadOnly, kMultiline, kPassword, kModal, kBold, kAlignRight, kFocusable, kMultiselectable, kSortedUp, kSortedDown,
  kTabLeaves, kBackTabLeaves, kOpensCalendar, kEditable, kLabelled] = Array.from({length: 25}, (_, bit) => 1 << bit);

export const [kPage, kReady, kEnter, kEdit, kChoose] = [0, 1, 2, 3, 4];

const root = document.getElementById('mirror');
const descriptions = document.getElementById('descriptions');
const elements = new Map();  // id → element
let composing = null;        // the field an input method is at work in
let focusedId = 0;

export const isText = (element) => element.localName === 'input' || element.localName === 'textarea';
export const mirrored = (target) => target instanceof Element ? target.closest('#mirror :not(span)') : null;

function create(step) {
  const role = kRoles[step.role];
  const states = step.states ?? 0;
  let tag = kTags[role] ?? 'div';
  if (tag === 'h') tag += step.level ?? 2;
  if (role === 'textbox' && states & kMultiline) tag = 'textarea';
  if (states & kEditable) tag = 'input';
  const element = document.createElement(tag);
  element.tdkt = {id: step.id, role, keys: 0};
  if (tag === 'button') element.type = 'button';
  if (tag === 'input') element.type = states & kPassword ? 'password' : 'text';
  if (tag === 'div' || (tag === 'button' && role !== 'button')) element.setAttribute('role', role);
  if (isText(element)) element.setAttribute('autocorrect', 'off');
  if (states & kEditable) {
    element.setAttribute('role', role);
    element.setAttribute('aria-autocomplete', 'list');
    element.spellcheck = false;
  }
  // What a field with a list points to.
  if (role === 'listbox' || role === 'option') element.id = 'n' + step.id;
  if (role === 'status') element.setAttribute('aria-live', 'polite');
  elements.set(step.id, element);
  return element;
}

function set(element, name, value) {
  if (value === null || value === false || value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value);
}

/** A label stands on a line of its own, as it is drawn. */
const inLines = (element, words) =>
  element.classList.contains('fact') ? words.replace(': ', ':\n') : words;

const kHyphened = /(\S*[^\s-]-[^\s-]\S*)/;  // a code of a law, two years
function setText(element, words) {
  const own = element.tdkt;
  if (own.words === words) return;
  own.words = words;
  for (const part of own.parts ?? []) part.remove();
  // What is only read is not broken after a hyphen, as it is drawn (client/widgets/text.h).
  const parts = ['heading', 'paragraph'].includes(own.role) ? words.split(kHyphened) : [words];
  own.parts = parts.map((part, i) => i % 2 ? wholeWord(part) : document.createTextNode(part));
  element.prepend(...own.parts);
}
function wholeWord(word) {
  const span = document.createElement('span');
  span.textContent = word;
  return span;
}

function setName(element, name) {
  if (kNamedByText.has(element.tdkt.role)) setText(element, inLines(element, name));
  else set(element, 'aria-label', name || null);
}

function setDescription(element, words) {
  const id = 'd' + element.tdkt.id;
  let holder = document.getElementById(id);
  if (!words) {
    holder?.remove();
    element.removeAttribute('aria-describedby');
    return;
  }
  if (!holder) {
    holder = document.createElement('span');
    holder.id = id;
    descriptions.append(holder);
  }
  holder.textContent = words;
  set(element, 'aria-describedby', id);
}

function setStates(element, states) {
  const {role} = element.tdkt;
  const native = isText(element) || element.localName === 'select';
  const pair = (yes, no) => states & yes ? 'true' : states & no ? 'false' : null;
  set(element, ['tab', 'gridcell', 'row', 'option'].includes(role) ? 'aria-selected' : 'aria-pressed',
      role === 'tab' || role === 'option' ? Boolean(states & kSelected) + '' : states & kSelected ? 'true' : null);
  set(element, 'aria-checked', pair(kChecked, kUnchecked));
  set(element, 'aria-expanded', pair(kExpanded, kCollapsed));
  set(element, 'aria-disabled', states & kDisabled ? 'true' : null);
  set(element, 'aria-invalid', states & kInvalid ? 'true' : null);
  set(element, 'aria-required', states & kRequired ? 'true' : null);
  set(element, 'aria-current', states & kCurrent ? (role === 'link' ? 'page' : 'true') : null);
  set(element, 'aria-busy', states & kBusy ? 'true' : null);
  set(element, 'aria-modal', states & kModal ? 'true' : null);
  set(element, 'aria-multiselectable', states & kMultiselectable ? 'true' : null);
  set(element, 'aria-sort', states & kSortedUp ? 'ascending' : states & kSortedDown ? 'descending' : null);
  element.tdkt.tabLeaves = Boolean(states & kTabLeaves);
  element.tdkt.backTabLeaves = Boolean(states & kBackTabLeaves);
  element.tdkt.opensCalendar = Boolean(states & kOpensCalendar);
  set(element, 'aria-haspopup', states & kOpensCalendar ? 'dialog' : null);
  if (isText(element)) element.readOnly = Boolean(states & kReadOnly);
  else if (native) element.disabled = Boolean(states & kReadOnly);
  if (!native && element.localName === 'div') set(element, 'tabindex', states & kFocusable ? 0 : null);
  element.classList.toggle('bold', Boolean(states & kBold));
  element.classList.toggle('right', Boolean(states & kAlignRight));
  element.classList.toggle('fact', Boolean(states & kLabelled));
  if (role === 'dialog') element.tdkt.modal = Boolean(states & kModal);
}

function setValue(element, value) {
  if (element.localName === 'a') {
    set(element, 'target', value.startsWith('/cong-khai') ? '_blank' : null);
    return set(element, 'href', value || null);
  }
  if (element.localName === 'select') {
    element.selectedIndex = value === '' ? -1 : Number(value);
    return undefined;
  }
  element.tdkt.day = value;  // of a calendar
  if (!isText(element)) return undefined;
  // Never under the hands of an input method; the program says it again when composing ends.
  if (element === composing || element.value === value) return undefined;
  // Where only its form is put right (decomposed letters that were dropped in), the caret stays among its letters; else as
  // far from the end as it was.
  const before = element.value, [from, to] = [element.selectionStart, element.selectionEnd];
  element.value = value;
  if (document.activeElement !== element) return undefined;
  const at = before.normalize('NFC') === value ? (place) => before.slice(0, place).normalize('NFC').length
    : (place) => place === 0 ? 0 : Math.max(0, value.length - (before.length - place));
  element.setSelectionRange(at(from), at(to));
  return undefined;
}

function setOptions(element, options) {
  element.replaceChildren(...options.map((words, index) => new Option(words, String(index))));
}

function setPlace(element, [x, y, width, height, top, right, bottom, left]) {
  const style = element.style;
  style.left = x / 2 + 'px';
  style.top = y / 2 + 'px';
  style.width = width / 2 + 'px';
  style.height = height / 2 + 'px';
  // Groups never cut: their parts say for themselves what can be seen.
  const cut = !kGroups.has(element.tdkt.role) && (top || right || bottom || left);
  style.clipPath = cut ? `inset(${top / 2}px ${right / 2}px ${bottom / 2}px ${left / 2}px)` : '';
  if (element.localName === 'input') style.lineHeight = height / 2 + 'px';
}
const kGroups = new Set(kRoles.slice(0, 15));

function setHints(element, hints) {
  const [autocomplete = '-', mode = '-'] = hints ? hints.split(' ') : [];
  set(element, 'autocomplete', autocomplete === '-' ? 'off' : autocomplete);
  set(element, 'inputmode', mode === '-' ? null : mode);
  // What the key at the lower right of a phone's keyboard says: in several lines it breaks them.
  if (element.localName === 'input')
    set(element, 'enterkeyhint', mode === 'search' ? 'search' : autocomplete === 'current-password' ? 'go' : 'done');
}

/** The list of a field, and the option one is at; a cell is a field with a list only while it has one. */
function setList(element, {controls, active}) {
  if (controls !== undefined) {
    set(element, 'aria-controls', controls ? 'n' + controls : null);
    if (element.tdkt.role === 'textbox') set(element, 'role', controls ? 'combobox' : null);
  }
  if (active !== undefined) set(element, 'aria-activedescendant', active ? 'n' + active : null);
}

export function setKeys(element, keys) {
  element.tdkt.keys = keys;
  element.classList.toggle('cell', keys > 0 && keys !== kChoose);
  element.classList.toggle('ready', keys === kReady);
}

function update(element, step) {
  if (step.options) setOptions(element, step.options);
  if (step.states !== undefined) setStates(element, step.states);
  if (step.name !== undefined) setName(element, step.name);
  if (step.description !== undefined) setDescription(element, step.description);
  if (step.hints !== undefined) setHints(element, step.hints);
  if (step.placeholder !== undefined) set(element, 'placeholder', step.placeholder || null);
  if (step.keys !== undefined) setKeys(element, step.keys);
  if (step.font !== undefined) {
    element.style.fontSize = step.font + 'px';
    element.classList.toggle('words', kNamedByText.has(element.tdkt.role));
  }
  if (step.value !== undefined || step.options) setValue(element, step.value ?? '');
  const {role} = element.tdkt;
  const [which, ofWhat] = role === 'option' ? ['posinset', 'setsize'] :
    role === 'grid' ? ['rowcount', 'colcount'] : ['rowindex', 'colindex'];
  if (step.row !== undefined) set(element, 'aria-' + which, step.row || null);
  if (step.column !== undefined) set(element, 'aria-' + ofWhat, step.column || null);
  setList(element, step);
  if (step.above !== undefined) setAbove(element, step.above);
  if (step.place) setPlace(element, step.place);
}

function forget(element) {
  for (const part of [element, ...element.querySelectorAll('*')]) {
    if (!part.tdkt) continue;
    if (part.tdkt.role === 'listbox') root.classList.remove('lists');
    elements.delete(part.tdkt.id);
    document.getElementById('d' + part.tdkt.id)?.remove();
    if (part === composing) composing = null;
  }
  element.remove();
}

const [kRemove, kInsert, kMove] = [0, 1, 2];

function apply(step) {
  if (step.do === kInsert) {
    const element = create(step);
    setStates(element, 0);
    if (isText(element)) setHints(element, '');
    update(element, step);
    (elements.get(step.parent) ?? root).insertBefore(element, elements.get(step.before) ?? null);
    if (element.tdkt.role === 'listbox') root.classList.add('lists');
    return;
  }
  const element = elements.get(step.id);
  if (!element) return;
  if (step.do === kRemove) forget(element);
  else if (step.do === kMove) element.parentNode.insertBefore(element, elements.get(step.before) ?? null);
  else update(element, step);
}

// What lies under a modal dialog can be neither reached nor pressed. When it closes, the focus goes back to where it was.
let modal = null;
function settleModal() {
  const dialogs = [...root.querySelectorAll('[aria-modal=true]')];
  const top = dialogs[dialogs.length - 1];
  const before = modal;
  modal = top ?? null;
  if (modal) modal.tdkt.opener ??= focusedId;
  for (const child of root.children) child.inert = Boolean(top) && !child.contains(top);
  return before && !before.isConnected ? before.tdkt.opener : 0;
}

on('mirror', (a, b, [steps]) => {
  for (const step of JSON.parse(text(steps))) apply(step);
  makeRoomAbove();
  const opener = settleModal();
  if (focusedId !== 0 && !elements.has(focusedId)) {
    const gone = focusedId;
    focusedId = 0;
    post('blur', [gone]);
  }
  if (focusedId === 0) elements.get(opener)?.focus({preventScroll: true});
});

on('focus', (id) => {
  const element = elements.get(id);
  if (!element) {
    document.activeElement?.blur?.();
    return;
  }
  if (document.activeElement !== element) element.focus({preventScroll: true});
  if (isText(element) && element.localName === 'input' && [kPage, kChoose].includes(element.tdkt.keys)) element.select();
});

root.addEventListener('focusin', ({target}) => {
  if (!target.tdkt) return;
  focusedId = target.tdkt.id;
  if (target.tdkt.keys === kChoose) target.select();  // what is typed begins anew
  post('focus', [focusedId, target.matches(':focus-visible')]);
});
root.addEventListener('focusout', ({target}) => {
  if (!target.tdkt) return;
  if (composing === target) composing = null;
  if (focusedId === target.tdkt.id) focusedId = 0;
  post('blur', [target.tdkt.id]);
});

export const composition = {
  begin(element) { composing = element; },
  end(element) { if (composing === element) composing = null; },
  in: (element) => composing === element,
  /** What is being composed stands as it is, and the program may say what the field holds. */
  finish() {
    const element = composing;
    element?.blur();
    element?.focus({preventScroll: true});
  },
};
/** What is in front: the dialog that is open, or all. */
export const front = () => modal ?? root;
export const focused = () => elements.get(focusedId) ?? null;

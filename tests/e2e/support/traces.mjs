// What browsers and keyboards tell a page while Vietnamese is typed, in the form in which such a trace is recorded: the
// events with their types and data, and what the field holds when `input` comes. `states` are what the word looks like
// after each key: ['t', 'ti', 'tie', 'tiê', …].

const kUnidentified = {key: 'Unidentified', keyCode: 229};

/// Where two texts begin to differ.
function common(one, other) {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return same;
}

/// macOS, Safari: no composition; what a key changes replaces the end of the word.
export function webkitReplaces(states) {
  return states.flatMap((now, i) => {
    const before = states[i - 1] ?? '', same = common(before, now);
    const inputType = same < before.length ? 'insertReplacementText' : 'insertText';
    return [{keydown: {key: now.at(-1), keyCode: 0}},
            {edit: {inputType, data: now.slice(same)}, erase: before.length - same, insert: now.slice(same)}, {keyup: {}}];
  });
}

/// iOS: the keyboard deletes backwards, letter by letter, and writes anew.
export function iosRewrites(states) {
  return states.flatMap((now, i) => {
    const before = states[i - 1] ?? '', same = common(before, now);
    const deleted = Array.from({length: before.length - same}, () =>
        ({edit: {inputType: 'deleteContentBackward', data: null}, erase: 1, insert: ''}));
    const data = now.slice(same);
    return [{keydown: {key: data || 'Unidentified', keyCode: 0}}, ...deleted, {edit: {inputType: 'insertText', data}, erase: 0, insert: data},
            {keyup: {}}];
  });
}

/// Android, GBoard: every key is 229, the composition spans the whole word; `end` closes it.
export function gboard(states, end = ' ') {
  const composed = states.flatMap((now, i) => {
    const before = states[i - 1] ?? '';
    return [{keydown: kUnidentified}, ...(i === 0 ? [{composition: 'start', data: ''}] : []), {composition: 'update', data: now},
            {edit: {inputType: 'insertCompositionText', data: now, isComposing: true}, erase: before.length, insert: now},
            {keyup: kUnidentified}];
  });
  return [...composed, {keydown: kUnidentified}, {composition: 'end', data: states.at(-1)},
          {edit: {inputType: end === '\n' ? 'insertLineBreak' : 'insertText', data: end === '\n' ? null : end}, erase: 0, insert: end},
          {keyup: kUnidentified}];
}

/// GBoard again, the finger having been set into a word that was there: it takes the whole word before the caret into a
/// composition, deletes from it and writes on.
export function gboardTakesUp(word, states) {
  return [{composition: 'start', data: word}, {composition: 'update', data: word},
    ...states.flatMap((now, i) => {
      const before = i === 0 ? word : states[i - 1];
      const inputType = now.length < before.length ? 'deleteContentBackward' : 'insertCompositionText';
      return [{keydown: kUnidentified}, {composition: 'update', data: now},
              {edit: {inputType, data: inputType === 'insertCompositionText' ? now : null, isComposing: true}, erase: before.length, insert: now},
              {keyup: kUnidentified}];
    }), {composition: 'end', data: states.at(-1)}];
}

/// Replays a trace in the field, as its browser did: with a frame between any two keys, or none.
export const replay = (field, trace, paced) => field.evaluate(async (element, [steps, waits]) => {
  const key = (type, {key: name = '', keyCode = 0}) =>
    element.dispatchEvent(new KeyboardEvent(type, {key: name, keyCode, bubbles: true, cancelable: true}));
  for (const {keydown, keyup, composition, data, edit, erase, insert} of steps) {
    if (keydown) key('keydown', keydown);
    if (composition) element.dispatchEvent(new CompositionEvent(`composition${composition}`, {data, bubbles: true}));
    if (edit) {
      const event = {bubbles: true, ...edit};
      if (!element.dispatchEvent(new InputEvent('beforeinput', {...event, cancelable: !edit.isComposing}))) continue;
      const at = element.selectionEnd;
      element.setRangeText(insert, at - erase, at, 'end');
      element.dispatchEvent(new InputEvent('input', event));
    }
    if (keyup) {
      key('keyup', keyup);
      if (waits) await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }
}, [trace, paced]);

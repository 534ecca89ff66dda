// Typing finds a choice: by any word of it, also without the signs of Vietnamese or with others; browsers go by first
// letters as they are written.
import {post} from './bridge.js';

const kPause = 1200;  // milliseconds after which typing begins anew
let typed = '';
let last = 0;

const fold = (words) => words.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();

/** Whether the key was one of those that seek. */
export function seek(select, {key, timeStamp}) {
  const goesOn = timeStamp - last < kPause && typed !== '';
  if (key.length !== 1 || (key === ' ' && !goesOn)) return false;
  typed = goesOn ? typed + key : key;
  last = timeStamp;
  const wanted = ' ' + fold(typed);
  const found = [...select.options].findIndex((option) => (' ' + fold(option.text)).includes(wanted));
  if (found >= 0 && found !== select.selectedIndex) {
    select.selectedIndex = found;
    post('set_value', [select.tdkt.id, false], [String(found)]);
  }
  return true;
}

// The page's own calendar, for the fields of a day: what it looks like and how it is walked is the browser's, on a phone the
// system's. Beside each field stands a button of the program; where it lies the calendar opens.
import {post} from './bridge.js';

let day = null;  // the one field of the page that has the calendar, over the button that opened it
let opener = null;

const back = () => opener?.focus({preventScroll: true});

function make() {
  day = document.createElement('input');
  day.type = 'date';
  day.id = 'day';
  day.tabIndex = -1;
  day.setAttribute('aria-hidden', 'true');
  // In the year 2 it is on its way to 2024.
  day.addEventListener('input', () => {
    if (!opener || (day.value && day.value < '1900')) return;
    opener.tdkt.day = day.value;
    post('set_value', [opener.tdkt.id, false], [day.value]);
  });
  // The calendar is gone once a day is chosen, or keys come here: they mean the button again.
  day.addEventListener('change', back);
  day.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') back();
  });
  document.body.append(day);
}

export function openCalendar(button) {
  if (!day) make();
  opener = button;
  const {left, top, width, height} = button.getBoundingClientRect();
  Object.assign(day.style, {left: left + 'px', top: top + 'px', width: width + 'px', height: height + 'px'});
  day.value = button.tdkt.day ?? '';
  day.focus({preventScroll: true});
  try {
    day.showPicker();
  } catch {
    back();  // where the browser has none, days are typed
  }
}

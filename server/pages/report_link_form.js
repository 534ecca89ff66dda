// What is seen on the page of report_link.js: the report's fields with what the law asks at each. Declares only; that
// script begins.
'use strict';

const byId = (id) => document.getElementById(id);

// --- drawing: everything with textContent, nothing with markup

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

function note(kind, ...lines) {
  return element('div', {className: `note ${kind}`}, ...lines.map((line) =>
      typeof line === 'string' ? element('p', {textContent: line}) : line));
}

function tell(...notes) {
  byId('thong-bao').replaceChildren(...notes);
}

function say(text) {
  byId('trang-thai').textContent = text;
}

function findingsAt(place) {
  return state.findings.filter((finding) => finding.place === place).map((finding) => {
    const look = finding.severity !== 'error' || finding.outcome !== 'fails';
    return element('p', {className: look ? 'finding look' : 'finding'},
                   element('b', {textContent: look ? 'Nên xem lại: ' : 'Cần sửa: '}), `${finding.sentence} ${finding.remedy}`);
  });
}

function grow(area) {
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + 2}px`;
}

/** A text of several lines at a place. */
function textField(place, title, hint, rows, value) {
  const area = element('textarea', {id: place, rows, value: value ?? '', spellcheck: true, lang: 'vi'});
  const found = findingsAt(place);
  if (hint) area.setAttribute('aria-describedby', `${place}?`);
  area.addEventListener('input', () => {
    grow(area);
    typed(place, area.value);
  });
  return element('div', {className: 'field'}, element('label', {htmlFor: place, textContent: title}),
                 hint ? element('p', {className: 'hint', id: `${place}?`, textContent: hint}) : null, area, ...found);
}

function numberField(place, title, value) {
  const input = element('input', {id: place, type: 'number', min: 0, inputMode: 'numeric', value: value ?? ''});
  input.addEventListener('input', () => typed(place, /^\d{1,9}$/.test(input.value) ? Number(input.value) : null));
  return element('div', {className: 'field'}, element('label', {htmlFor: place, textContent: title}), input, ...findingsAt(place));
}

function button(text, act) {
  const made = element('button', {type: 'button', className: 'quiet', textContent: text});
  made.addEventListener('click', act);
  return made;
}

/** Changes what is laid out, draws it anew and leads to a field of it, which the change may name. */
function relay(change, focus) {
  const made = change();
  touched();
  draw();
  byId(focus ?? made)?.focus();
}

function drawClaim(year, claim, number) {
  const place = `/report/years/${year.id}/claims/${claim.id}`;
  return element('div', {className: 'claim'},
                 textField(`${place}/statement`, `Kết quả ${number}`, '', 2, claim.statement), ...findingsAt(place),
                 button('Bỏ kết quả này', () => relay(() => put(place, null), `/report/years/${year.id}/results`)));
}

function drawYear(year) {
  const place = `/report/years/${year.id}`;
  const known = new Set((state.report.years ?? []).map((one) => one.school_year));
  const select = element('select', {id: `${place}/school_year`});
  select.append(element('option', {value: '', textContent: 'Chọn năm học'}));
  let each = state.heading.school_year || year.school_year;
  for (let i = 0; each && i < 12; i += 1, each = yearBefore(each))
    if (each === year.school_year || !known.has(each)) select.append(element('option', {value: each, textContent: each}));
  select.value = year.school_year ?? '';
  select.addEventListener('change', () => relay(() => put(`${place}/school_year`, select.value), `${place}/school_year`));
  const add = () => {
    const id = newId();
    relay(() => (year.claims ??= []).push({id}), `${place}/claims/${id}/statement`);
  };
  return element('fieldset', {},
                 element('legend', {textContent: year.school_year ? `Năm học ${year.school_year}` : 'Năm học chưa chọn'}),
                 element('div', {className: 'field'}, element('label', {htmlFor: select.id, textContent: 'Năm học'}), select,
                         ...findingsAt(select.id)),
                 textField(`${place}/results`, 'Kết quả đạt được', 'Số liệu cụ thể, so với năm trước.', 4, year.results),
                 ...findingsAt(place), ...(year.claims ?? []).map((claim, i) => drawClaim(year, claim, i + 1)),
                 element('div', {className: 'buttons'}, button('Thêm một kết quả', add),
                         button('Bỏ năm này', () => relay(() => put(place, null), '/report/years'))));
}

/** What the page itself calls a place: "Năm học 2024-2025: Kết quả đạt được". `known`: what is no longer drawn here. */
function titleOf(place, known) {
  const label = [...document.querySelectorAll('#bao-cao label')].find(({htmlFor}) => htmlFor === place || htmlFor === `${place}/statement`);
  const within = byId(place) ?? label;
  const year = within?.closest('fieldset')?.querySelector('legend').textContent;
  return [year, label?.textContent].filter(Boolean).join(': ') || known;
}

function drawHeading() {
  const {nominee_name, position, unit_name, award, school_year, form, expires_at} = state.heading;
  const line = (className, ...texts) => element('p', {className, textContent: texts.filter(Boolean).join(', ')});
  byId('dau').replaceChildren(
      line('name', nominee_name), line('', position, unit_name), line('', `Đề nghị: ${award || 'chưa chọn'}`, school_year && `năm học ${school_year}`),
      line('soft', form), line('soft', `Liên kết dùng được đến ${moment(expires_at)}`));
}

function draw() {
  const {heading, report} = state;
  drawHeading();
  const parts = [...findingsAt('/report')];
  for (const {field, title, hint, rows} of heading.sections) {
    parts.push(textField(`/report/${field}`, title, hint, rows, report[field]));
    if (field !== 'situation' || !heading.of_collective) continue;
    parts.push(numberField('/report/member_count', 'Số cá nhân', report.member_count),
               numberField('/report/ldtt_count', 'Số Lao động tiên tiến', report.ldtt_count),
               numberField('/report/cstdcs_count', 'Số CSTĐCS', report.cstdcs_count));
  }
  parts.push(element('h2', {textContent: 'Thành tích từng năm'}), ...findingsAt('/report/years'), ...(report.years ?? []).map(drawYear));
  const add = button('Thêm một năm', () => relay(layOutYear));
  add.id = '/report/years';
  parts.push(element('div', {className: 'buttons'}, add));
  byId('bao-cao').replaceChildren(...parts);
  byId('cuoi').hidden = closed;
  drawFiles();
  for (const area of document.querySelectorAll('textarea')) grow(area);
}

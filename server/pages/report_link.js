// The page on which somebody without an account writes the report of one nomination (ADR 18). The token stands in the
// fragment of the address, which a browser sends to nobody; it goes to this server alone, in a header. What is typed is
// kept in this browser until the server has it.
'use strict';

const token = decodeURIComponent(location.hash.slice(1));
const kAddress = '/api/v1/own_report';
const byId = (id) => document.getElementById(id);

/** What is on the page: {heading, revision_id, report, findings, files, choices, unsent, sentAt}. */
let state = null;
let closed = false;  // the link or the dossier takes no report any more
let sending = false;

// --- kept in this browser

/** A name for what is kept that does not give the token away. */
function nameOfKept() {
  let a = 0xdeadbeef, b = 0x41c6ce57;
  for (let i = 0; i < token.length; i += 1) {
    a = Math.imul(a ^ token.charCodeAt(i), 2654435761);
    b = Math.imul(b ^ token.charCodeAt(i), 1597334677);
  }
  return `bao-cao:${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}

function readKept() {
  try {
    const kept = JSON.parse(localStorage.getItem(nameOfKept()));
    return kept && kept.report && kept.heading ? kept : null;
  } catch {
    return null;
  }
}

/** Whether this browser keeps what is typed. */
function keep() {
  try {
    if (state.unsent || state.choices.length > 0) localStorage.setItem(nameOfKept(), JSON.stringify(state));
    else localStorage.removeItem(nameOfKept());
    return true;
  } catch {
    return false;
  }
}

// --- the report as a document

/** UUIDv7; crypto.randomUUID is missing where the page came without TLS. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let time = Date.now();
  for (let i = 5; i >= 0; i -= 1, time = Math.floor(time / 256)) bytes[i] = time % 256;
  bytes[6] = 0x70 | (bytes[6] & 0x0f);
  bytes[8] = 0x80 | (bytes[8] & 0x3f);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Puts a value at a place such as "/report/years/<id>/results"; null takes it away. */
function put(place, value) {
  const steps = place.split('/').slice(2);
  const last = steps.pop();
  let at = state.report;
  for (const step of steps) at = Array.isArray(at) ? at.find((row) => row.id === step) : at[step] ??= [];
  if (!Array.isArray(at)) {
    if (value === null || value === '') delete at[last];
    else at[last] = value;
    return;
  }
  const row = at.findIndex((one) => one.id === last);
  if (value === null) at.splice(row, row < 0 ? 0 : 1);
  else if (row < 0) at.push(value);
  else at[row] = value;
}

const isWritten = (year) => Boolean(year.results) || (year.claims ?? []).length > 0 || (year.indicators ?? []).length > 0;

/** The report as it is sent: one form of every letter, and no year that was only laid out to be written. */
function reportToSend() {
  const report = JSON.parse(JSON.stringify(state.report), (_, value) =>
      typeof value === 'string' ? value.normalize('NFC') : value);
  report.years = (report.years ?? []).filter((year) => isWritten(year) || !year.laidOut);
  for (const year of report.years) delete year.laidOut;
  if (report.years.length === 0) delete report.years;
  return report;
}

function yearBefore(year) {
  const first = Number(year.slice(0, 4)) - 1;
  return `${first}-${first + 1}`;
}

function layOutYear() {
  const years = state.report.years ??= [];
  const earliest = years.map((year) => year.school_year).filter(Boolean).sort()[0];
  const year = earliest ? yearBefore(earliest) : state.heading.school_year;
  const id = newId();
  years.push({id, ...(year ? {school_year: year} : {}), laidOut: true});
  return `/report/years/${id}/results`;
}

// --- words

const two = (number) => String(number).padStart(2, '0');

/** "16:30, ngày 18/10/2024", in Vietnam. */
function moment(instant) {
  const at = new Date(new Date(instant).getTime() + 7 * 3600 * 1000);
  return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}, ngày ${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`;
}

/** What a person reads of a value of either side. */
function wordsOf(value) {
  if (value === null || value === undefined || value === '') return '(để trống)';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map(wordsOf).join('\n');
  return [value.school_year && `Năm học ${value.school_year}`, value.results, value.statement,
    ...(value.claims ?? []).map(wordsOf)].filter(Boolean).join('\n') || '(đã bỏ)';
}

/** All that stands in the report, to be copied. */
function wholeText() {
  const parts = [];
  for (const {field, title} of state.heading.sections)
    if (state.report[field]) parts.push(`${title}\n${state.report[field]}`);
  for (const year of state.report.years ?? []) if (isWritten(year)) parts.push(wordsOf(year));
  return parts.join('\n\n');
}

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

// --- what people do

/** Something was typed: it is kept at once and waits to be sent. */
function touched() {
  state.unsent = true;
  const isKept = keep();
  if (closed) return;
  say(isKept ? 'Đã giữ trên máy này, chưa gửi nhà trường.'
             : 'Trình duyệt này không giữ được phần đang viết. Gửi trước khi đóng trang.');
}

function typed(place, value) {
  put(place, value);
  touched();
}

/** Both sides changed the same fields: each is chosen, then the report is sent again. */
function drawChoices() {
  const choose = (index, mine) => {
    const [{place, mine: text}] = state.choices.splice(index, 1);
    if (mine) put(place, text);
    state.unsent = true;
    keep();
    draw();
    drawChoices();
  };
  tell(...state.choices.map(({place, name, mine, theirs}, index) => {
    const title = titleOf(place, name);
    const group = element('div', {className: 'choice'}, element('h2', {textContent: title}),
        element('p', {textContent: 'Thầy cô viết:'}), element('blockquote', {textContent: wordsOf(mine)}),
        button('Giữ bản của tôi', () => choose(index, true)),
        element('p', {textContent: 'Nhà trường sửa:'}), element('blockquote', {textContent: wordsOf(theirs)}),
        button('Lấy bản của nhà trường', () => choose(index, false)));
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', `Hai bản khác nhau: ${title}`);
    return group;
  }));
  byId('gui').disabled = state.choices.length > 0;
  if (state.choices.length > 0) say('Chọn bản giữ lại ở từng chỗ, rồi gửi lại.');
  else if (state.unsent) say('Đã chọn xong. Bấm gửi để nhà trường nhận.');
}

/** The text goes to the clipboard; where the browser does not allow it, it stands there to be copied by hand. */
async function copyAll(under) {
  const area = element('textarea', {value: wholeText(), readOnly: true});
  area.setAttribute('aria-label', 'Toàn bộ phần đã viết');
  under.append(area);
  grow(area);
  area.select();
  try {
    await navigator.clipboard.writeText(area.value);
    say('Đã chép toàn bộ phần đã viết.');
  } catch {
    document.execCommand('copy');
  }
}

/** No report is taken any more: says why, and hands back what was typed here. */
function close(why) {
  closed = true;
  byId('cuoi').hidden = byId('minh-chung').hidden = true;
  const text = note('look', element('strong', {textContent: 'Chưa gửi được.'}), why);
  if (state && state.unsent) {
    const copy = button('Chép toàn bộ phần đã viết', () => copyAll(text));
    text.append(element('div', {className: 'buttons'}, copy));
  } else if (state) {
    byId('bao-cao').replaceChildren();
    text.replaceChildren(element('strong', {textContent: 'Trang này đã đóng.'}), element('p', {textContent: why}));
  }
  tell(text);
}

async function ask(method, body) {
  const headers = {authorization: `Bearer ${token}`};
  if (body) {
    headers['content-type'] = 'application/json';
    headers['if-match'] = `"${state.revision_id}"`;
  }
  const answer = await fetch(kAddress, {method, headers, cache: 'no-store', body: body && JSON.stringify(body)});
  return {status: answer.status, json: await answer.json().catch(() => ({}))};
}

const kNoLine = 'Đang không có mạng. Phần đã viết được giữ trên máy này và tự gửi khi có mạng.';

/** Takes in what the server answered to a save. What was typed meanwhile stays, and waits. */
function sent(answer, asSent) {
  const typedSince = JSON.stringify(reportToSend()) !== asSent;
  state.revision_id = answer.revision_id;
  state.findings = answer.findings;
  state.pending = null;
  state.unsent = typedSince;
  if (!typedSince) state.report = answer.report;
  if (!typedSince && (state.report.years ?? []).length === 0) layOutYear();
  keep();
  if (typedSince) return say('Đã gửi một phần; phần vừa viết thêm chưa gửi.');
  const {id, selectionStart} = document.activeElement ?? {};
  draw();
  const again = id && byId(id);
  if (again) again.focus();
  if (again && selectionStart !== undefined) again.setSelectionRange?.(selectionStart, selectionStart);
  tell();
  say(`Nhà trường đã nhận lúc ${moment(answer.saved_at)}. Thầy cô vẫn sửa và gửi lại được.`);
}

async function send() {
  if (sending || closed || state.choices.length > 0) return;
  sending = true;
  byId('gui').disabled = true;
  say('Đang gửi…');
  const report = reportToSend(), asSent = JSON.stringify(report);
  // The same report sent again keeps its id, so that an answer that was lost changes nothing twice.
  if (state.pending?.text !== asSent) state.pending = {id: newId(), text: asSent};
  keep();
  let answer;
  try {
    answer = await ask('PUT', {revision_id: state.pending.id, report});
  } catch {
    answer = {status: 0};
  }
  sending = false;
  byId('gui').disabled = false;
  receive(answer, asSent);
}

function receive({status, json}, asSent) {
  if (status === 200) return sent(json, asSent);
  if (status === 0 || status >= 500) {
    waiting = true;
    return say(status === 0 ? kNoLine : 'Máy chủ đang bận. Phần đã viết được giữ trên máy này; trang sẽ tự gửi lại.');
  }
  if (status === 412) {
    Object.assign(state, {revision_id: json.current.revision_id, report: json.current.report, choices: json.current.conflicts,
      pending: null, unsent: true});
    keep();
    draw();
    return drawChoices();
  }
  if (status === 401 || status === 403 || status === 409) return close(json.detail);
  tell(note('look', json.detail ?? 'Máy chủ chưa nhận được báo cáo.'));
  say('Chưa gửi được. Phần đã viết vẫn còn trên máy này.');
}

let waiting = false;  // a save waits for the line

function tryAgain() {
  if (!waiting || closed) return;
  waiting = false;
  send();
}

// --- the beginning

async function begin() {
  const kept = readKept();
  if (kept) state = kept;
  let answer;
  try {
    answer = await ask('GET');
  } catch {
    answer = {status: 0};
  }
  if (answer.status === 200) {
    const {heading, revision_id, report, findings, files} = answer.json;
    state = kept ? {...kept, heading, findings, files} : {heading, revision_id, report, findings, files, choices: [], unsent: false, pending: null};
    if ((state.report.years ?? []).length === 0) layOutYear();
    draw();
    if (kept) {
      tell(note('fine', 'Đã lấy lại phần thầy cô viết dở trên máy này. Xem lại rồi gửi nhà trường.'));
      if (state.choices.length > 0) drawChoices();
    }
    return say(kept ? 'Đã giữ trên máy này, chưa gửi nhà trường.' : 'Viết xong, bấm gửi. Trong lúc viết, mọi thứ được giữ trên máy này.');
  }
  if (answer.status === 429) return tell(note('look', answer.json.detail));
  if (state) draw();
  if (answer.status === 0 || answer.status >= 500) {
    tell(note('look', state ? kNoLine : 'Chưa mở được báo cáo vì không có mạng. Trang tự mở lại khi có mạng.'));
    return addEventListener('online', begin, {once: true});
  }
  close(answer.json.detail ?? 'Máy chủ không mở được liên kết này.');
}

byId('bao-cao').addEventListener('submit', (event) => {
  event.preventDefault();
  send();
});
addEventListener('online', tryAgain);
addEventListener('hashchange', () => location.reload());
document.addEventListener('visibilitychange', () => { if (!document.hidden) tryAgain(); });
setInterval(tryAgain, 30_000);
begin();

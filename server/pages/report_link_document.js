// The report that the page of report_link.js writes: what is kept of it in this browser, the document that is sent, and
// its values in words. Declares only; that script begins.
'use strict';

const token = decodeURIComponent(location.hash.slice(1));

/** What is on the page: {heading, revision_id, report, findings, files, choices, unsent, sentAt}. */
let state = null;

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

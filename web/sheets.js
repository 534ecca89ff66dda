// Spreadsheets (.xlsx) as tab-separated text, and back. Loaded when a file is chosen; boot.js sees to it that it is kept
// for the time without a line.
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate';

const kMegabyte = 1 << 20;
const kLargestFile = 10 * kMegabyte;
const kLargestContent = 60 * kMegabyte;  // of all parts, unpacked
const kLargestText = 4 * kMegabyte;      // of one sheet, as handed over
const kColumns = 200;                    // further ones are formats, not data

/** What is wrong with a file, in a sentence for the person who chose it. */
class Unreadable extends Error {}

const kSaveAgain = 'Mở tệp bằng Excel, chọn Lưu thành (Save As), loại “Excel Workbook (.xlsx)”, rồi chọn lại; hoặc chép ' +
  'cả bảng và dán vào ô dưới đây.';

// The parts of the file -------------------------------------------------------------------------------------------
const startsWith = (bytes, start) => start.every((byte, i) => bytes[i] === byte);

/** The older .xls, and every file with a password, lie in a container of another kind. */
function whyNoZip(bytes) {
  if (!startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return `Tệp này không phải là tệp Excel (.xlsx). ${kSaveAgain}`;
  const words = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - bytes.length % 2));
  return words.includes('EncryptedPackage') ? `Tệp này có mật khẩu nên chưa đọc được. Bỏ mật khẩu trong Excel rồi chọn lại.`
    : `Tệp này là Excel kiểu cũ (.xls). ${kSaveAgain}`;
}

function unpack(bytes) {
  if (bytes.length === 0) throw new Unreadable('Tệp này trống, không có nội dung.');
  if (bytes.length > kLargestFile) throw new Unreadable('Tệp này lớn hơn 10 MB. Chép riêng bảng nhân sự sang một tệp mới rồi chọn lại.');
  if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) throw new Unreadable(whyNoZip(bytes));
  let total = 0;
  return unzipSync(bytes, {filter: ({name, originalSize}) => {
    if (!/^(xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/(styles|sharedStrings)\.xml|xl\/worksheets\/[^/]+\.xml)$/i.test(name)) return false;
    total += originalSize;
    if (total > kLargestContent) throw new Unreadable('Tệp này mở ra quá lớn để đọc trong trình duyệt. Chép riêng bảng nhân sự sang một tệp mới rồi chọn lại.');
    return true;
  }});
}

function xml(bytes) {
  const parsed = new DOMParser().parseFromString(strFromU8(bytes), 'application/xml');
  if (parsed.getElementsByTagName('parsererror').length > 0) throw new Error('not well formed');
  return parsed;
}
const all = (node, name) => [...node.getElementsByTagNameNS('*', name)];
const first = (node, name) => node.getElementsByTagNameNS('*', name)[0];
/** Text in runs of several formats is one text; how it is read aloud (rPh) is none. */
const textOf = (node) => all(node, 't').filter((t) => t.parentNode.localName !== 'rPh').map((t) => t.textContent).join('');

// Numbers as they are shown ---------------------------------------------------------------------------------------
const isBuiltInDay = (id) => (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** How much of a day a format shows: "d", "m" or "y"; "0000000000" for a number of so many digits; "%"; else "". */
function shownBy(id, code = '') {
  if (id === 17) return 'm';  // mmm-yy
  if (id === 9 || id === 10 || /^[#0.,]+%/.test(code)) return '%';
  if (isBuiltInDay(id)) return 'd';
  const bare = code.split(';')[0].replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').toLowerCase();
  if (/^0+$/.test(bare)) return bare;
  if (!/y/.test(bare)) return '';
  return bare.includes('d') ? 'd' : bare.includes('m') ? 'm' : 'y';
}

function formatsOf(styles) {
  if (!styles) return [];
  const codes = new Map(all(styles, 'numFmt').map((format) => [Number(format.getAttribute('numFmtId')), format.getAttribute('formatCode')]));
  const used = first(styles, 'cellXfs');
  return used ? all(used, 'xf').map((xf) => Number(xf.getAttribute('numFmtId') ?? 0)).map((id) => shownBy(id, codes.get(id))) : [];
}

/** Excel counts days from 1900 with a 29 February 1900 that never was, or from 1904. */
function dayOf(number, from1904, shown) {
  const days = Math.floor(number) + (from1904 ? 1462 : 0);
  const day = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * 86400000);
  const two = (n) => String(n).padStart(2, '0');
  const parts = [two(day.getUTCDate()), two(day.getUTCMonth() + 1), String(day.getUTCFullYear())];
  return parts.slice('dmy'.indexOf(shown)).join('/');
}

function numberText(text, shown, from1904) {
  const number = Number(text);
  if (text === '' || !Number.isFinite(number)) return text;
  if (/^[dmy]$/.test(shown) && number >= 1 && number < 2958466) return dayOf(number, from1904, shown);
  if (shown === '%') return `${Number((number * 100).toFixed(2))}%`;
  const plain = /e/i.test(text) && Number.isSafeInteger(number) ? BigInt(number).toString() : String(number);
  return shown ? plain.padStart(shown.length, '0') : plain;
}

// A sheet ---------------------------------------------------------------------------------------------------------
const columnOf = (place) => [...place.replace(/[^A-Z]/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
const lettersOf = (column) => (column < 26 ? '' : lettersOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + column % 26);
const quoted = (text) => /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

function cellText(cell, book) {
  const value = first(cell, 'v')?.textContent ?? '';  // of a formula: what it came to when the file was saved
  switch (cell.getAttribute('t')) {
    case 's': return book.strings[Number(value)] ?? '';
    case 'inlineStr': return textOf(cell);
    case 'b': return value === '1' ? 'TRUE' : 'FALSE';
    case 'str': case 'e': return value;
    case 'd': return value.slice(0, 10);
    default: return numberText(value, book.formats[Number(cell.getAttribute('s') ?? 0)] ?? '', book.from1904);
  }
}

function sheetText(sheet, book) {
  const lines = [];
  let size = 0;
  for (const row of all(sheet, 'row')) {
    const cells = [];
    let next = 0;
    for (const cell of all(row, 'c')) {
      const place = cell.getAttribute('r');
      const column = place ? columnOf(place) : next;
      next = column + 1;
      if (column >= kColumns) break;
      const text = cellText(cell, book).replaceAll('\f', ' ').trim();
      if (text) cells[column] = quoted(text);
    }
    if (cells.length === 0) continue;
    const line = Array.from(cells, (text) => text ?? '').join('\t');
    size += line.length;
    if (size > kLargestText) throw new Unreadable('Bảng này quá dài để xem trước. Chia thành các tệp nhỏ hơn rồi chọn lần lượt.');
    lines.push(line);
  }
  return lines.join('\n');
}

function bookOf(parts) {
  const part = (name) => parts[name] && xml(parts[name]);
  const workbook = part('xl/workbook.xml');
  const relations = part('xl/_rels/workbook.xml.rels');
  if (!workbook || !relations) throw new Unreadable(`Tệp này không phải là tệp Excel (.xlsx). ${kSaveAgain}`);
  const targets = new Map(all(relations, 'Relationship').map((one) => [one.getAttribute('Id'), one.getAttribute('Target')]));
  const strings = part('xl/sharedStrings.xml');
  const sheets = all(workbook, 'sheet').filter((sheet) => !/hidden/i.test(sheet.getAttribute('state') ?? '')).map((sheet) => {
    const id = [...sheet.attributes].find(({localName, prefix}) => prefix && localName === 'id')?.value;
    const target = targets.get(id) ?? '';
    return {name: sheet.getAttribute('name'), path: target.startsWith('/') ? target.slice(1) : `xl/${target}`};
  });
  return {
    sheets,
    strings: strings ? all(strings, 'si').map(textOf) : [],
    formats: formatsOf(part('xl/styles.xml')),
    from1904: /^(1|true)$/.test(first(workbook, 'workbookPr')?.getAttribute('date1904') ?? ''),
    sheet: (path) => part(path),
  };
}

/** Every sheet that holds something: its name, a line break, its rows; between two sheets a form feed. */
function pagesOf(bytes) {
  const book = bookOf(unpack(bytes));
  const pages = [];
  for (const {name, path} of book.sheets) {
    const sheet = book.sheet(path);  // none: a chart
    const text = sheet ? sheetText(sheet, book) : '';
    if (text) pages.push(`${name.replace(/\s+/g, ' ')}\n${text}`);
  }
  if (pages.length === 0) throw new Unreadable('Tệp này không có bảng nào có chữ.');
  return pages.join('\f');
}

/** {text}, or {problem}: the sentence that says why there is none. */
export function readSheets(bytes) {
  try {
    return {text: pagesOf(bytes)};
  } catch (error) {
    return {problem: error instanceof Unreadable ? error.message : `Tệp này bị hỏng, chưa đọc được. ${kSaveAgain}`};
  }
}

// Writing ---------------------------------------------------------------------------------------------------------
const kMain = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const kOffice = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const kPackage = 'http://schemas.openxmlformats.org/package/2006';
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const relation = (id, type, target) => `<Relationship Id="${id}" Type="${kOffice}/${type}" Target="${target}"/>`;

/** A workbook of one sheet: the first line as its head, all cells as text, so that codes keep their zeros. */
export function writeSheet(name, text) {
  const rows = text.split('\n').map((line) => line.split('\t'));
  const cell = (words, row, column) =>
    `<c r="${lettersOf(column)}${row + 1}" s="${row === 0 ? 1 : 0}" t="inlineStr"><is><t>${escaped(words)}</t></is></c>`;
  const lines = rows.map((row, i) => `<row r="${i + 1}">${row.map((words, column) => cell(words, i, column)).join('')}</row>`);
  const part = (words) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${words}`);
  const type = (path, kind) => `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  return zipSync({
    '[Content_Types].xml': part(`<Types xmlns="${kPackage}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `${type('xl/workbook.xml', 'sheet.main')}${type('xl/worksheets/sheet1.xml', 'worksheet')}${type('xl/styles.xml', 'styles')}</Types>`),
    '_rels/.rels': part(`<Relationships xmlns="${kPackage}/relationships">${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`),
    'xl/workbook.xml': part(`<workbook xmlns="${kMain}" xmlns:r="${kOffice}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="r1"/></sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': part(`<Relationships xmlns="${kPackage}/relationships">${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'styles', 'styles.xml')}</Relationships>`),
    'xl/styles.xml': part(`<styleSheet xmlns="${kMain}"><fonts count="2"><font><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts>` +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
      '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" applyFont="1" applyNumberFormat="1"/></cellXfs></styleSheet>'),
    'xl/worksheets/sheet1.xml': part(`<worksheet xmlns="${kMain}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>` +
      `<cols><col min="1" max="${rows[0].length}" width="18" style="0" customWidth="1"/></cols><sheetData>${lines.join('')}</sheetData></worksheet>`),
  });
}

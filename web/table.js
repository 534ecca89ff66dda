// Cells that are copied, as a table: Word takes it as one, and a spreadsheet takes as words what it would else take for
// something else, a formula (=…), a day (5/10), a number whose zeros go (0123456789).

const kMistaken = /^[=@+]|^-(?![\d.,]+$)|^0\d|^\d+[/-]\d|^\d{12,}$/;
const kCell = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g;
const kSigns = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '\n': '<br>'};

const cell = (words) => (kMistaken.test(words) ? `<td style="mso-number-format:'\\@'">` : '<td>') +
  words.replace(/[&<>\n]/g, (sign) => kSigns[sign]) + '</td>';

/** `rows`: as client/widgets/grid_text.cpp writes them, each ended by a new line. Null for one cell that is plain words. */
export function asTable(rows) {
  if (!/[\t"]|\n./.test(rows) && !kMistaken.test(rows)) return null;
  let table = '<table><tr>';
  for (const [, quoted, plain, end] of rows.matchAll(kCell)) {
    if (!end) break;
    table += cell(quoted?.replaceAll('""', '"') ?? plain) + (end === '\n' ? '</tr><tr>' : '');
  }
  return table.replace(/<tr>$/, '') + '</table>';
}

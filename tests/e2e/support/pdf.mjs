// What a printed page holds, and where: poppler reads it back.
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {writeFileSync} from 'node:fs';

const kMillimetresOfAPoint = 25.4 / 72;
const kEntities = {amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', '#39': '\''};
const plain = (text) => text.replace(/&([^;]+);/g, (all, name) => kEntities[name] ?? all);

function poppler(command, ...args) {
  const {status, stdout, stderr, error} = spawnSync(command, args, {encoding: 'utf8', maxBuffer: 1 << 26});
  if (error) throw error;
  if (status !== 0) throw new Error(`${command}: ${stderr}`);
  return stdout;
}

/// The pages of a PDF: each {width, height, words: [{text, left, top, right, bottom}]} in millimetres from the corner at
/// the upper left.
export function readPdf(path) {
  const millimetres = (text) => Number(text) * kMillimetresOfAPoint;
  const pages = [];
  for (const line of poppler('pdftotext', '-bbox', path, '-').split('\n')) {
    const page = /<page width="([\d.]+)" height="([\d.]+)">/.exec(line);
    if (page) pages.push({width: millimetres(page[1]), height: millimetres(page[2]), words: []});
    const word = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)<\/word>/.exec(line);
    if (!word) continue;
    const [left, top, right, bottom] = word.slice(1, 5).map(millimetres);
    pages.at(-1).words.push({text: plain(word[5]).normalize('NFC'), left, top, right, bottom});
  }
  return {pages};
}

/// Prints what a page shows, as its own stylesheet asks for it, and reads it back. Kept as build output where
/// TEST_PICTURES says.
export async function printed(page, folder, name) {
  const path = join(folder, `${name}.pdf`);
  writeFileSync(path, await page.pdf({preferCSSPageSize: true, printBackground: true}));
  if (process.env.TEST_PICTURES) poppler('pdftoppm', '-r', '80', '-png', path, join(process.env.TEST_PICTURES, `in-${name}`));
  return readPdf(path);
}

/// The words of a page that read so, in a row: where they stand first, or `last`.
export function wordsFrom(page, texts, {last = false} = {}) {
  const {words} = page;
  const read = texts.split(' ');
  const reads = (_, i) => read.every((text, k) => words[i + k]?.text === text);
  const at = last ? words.findLastIndex(reads) : words.findIndex(reads);
  return at < 0 ? undefined : words.slice(at, at + read.length);
}

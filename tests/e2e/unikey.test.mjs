// Sentences of dossiers typed in Telex and in VNI through Unikey, as on a teacher's desk: our text field holds what a
// plain textarea holds after the same keys, and both hold the Vietnamese that was meant. Words typed into the cells of a
// sheet come out the same way. TEST_SENTENCES says how many are typed by each method.
import assert from 'node:assert/strict';
import test from 'node:test';
import {isDeepStrictEqual} from 'node:util';
import {browser as startBrowser, picture} from './support/browser.mjs';
import {desk} from './support/desk.mjs';
import {goTo, office, openPage, saved, signIn} from './support/program.mjs';
import {kSentences, sentences} from './support/sentences.mjs';
import {keysOf} from './support/typing.mjs';

const kCount = Number(process.env.TEST_SENTENCES ?? kSentences.length);
const kAtOnce = 15;     // sentences that one run of keys holds
const kMark = ' | ';    // stands after each, and is never part of a word

// What people correct as they go: a letter too much, another tone, another end of the word (⌫).
const kCorrected = {
  Telex: [['Xin traann⌫ trongj camr own!', 'Xin trân trọng cảm ơn!'], ['Nawm hocsj mowis.', 'Năm học mới.'],
          ['Ddoongf⌫⌫⌫ieeuf 5.', 'Điều 5.']],
  VNI: [['Xin tra6nn⌫ trong5 cam3 o7n!', 'Xin trân trọng cảm ơn!'], ['Na8m hoc15 mo7i1.', 'Năm học mới.'],
        ['D9o6ng2⌫⌫⌫ie6u2 5.', 'Điều 5.']],
};
// Each method has a case and rows of the sheet of its own.
const kPlaces = {
  Telex: {nominee: /^Nguyễn Văn Thành/, row: 'Vũ Thị Minh Nguyệt',
          posts: ['Tổ trưởng chuyên môn', 'Thư ký hội đồng', 'Giáo viên, bí thư chi đoàn', 'Nhân viên thư viện']},
  VNI: {nominee: /^Phạm Thị Thu Trang/, row: 'Đoàn Mạnh Cường',
        posts: ['Tổ phó tổ Lịch sử', 'Văn thư, thủ quỹ', 'Bí thư Đoàn trường', 'Kế toán trưởng']},
};

/// Types a run of sentences into the emptied field; gives what it then holds, sentence by sentence.
async function typeRun(keyboard, field, part) {
  await field.fill('');
  await keyboard.type(part.map((keys) => keys + kMark).join(''));
  // The keys have arrived when the last mark shows; where one was lost, the comparison will say so.
  const holds = async () => (await field.inputValue()).split(kMark);
  for (let tries = 0; tries < 600 && (await holds()).length <= part.length; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 25));
  return (await holds()).slice(0, -1);
}

/// Types everything. A busy machine now and then loses a key before any page gets it: a run that does not hold what is
/// `wanted` is typed once more, and told of. What a page does wrong, it does again.
async function typeAll(t, keyboard, field, typed, wanted) {
  const held = [];
  for (let from = 0; from < typed.length; from += kAtOnce) {
    const part = typed.slice(from, from + kAtOnce);
    let run = await typeRun(keyboard, field, part);
    if (!isDeepStrictEqual(run, wanted.slice(from, from + kAtOnce))) {
      t.diagnostic(`typed once more: ${run.join(kMark)}`);
      run = await typeRun(keyboard, field, part);
    }
    held.push(...run);
  }
  return held;
}

async function openDossier(page) {
  await goTo(page, 'Hồ sơ');
  await page.getByRole('link', {name: /^Đề nghị khen thưởng/}).click();
}

async function typedBy(t, at, method) {
  const keyboard = await desk(t, {typing: method});
  const browser = await startBrowser(t, {whole: true, headless: false, env: keyboard.env});
  const page = await openPage(t, browser, at.url);
  const plain = await page.context().newPage();
  await plain.setContent('<textarea cols="80" rows="5"></textarea>');
  const meant = [...sentences(kCount), ...kCorrected[method].map(([, held]) => held)];
  const typed = [...sentences(kCount).map((sentence, i) => keysOf(sentence, method, i)), ...kCorrected[method].map(([keys]) => keys)];

  await plain.bringToFront();
  keyboard.focusBrowser();
  await plain.getByRole('textbox').focus();
  assert.equal(keyboard.method(), 'unikey');
  const inPlain = await typeAll(t, keyboard, plain.getByRole('textbox'), typed, meant);
  // Beyond our own sentences there are words of English, which a Vietnamese engine reads as it likes.
  const others = kCount - kSentences.length;
  const ours = (all) => [...all.slice(0, kSentences.length), ...all.slice(kCount)];
  assert.deepEqual(ours(inPlain), ours(meant), 'a plain textarea holds what was meant');

  await page.bringToFront();
  await signIn(page, 'co.ha');
  await openDossier(page);
  await page.getByRole('button', {name: 'Báo cáo, minh chứng'}).click();
  await page.getByRole('link', {name: kPlaces[method].nominee}).first().click();
  const field = page.getByRole('textbox', {name: 'I. Sơ lược lý lịch, đặc điểm'});
  await field.focus();
  keyboard.focusBrowser();
  assert.deepEqual(await typeAll(t, keyboard, field, typed, inPlain), inPlain, 'and so does our text field');
  await picture(page, `unikey-${method}`);
  const last = await field.inputValue();
  await saved(page);
  await page.reload();
  await field.waitFor();
  assert.equal(await field.inputValue(), last, 'which keeps it');

  await openDossier(page);
  const grid = page.getByRole('grid', {name: 'Danh sách đề nghị'});
  await page.getByRole('button', {name: 'Đóng phần cần xem'}).click();
  await grid.getByRole('gridcell', {name: kPlaces[method].row, exact: true}).first().click();
  keyboard.focusBrowser();
  keyboard.press('Right');
  for (const [i, post] of kPlaces[method].posts.entries()) {
    await keyboard.type(keysOf(post, method, i));
    keyboard.press('Return');
    await grid.getByRole('gridcell', {name: post, exact: true}).waitFor();
  }
  await picture(page, `unikey-o-${method}`);
  t.diagnostic(`${method}: ${typed.length} sentences typed, ${inPlain.filter((held, i) => held === meant[i]).length} as meant` +
    (others > 0 ? `, of ${others} from the documentation` : ''));
}

test('Vietnamese typed with Unikey', {concurrency: true}, async (t) => {
  assert.ok(kCount >= 60);
  const at = await office(t);
  // Side by side: the one waits while the other types.
  await Promise.all(Object.keys(kPlaces).map((method) => t.test(method, (own) => typedBy(own, at, method))));
});

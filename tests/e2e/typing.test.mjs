// The ways in which Vietnamese reaches a page other than a Linux input method: UniKey on Windows, Safari, iOS, GBoard,
// composition; and what people do to a text: correct, replace, paste, undo. Each is done to a plain field and to ours.
import assert from 'node:assert/strict';
import test from 'node:test';
import {browser as startBrowser} from './support/browser.mjs';
import {goTo, office, openPage, saved, signIn} from './support/program.mjs';
import {Api} from './support/rest.mjs';
import {gboard, gboardTakesUp, iosRewrites, replay, webkitReplaces} from './support/traces.mjs';

const kWord = ['t', 'ti', 'tie', 'tiê', 'tiên', 'tiêng', 'tiếng'];
const kNext = ['V', 'Vi', 'Vie', 'Viê', 'Việ', 'Việt'];
const kLong = ['h', 'ho', 'hoa', 'hoan', 'hoàn'];

/// UniKey on Windows: the key itself, or as many Backspaces as letters change and then each new letter as a key of its
/// own (VK_PACKET), at once.
async function unikeyOnWindows(page, states) {
  const keys = await page.context().newCDPSession(page);
  const down = (key, code, text) => keys.send('Input.dispatchKeyEvent', {type: 'keyDown', key, windowsVirtualKeyCode: code, text});
  const up = (key, code) => keys.send('Input.dispatchKeyEvent', {type: 'keyUp', key, windowsVirtualKeyCode: code});
  const sent = [];
  let before = '';
  for (const now of states) {
    let same = 0;
    while (same < before.length && before[same] === now[same]) same += 1;
    for (let i = same; i < before.length; i += 1) sent.push(down('Backspace', 8), up('Backspace', 8));
    for (const letter of now.slice(same)) sent.push(down(letter, 231, letter), up(letter, 231));
    before = now;
  }
  await Promise.all(sent);
  await keys.detach();
}

/// An input method's composition, as Chromium takes it from the system.
async function compose(page, states) {
  const keys = await page.context().newCDPSession(page);
  for (const text of states) await keys.send('Input.imeSetComposition', {text, selectionStart: text.length, selectionEnd: text.length});
  await keys.send('Input.insertText', {text: states.at(-1)});
  await keys.detach();
}

const caret = (field, from, to = from) => field.evaluate((element, [a, b]) => element.setSelectionRange(a, b), [from, to]);
const press = (page, ...keys) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

/// Waits until what was done has been answered by the program.
const drawn = (page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

async function paste(page, text) {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('Control+V');
}

// What is done, and what the field then holds. `many`: in a field of several lines only.
const kDone = [
  ['UniKey on Windows', (page) => unikeyOnWindows(page, kWord), 'tiếng'],
  ['UniKey on Windows, behind what was there', async (page, field) => {
    await field.fill('Năm học ');
    await press(page, 'End');
    await unikeyOnWindows(page, ['t', 'ta', 'tao', 'tạo']);
  }, 'Năm học tạo'],
  ['Safari on macOS', (page, field) => replay(field, webkitReplaces(kWord), true), 'tiếng'],
  ['Safari on macOS, faster than it is drawn', (page, field) => replay(field, webkitReplaces(kWord), false), 'tiếng'],
  ['iOS', (page, field) => replay(field, iosRewrites(kWord), true), 'tiếng'],
  ['iOS, faster than it is drawn', (page, field) => replay(field, iosRewrites(kWord), false), 'tiếng'],
  ['GBoard', (page, field) => replay(field, [...gboard(kWord), ...gboard(kNext, '.')], true), 'tiếng Việt.'],
  ['GBoard, faster than it is drawn', (page, field) => replay(field, [...gboard(kWord), ...gboard(kNext, '.')], false), 'tiếng Việt.'],
  ['GBoard takes up a word in the midst', async (page, field) => {
    await field.fill('Lớp hoàm thành');
    await caret(field, 8);
    await replay(field, gboardTakesUp('hoàm', ['hoà', 'hoàn']), true);
  }, 'Lớp hoàn thành'],
  ['GBoard with Enter', (page, field) => replay(field, [...gboard(kWord, '\n'), ...gboard(kLong, '.')], true), 'tiếng\nhoàn.', true],
  ['composition', async (page) => {
    await compose(page, kWord);
    await page.keyboard.insertText(' ');
    await compose(page, kNext);
  }, 'tiếng Việt'],
  ['a correction in the midst of a word', async (page, field) => {
    await field.fill('Giáo vien giỏi');
    await caret(field, 7, 8);
    await compose(page, ['e', 'ê']);
  }, 'Giáo viên giỏi'],
  ['a selection typed over', async (page, field) => {
    await field.fill('Tổ phó chuyên môn');
    await caret(field, 3, 6);
    await compose(page, ['t', 'tr', 'tru', 'trư', 'trưở', 'trưởng']);
  }, 'Tổ trưởng chuyên môn'],
  ['a decomposed text pasted in the midst, and typed on', async (page, field) => {
    await field.fill('Dạy lớp 9');
    await caret(field, 4);
    await paste(page, 'Toán, Ngữ văn '.normalize('NFD'));
    await drawn(page);
    await page.keyboard.insertText('ở ');
  }, 'Dạy Toán, Ngữ văn ở lớp 9'],
  ['a decomposed text dropped in the midst, and typed on', async (page, field) => {
    await field.fill('Dạy lớp 9');
    await caret(field, 4);
    await page.keyboard.insertText('Toán, Ngữ văn '.normalize('NFD'));
    await drawn(page);
    await page.keyboard.insertText('ở ');
  }, 'Dạy Toán, Ngữ văn ở lớp 9'],
  ['a decomposed text pasted, and taken back', async (page, field) => {
    await field.fill('');
    await page.keyboard.insertText('Dạy ');
    await paste(page, 'Toán'.normalize('NFD'));
    await drawn(page);
    await press(page, 'Control+Z');
  }, 'Dạy '],
  ['undone, and done again', async (page, field) => {
    await field.fill('');
    await page.keyboard.insertText('Chủ nhiệm');
    await press(page, 'Control+A');
    await page.keyboard.insertText('x');
    await press(page, 'Control+Z');
    await press(page, 'End');
    await page.keyboard.insertText(' 10A3');
  }, 'Chủ nhiệm 10A3'],
  ['a word deleted backwards', async (page, field) => {
    await field.fill('Bí thư Đoàn trường');
    await press(page, 'End', 'Control+Backspace', 'Backspace');
  }, 'Bí thư Đoàn'],
];

async function openCase(page) {
  await goTo(page, 'Hồ sơ');
  await page.getByRole('link', {name: /^Đề nghị khen thưởng/}).click();
  await page.getByRole('button', {name: 'Báo cáo, minh chứng'}).click();
  await page.getByRole('link', {name: /^Nguyễn Văn Thành/}).first().click();
}

test('Vietnamese from other systems', async (t) => {
  const at = await office(t);
  const browser = await startBrowser(t);
  const page = await openPage(t, browser, at.url, {account: 'co.ha', permissions: ['clipboard-read', 'clipboard-write']});
  await openCase(page);
  const address = new URL(page.url()).pathname;
  const nomination = address.split('/').at(-1);
  const plain = await page.context().newPage();
  await plain.goto(`${at.url}/healthz`);
  await plain.setContent('<input aria-label="one"><textarea aria-label="many"></textarea>');

  /// Does it to the emptied field, and gives what it holds.
  const held = async (where, field, run) => {
    await field.focus();
    await field.fill('');
    await run(where, field);
    return (await field.inputValue()).normalize('NFC');
  };
  const inTheirs = async (done, name) => assert.deepEqual(
      await done.reduce(async (before, [what, run]) =>
        [...await before, [what, await held(plain, plain.getByRole('textbox', {name, exact: true}), run)]], Promise.resolve([])),
      done.map(([what, , meant]) => [what, meant]));
  await t.test('in plain fields of one line and of several', async () => {
    await inTheirs(kDone.filter(([, , , many]) => !many), 'one');
    await inTheirs(kDone, 'many');
  });

  await page.bringToFront();
  const [one, many] = ['Chức vụ', 'II.1. Nhiệm vụ được giao'].map((name) => page.getByRole('textbox', {name, exact: true}));
  for (const [what, run, meant, severalLines] of kDone) {
    await t.test(what, async () => {
      assert.equal(await held(page, many, run), meant, 'in a field of several lines');
      if (!severalLines) assert.equal(await held(page, one, run), meant, 'in a field of one line');
      // What the program has made of it: another part of it is opened, and then this one again.
      await goTo(page, 'Hồ sơ');
      await many.waitFor({state: 'detached'});
      await page.goBack();
      assert.equal(await many.inputValue(), meant, 'kept');
      if (!severalLines) assert.equal(await one.inputValue(), meant, 'kept');
    });
  }

  await t.test('a decomposed text leaves composed', async () => {
    const meant = 'Tổ trưởng tổ Ngữ văn';
    await held(page, one, () => paste(page, meant.normalize('NFD')));
    await saved(page);
    const rest = await Api.signIn(at.port, 'co.ha');
    t.after(() => rest.close());
    const {json} = await rest.get(`/api/v1/nominations/${nomination}`);
    assert.equal(json.document.position, meant);
  });

  await t.test('what was typed a moment before the page is left is kept', async () => {
    await page.context().setOffline(true);
    for (const word of ['Dạy Toán.', 'Dạy Toán, chủ nhiệm.', 'Dạy Toán, chủ nhiệm 9A.']) {
      await many.fill(word);
      await page.goto(`${at.url}${address}`);
      assert.equal(await many.inputValue(), word);
    }
  });
});

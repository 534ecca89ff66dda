// What any page of the web does, and a canvas does not by itself: words are selected and copied, a file is dropped or
// pasted, a day is chosen in the browser's calendar, and a letter shows that nobody thought of.
import assert from 'node:assert/strict';
import test from 'node:test';
import {browser as startBrowser, picture} from './support/browser.mjs';
import {drawn, goTo, keptOnMachine, load, office, openPage, saved} from './support/program.mjs';

/// Small pictures as files, handed to the page as the system does: by `paste` or `drop`.
const hand = (page, how, names, type) => page.evaluate(async ([event, called, media]) => {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 8;
  const bytes = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  const data = new DataTransfer();
  for (const one of called) data.items.add(new File([bytes], one, {type: media}));
  const what = event === 'paste' ? new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})
    : new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true});
  document.getElementById('canvas').dispatchEvent(what);
}, [how, names, type]);

/// Words dragged from elsewhere and let go over the middle of an element, as the system does it.
async function dropWords(page, element, words) {
  await element.scrollIntoViewIfNeeded();
  const {x, y, width, height} = await element.boundingBox();
  const protocol = await page.context().newCDPSession(page);
  const data = {items: [{mimeType: 'text/plain', data: words}], dragOperationsMask: 1};
  for (const type of ['dragEnter', 'dragOver', 'drop'])
    await protocol.send('Input.dispatchDragEvent', {type, x: x + width / 2, y: y + height / 2, data});
  await drawn(page);
  await protocol.detach();
}

/// What Ctrl+C leaves on the clipboard.
async function copied(page) {
  await page.keyboard.press('Control+C');
  return page.evaluate(async () => (await navigator.clipboard.readText()).trim());
}

/// The pixels that lie about an element, as text.
const pixelsOf = async (page, element) => {
  const box = await element.boundingBox();
  return (await page.screenshot({clip: box})).toString('base64');
};

/// The officer of the school before the reports of her dossier, in a page that may use the clipboard.
async function openList(t) {
  const at = await office(t);
  const browser = await startBrowser(t);
  const page = await openPage(t, browser, at.url, {account: 'co.ha', permissions: ['clipboard-read', 'clipboard-write']});
  await goTo(page, 'Hồ sơ');
  await page.getByRole('link', {name: /^Đề nghị khen thưởng/}).click();
  await page.getByRole('button', {name: 'Báo cáo, minh chứng'}).click();
  return page;
}

/// Pastes the words over all that a field holds.
async function pasteOver(field, words) {
  const page = field.page();
  await page.evaluate((text) => navigator.clipboard.writeText(text), words);
  await field.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+V');
}

test('as any page of the web', async (t) => {
  const page = await openList(t);
  const list = page.url();
  await page.getByRole('link', {name: /^Nguyễn Văn Thành/}).first().click();
  const evidence = page.getByRole('textbox', {name: 'Tên, số của giấy tờ'});
  await page.getByRole('button', {name: 'Đính kèm tệp'}).waitFor();

  await t.test('words that are only read are selected and copied', async () => {
    const title = page.getByRole('heading', {level: 1});
    const words = await title.textContent();
    await title.click({clickCount: 3, position: {x: 20, y: 12}});
    assert.equal(await page.evaluate(() => getSelection().toString().trim()), words);
    await page.keyboard.press('Control+C');
    assert.equal(await page.evaluate(async () => (await navigator.clipboard.readText()).trim()), words);
    await picture(page, 'page-selected');
  });

  await t.test('facts and chips too, a label on a line of its own', async () => {
    const fact = page.getByText('Họ và tên: Nguyễn Văn Thành');
    await fact.scrollIntoViewIfNeeded();
    const {x, y, width, height} = await fact.boundingBox();
    await page.mouse.move(x + 1, y + 6);
    await page.mouse.down();
    await page.mouse.move(x + width - 2, y + height - 6, {steps: 5});
    await page.mouse.up();
    assert.equal(await copied(page), 'Họ và tên:\nNguyễn Văn Thành');
    await page.mouse.dblclick(x + 12, y + height - 10);
    assert.equal(await copied(page), 'Nguyễn', 'a word lies where it is drawn');
    const chip = page.getByRole('paragraph').filter({hasText: /^(Đủ|Còn .*|\d+ .*)$/}).first();
    await chip.click({clickCount: 3});
    assert.equal(await copied(page), await chip.textContent());
  });

  await t.test('a row is copied by the keyboard, and with all there is', async () => {
    const address = page.url();
    await goTo(page, 'Hồ sơ');
    await page.getByRole('heading', {name: 'Hồ sơ', level: 1}).waitFor();  // the page before leads to the same dossier
    const row = page.getByRole('link', {name: /^Đề nghị khen thưởng/});
    await row.focus();
    const said = await copied(page);
    assert.match(said, /^Đề nghị khen thưởng cuối năm học 2024-2025, .*\d+ trường hợp.*Đang soạn/);
    await row.blur();
    await page.keyboard.press('Control+A');
    const lines = (await copied(page)).split('\n');
    assert.ok(lines.includes('Hồ sơ') && lines.includes(said), lines.join(' | '));
    await page.goto(address);
    await page.getByRole('button', {name: 'Đính kèm tệp'}).waitFor();
  });

  await t.test('the words beside an icon stay while they are pointed at, and go with Escape', async () => {
    const search = page.getByRole('button', {name: 'Tìm', exact: true}), {x, y, width, height} = await search.boundingBox();
    const below = async () => {
      await drawn(page);
      return (await page.screenshot({clip: {x: x - 20, y: y + height + 6, width: width + 40, height: 28}})).toString('base64');
    };
    const away = () => page.mouse.move(600, 400);
    await away();
    const without = await below();
    await search.hover();
    const shown = await below();
    assert.notEqual(shown, without);
    await page.mouse.move(x + width / 2, y + height + 16);
    assert.equal(await below(), shown, 'one can go to them');
    await page.keyboard.press('Escape');
    assert.equal(await below(), without);
    await away();
    await drawn(page);
    await search.hover();
    assert.equal(await below(), shown, 'they come again');
    await away();
    await page.getByRole('button', {name: /^Đã lưu/}).focus();
    await page.keyboard.press('Tab');
    assert.ok(await search.evaluate((element) => element === document.activeElement));
    assert.equal(await below(), shown, 'and by the keyboard');
    await page.keyboard.press('Escape');
    assert.equal(await below(), without);
  });

  await t.test('a picture is pasted, and files are dropped', async () => {
    const before = await evidence.count();
    await hand(page, 'paste', ['image.png'], 'image/png');
    await page.getByRole('link', {name: /^Ảnh dán\.png/}).waitFor();
    await hand(page, 'drop', ['Giấy chứng nhận.png', 'Bằng tốt nghiệp.png'], 'image/png');
    await page.getByRole('link', {name: /^Giấy chứng nhận\.png/}).waitFor();
    await page.getByRole('link', {name: /^Bằng tốt nghiệp\.png/}).waitFor();
    assert.equal(await evidence.count(), before + 3);
    await page.getByText('Đã lưu ở máy chủ').nth(1).waitFor();
  });

  await t.test('a film of some hundred megabytes is told to be too large, and the page goes on', async () => {
    const before = await evidence.count();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(200 << 20)], 'lễ tuyên dương.pdf', {type: 'application/pdf'}));
      document.getElementById('canvas').dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}));
    });
    await page.getByText(/Tệp “lễ tuyên dương\.pdf” lớn hơn 20 MB/).waitFor();
    assert.equal(await evidence.count(), before);
  });

  await t.test('what Word and PDF hide among the letters does no harm', async () => {
    const field = page.getByRole('textbox', {name: 'II.1. Nhiệm vụ được giao', exact: true});
    const kMeant = 'Dạy Toán,\nchủ nhiệm 9A.';
    await page.evaluate(() => navigator.clipboard.writeText('Dạy\x02 Toán,\x0Bchủ nhiệm\x07 9A.\x93'));
    await field.fill('');
    await field.focus();
    await page.keyboard.press('Control+V');
    assert.equal(await field.inputValue(), kMeant);
    await field.fill('Dạy\x02 Toán,\x0Bchủ nhiệm\x07 9A.\x93');  // by another way than pasting
    await page.getByRole('button', {name: 'Đính kèm tệp'}).focus();
    await saved(page);
    await page.reload();
    assert.equal(await field.inputValue(), kMeant);
  });

  await t.test('where no file belongs, a sentence says so', async () => {
    await load(page, new URL('/nhan-su', page.url()).href);
    await page.getByRole('grid', {name: 'Danh sách nhân sự'}).waitFor();
    await hand(page, 'drop', ['Giấy khen.png'], 'image/png');
    await page.getByText(/Trang này không nhận tệp/).waitFor();
  });

  await t.test('a day is chosen in the calendar, by keyboard alone', async () => {
    await load(page, `${list.split('?')[0]}?phan=bien-ban`);
    const day = page.getByRole('textbox', {name: 'Ngày họp'});
    await day.fill('18/10/2024');
    await day.press('Tab');
    const calendar = page.getByRole('button', {name: 'Mở lịch: Ngày họp'});
    assert.ok(await calendar.evaluate((element) => element === document.activeElement));
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement.tdkt);
    assert.equal(await day.inputValue(), '19/10/2024');
    await saved(page);
  });

  await t.test('a choice is found by typing any word of it, without its signs', async () => {
    await load(page, new URL('/nhan-su', page.url()).href);
    const team = page.getByRole('combobox', {name: 'Tổ', exact: true});
    const chosen = () => team.evaluate((element) => element.selectedOptions[0].text);
    await team.focus();
    await page.keyboard.type('ngu van');
    assert.equal(await chosen(), 'Tổ Ngữ văn');
    await page.getByText(/^\d+ trong 82 người|^\d+ người/).waitFor();
    await page.waitForURL(/[?&]to=/);
  });

  await t.test('Ctrl+P leads to the paper of what is shown, and prints it there', async () => {
    await load(page, list);
    await page.getByRole('link', {name: /^Nguyễn Văn Thành/}).first().click();
    await page.getByRole('link', {name: 'Bản in'}).waitFor();
    await page.keyboard.press('Control+P');
    await page.waitForURL(/\/ban-in\//);
    await page.frameLocator('#paper').getByText('BÁO CÁO THÀNH TÍCH').first().waitFor();
    await page.evaluate(() => {
      globalThis.printed = 0;
      document.getElementById('paper').contentWindow.print = () => (globalThis.printed += 1);
    });
    await page.keyboard.press('Control+P');
    assert.equal(await page.evaluate(() => globalThis.printed), 1);
  });

  await t.test('Ctrl+P on a list leads to the list as a paper, not to another paper of the dossier', async () => {
    for (const [part, paper, words] of [['', 'danh-sach', 'DANH SÁCH'], ['?phan=bien-ban', 'bien-ban', 'BIÊN BẢN']]) {
      await load(page, list.split('?')[0] + part);
      await page.getByRole('link', {name: 'Bản in'}).waitFor();
      await page.keyboard.press('Control+P');
      await page.waitForURL(`**/ban-in/*?phan=${paper}`);
      await page.frameLocator('#paper').getByText(words).first().waitFor();
    }
  });

  await t.test('Ctrl+F opens the search of the program: a browser finds nothing on a canvas', async () => {
    await load(page, list);
    await page.getByRole('heading', {level: 1}).waitFor();
    await page.keyboard.press('Control+f');
    await page.getByRole('dialog', {name: 'Tìm'}).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', {name: 'Tìm'}).waitFor({state: 'detached'});
  });

  await t.test('a dialog keeps the keyboard, and gives it back', async () => {
    await load(page, new URL('/ho-so', page.url()).href);
    const opener = page.getByRole('button', {name: 'Lập hồ sơ mới'});
    await opener.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    const reached = new Set();
    for (let i = 0; i < 9; ++i) {
      await page.keyboard.press('Tab');
      reached.add(await page.evaluate(() => {
        const {activeElement} = document;
        const inside = activeElement === document.body || activeElement.closest('[role=dialog]');
        return inside ? 'the dialog' : activeElement.getAttribute('aria-label') ?? activeElement.textContent;
      }));
    }
    assert.deepEqual([...reached], ['the dialog']);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({state: 'detached'});
    assert.ok(await opener.evaluate((element) => element === document.activeElement));
  });

  await t.test('cells are copied as a table too, in which words stay words', async () => {
    await load(page, new URL('/nhan-su', page.url()).href);
    await page.getByRole('row').nth(1).getByRole('gridcell').nth(1).click();
    await page.keyboard.insertText('=1+1');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('0012 <"a">');
    await page.keyboard.press('Enter');
    for (const key of ['ArrowUp', 'ArrowUp', 'Shift+ArrowLeft', 'Shift+ArrowDown', 'Control+C']) await page.keyboard.press(key);
    const names = await page.getByRole('gridcell').evaluateAll((cells) =>
      cells.filter((cell) => cell.getAttribute('aria-colindex') === '1').slice(0, 2).map((cell) => cell.textContent));
    const pasted = page.evaluate(() => new Promise((resolve) => addEventListener('paste', (event) => {
      event.stopImmediatePropagation();
      event.preventDefault();
      resolve(['text/plain', 'text/html'].map((type) => event.clipboardData.getData(type)));
    }, {capture: true, once: true})));
    await page.keyboard.press('Control+V');
    const [plain, html] = await pasted;
    assert.equal(plain, `${names[0]}\t=1+1\n${names[1]}\t"0012 <""a"">"\n`);
    const asWords = `<td style="mso-number-format:'\\@'">`;
    assert.ok(html.includes(`<table><tr><td>${names[0]}</td>${asWords}=1+1</td></tr>` +
      `<tr><td>${names[1]}</td>${asWords}0012 &lt;"a"&gt;</td></tr></table>`), html);
    await page.keyboard.press('Control+Z');
    await page.keyboard.press('Control+Z');
    await saved(page);
  });

  await t.test('title and icon say where one is, and what waits', async () => {
    const icon = () => page.locator('link[rel=icon]').getAttribute('href');
    const usual = await icon();
    await load(page, `${list.split('?')[0]}?phan=bien-ban`);
    await page.getByRole('textbox', {name: 'Ngày họp'}).waitFor();
    await page.waitForFunction(() => document.title === 'Đề nghị khen thưởng cuối năm học 2024-2025 - Hồ sơ đề nghị');
    await page.context().setOffline(true);
    await page.waitForFunction(() => document.title.startsWith('• Không có mạng · Đề nghị'));
    assert.match(await icon(), /icon-waits/);
    await page.context().setOffline(false);
    await page.waitForFunction(() => document.title.startsWith('Đề nghị'));
    assert.equal(await icon(), usual);
  });

  await t.test('letters that no face of the program has are drawn all the same', async () => {
    await load(page, `${list.split('?')[0]}?phan=bien-ban`);
    const field = page.getByRole('textbox', {name: 'Chủ trì'});
    const other = page.getByRole('textbox', {name: 'Thư ký'});
    const shown = [];
    for (const name of ['Ж', 'Ω', '☃']) {
      await field.fill(name);
      await other.focus();
      await drawn(page);
      shown.push(await pixelsOf(page, field));
    }
    assert.equal(new Set(shown).size, 3, 'each looks like itself');
    await field.fill('Lý 𡗶 Ж ☃ 😀');
    await other.focus();
    await picture(page, 'page-letters');
    await page.reload();
    assert.equal(await field.inputValue(), 'Lý 𡗶 Ж ☃ 😀');
  });
});

test('what cannot be read stays in sight until it is mended, and nothing is lost of it', async (t) => {
  const page = await openList(t);
  await page.getByRole('link', {name: /^Nguyễn Văn Thành/}).first().click();
  const day = page.getByRole('textbox', {name: 'Kỳ xét từ ngày'}), position = page.getByRole('textbox', {name: 'Chức vụ'});
  const findings = page.getByRole('complementary', {name: 'Cần xem'});
  const complaint = '“31/02/2025” chưa đọc được là một ngày. Viết như 18/10/2024.';
  await day.waitFor();
  const before = await day.inputValue();

  await t.test('a day that is none heads the findings, also after a reload', async () => {
    await day.fill('31/02/2025');
    await page.keyboard.press('Tab');
    await findings.getByRole('heading', {name: 'Chưa đọc được · 1'}).waitFor();
    await findings.getByText(complaint).first().waitFor();
    await picture(page, 'chua-doc-duoc');
    await keptOnMachine(page, '31/02/2025');
    await page.reload();
    await findings.getByRole('heading', {name: 'Chưa đọc được · 1'}).waitFor();
    assert.equal(await day.inputValue(), '31/02/2025');
  });

  await t.test('Escape takes it back to the day before', async () => {
    await day.focus();
    await page.keyboard.press('Escape');
    await findings.getByRole('heading', {name: 'Chưa đọc được · 1'}).waitFor({state: 'detached'});
    assert.equal(await day.inputValue(), before);
  });

  await t.test('words are dragged into a field, at the place where they are let go', async () => {
    const whole = 'Tổ\ttrưởng\nToán';
    await position.fill('');
    await dropWords(page, position, whole);
    assert.equal(await position.inputValue(), 'Tổ trưởng Toán', 'what breaks lines or fills columns is a space in one line');
    const duties = page.getByRole('textbox', {name: 'II.1. Nhiệm vụ được giao', exact: true});
    await duties.fill('');
    await dropWords(page, duties, whole);
    assert.equal(await duties.inputValue(), whole);
    await duties.blur();
    await saved(page);
    const {pathname} = new URL(page.url());
    await dropWords(page, page.getByRole('heading', {level: 1}), 'https://example.invalid/');
    assert.equal(new URL(page.url()).pathname, pathname, 'what is dropped elsewhere does not lead away');
    assert.equal(await position.inputValue(), 'Tổ trưởng Toán');
  });

  await t.test('spaces of other kinds and letters nobody sees do not come along from Word', async () => {
    await pasteOver(position, 'Tổ\u00a0tr\u00adưởng\u200b tổ\u2003Toán\ufeff');
    assert.equal(await position.inputValue(), 'Tổ trưởng tổ Toán');
    await page.keyboard.press('Control+Z');
    assert.equal(await position.inputValue(), 'Tổ trưởng Toán', 'and it is taken back');
  });

  await t.test('a tab and a break pasted into one line become a space', async () => {
    await pasteOver(position, 'Tổ trưởng\ttổ Toán\nTin');
    assert.equal(await position.inputValue(), 'Tổ trưởng tổ Toán Tin');
  });
});

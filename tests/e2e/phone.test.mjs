// A dossier is written on a phone: fingers, a small page, and a keyboard that takes half of it.
import assert from 'node:assert/strict';
import test from 'node:test';
import {browser as startBrowser, picture} from './support/browser.mjs';
import {comesTrue, drawn, office} from './support/program.mjs';
import {deskOf, kDossier, kNomination, open, sendDossier} from './support/scenes.mjs';

const kPhone = {viewport: {width: 390, height: 844}, deviceScaleFactor: 3, hasTouch: true, isMobile: true};
const kAboveKeyboard = {width: 390, height: 450};
const kFinger = 44;

test('on a phone', {timeout: 180_000}, async (t) => {
  const at = await office(t);
  const browser = await startBrowser(t);
  const page = await deskOf(t, browser, at, 'co.ha', kPhone);

  await t.test('those who were added to the list are shown', async () => {
    await open(page, `/ho-so/${kDossier}`);
    await page.getByRole('button', {name: 'Thêm từ nhân sự'}).tap();
    const box = page.getByRole('dialog', {name: 'Thêm người từ danh sách nhân sự'});
    for (const name of ['Mai Thị Bích Ngọc', 'Lưu Quang Viện']) {
      await box.getByRole('textbox', {name: 'Lọc theo tên hoặc tổ'}).fill(name);
      await box.getByRole('checkbox', {name: new RegExp(`^${name} ·`)}).tap();
    }
    await box.getByRole('button', {name: 'Thêm 2 vào danh sách'}).tap();
    await box.waitFor({state: 'detached'});
    const added = page.getByRole('group', {name: 'Danh sách đề nghị'}).getByRole('button', {name: /(Mai Thị Bích Ngọc|Lưu Quang Viện)$/});
    await comesTrue(page, () => /Mai Thị Bích Ngọc|Lưu Quang Viện/.test(document.activeElement.textContent));
    await picture(page, 'phone-added');
    for (const {y, height} of [await added.first().boundingBox()]) assert.ok(y > 0 && y + height < kPhone.viewport.height - 64);
  });

  await t.test('the line one writes stays above the keyboard', async () => {
    await open(page, `/ho-so/${kDossier}/de-nghi/${kNomination}`);
    const bar = page.getByRole('navigation', {name: 'Các phần của chương trình'});
    const report = page.getByRole('textbox', {name: 'II.1. Nhiệm vụ được giao'});
    await report.tap();
    await page.setViewportSize(kAboveKeyboard);
    await drawn(page);
    await report.press('Control+End');
    for (let i = 1; i <= 24; i += 1) await page.keyboard.insertText(`\nDòng ${i}: dạy phụ đạo mỗi tuần hai buổi.`);
    await comesTrue(page, () => {
      const {bottom} = document.activeElement.getBoundingClientRect();
      return bottom <= document.querySelector('#mirror nav, #mirror [role=navigation]').getBoundingClientRect().top;
    });
    await picture(page, 'phone-typed');
    const before = await report.boundingBox();
    assert.ok(before.height > (await bar.boundingBox()).y, 'taller than what is seen of it');
    // A finger in the midst of it puts the caret there, and moves nothing.
    await page.touchscreen.tap(195, 200);
    await drawn(page);
    assert.deepEqual(await report.boundingBox(), before);
    await report.press('Control+Home');
    await comesTrue(page, () => document.activeElement.getBoundingClientRect().top >= 0);
    await page.setViewportSize(kPhone.viewport);
  });

  await t.test('what fingers press is large enough for them', async () => {
    const small = await page.evaluate((least) => [...document.querySelectorAll('#mirror :is(button, input, select, textarea)')]
      .map((element) => [element.textContent || element.getAttribute('aria-label'), element.getBoundingClientRect()])
      .filter(([, {width, height}]) => width < least || height < least)
      .map(([name, {width, height}]) => `${name}: ${width} × ${height}`), kFinger);
    assert.deepEqual(small, []);
  });

  await t.test('a label is read to its end, and the code of a law in one piece', async () => {
    const label = page.getByRole('textbox', {name: 'II.3. Thực hiện chủ trương, chính sách, pháp luật'});
    await label.evaluate((element) => element.scrollIntoView({block: 'nearest'}));
    await drawn(page);
    await picture(page, 'phone-label');
    const law = page.getByText(/^Mẫu số .*98\/2023\/NĐ-CP/).first();
    assert.equal(await law.evaluate((element) => {
      const range = document.createRange(), text = element.querySelector('span').firstChild;
      range.selectNodeContents(text);
      return range.getClientRects().length;
    }), 1);
  });

  await t.test('who appraises has all acts in sight, and room for what is written', async () => {
    const {nomination} = await sendDossier(t, browser, at, {account: 'co.ha', head: 'thay.thinh', teacher: 'Bùi Thị Lan Anh'});
    const desk = await deskOf(t, browser, at, 'co.chau', kPhone);
    await open(desk, `/tham-dinh/${nomination}`);
    await desk.getByRole('button', {name: 'Tiếp nhận thẩm định'}).tap();
    const acts = desk.getByRole('region', {name: 'Việc có thể làm'});
    const told = desk.getByRole('status').filter({hasText: 'Đã ghi: Tiếp nhận thẩm định.'});
    await told.waitFor();
    await acts.getByRole('button', {name: 'Đủ điều kiện'}).waitFor();
    await drawn(desk);
    await picture(desk, 'phone-appraisal');
    const bar = await acts.boundingBox(), places = desk.getByRole('navigation', {name: 'Các phần của chương trình'});
    const foot = (await places.boundingBox()).y;
    for (const name of ['Trả lại để bổ sung', 'Tạm dừng xét', 'Đủ điều kiện']) {
      const {y, height} = await acts.getByRole('button', {name}).boundingBox();
      assert.ok(y >= bar.y && y + height <= foot, `${name} at ${y}`);
    }
    const {y, height} = await told.boundingBox();
    assert.ok(y + height <= bar.y, 'what is told does not lie over the acts');

    const remark = desk.getByRole('button', {name: 'Góp ý về Quyền hạn, nhiệm vụ được giao'});
    await remark.evaluate((element) => element.scrollIntoView({block: 'nearest'}));
    await drawn(desk);
    await remark.tap();
    await desk.getByRole('textbox', {name: 'Ý kiến về Quyền hạn, nhiệm vụ được giao'}).waitFor();
    await desk.setViewportSize(kAboveKeyboard);
    for (let i = 1; i <= 3; i += 1) await desk.keyboard.insertText(`Nêu thêm số tiết dạy mỗi tuần của lớp ${i}.\n`);
    await comesTrue(desk, () => {
      const {top, bottom} = document.activeElement.getBoundingClientRect();
      return bottom - top > 100 && top >= 56 && bottom <= document.querySelector('#mirror [role=navigation], #mirror nav').getBoundingClientRect().top;
    });
    await picture(desk, 'phone-remark');
  });
});

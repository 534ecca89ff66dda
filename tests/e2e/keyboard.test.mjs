// The keyboard alone: from a new dossier to its submission, and from its reception to the decision. No step uses a mouse;
// whatever has the focus shows it and lies in sight.
import assert from 'node:assert/strict';
import test from 'node:test';
import {browser as startBrowser, picture, steps} from './support/browser.mjs';
import {office, openPage, saved} from './support/program.mjs';
import {password} from './support/server.mjs';

const kTitle = 'Đề nghị Lao động tiên tiến, bổ sung';
const kTeacher = 'Bùi Thị Lan Anh';
const kNumber = '815/QĐ-SGDĐT';
const kMost = 150;  // stops of Tab on one screen

/// What has the focus: whether it shows that, and whether its middle can be seen.
const focus = (page) => page.evaluate(() => {
  const element = document.activeElement;
  const {left, top, right, bottom} = element.getBoundingClientRect();
  const x = (left + right) / 2, y = (top + bottom) / 2;
  return {visible: element.matches(':focus-visible'), inside: x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight,
          cell: element.classList.contains('cell'), name: element.getAttribute('aria-label') ?? element.textContent};
});

/// One person at the keyboard.
class Hands {
  constructor(page) {
    this.page = page;
  }

  /// Goes on (or back) by Tab until the focus is on what is called so.
  async to(role, name, {back = false, within = this.page} = {}) {
    const {page} = this;
    const target = within.getByRole(role, {name, exact: typeof name === 'string'}).first();
    await target.waitFor();
    const there = () => target.evaluate((element) => element === document.activeElement);
    const seen = [];
    for (let now = await focus(page); !await there(); seen.push(now.name)) {
      assert.ok(seen.length < kMost, `${name} is not reached by Tab from ${seen[0]}; the last: ${seen.slice(-5)}`);
      // Within a sheet Tab goes from cell to cell; after Escape it leaves.
      if (now.cell) await page.keyboard.press('Escape');
      await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
      now = await focus(page);
    }
    const {visible, inside} = await focus(page);
    assert.ok(visible, `${name}: the focus is shown`);
    assert.ok(inside, `${name}: what has the focus can be seen`);
  }

  async press(role, name, options) {
    await this.to(role, name, options);
    await this.page.keyboard.press(role === 'checkbox' ? 'Space' : 'Enter');
  }

  async write(name, text, options) {
    await this.to('textbox', name, options);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
  }

  async signIn(account) {
    await this.write('Tên đăng nhập', account);
    await this.page.keyboard.press('Tab');
    await this.page.keyboard.type(password);
    await this.page.keyboard.press('Enter');
    await saved(this.page);
    await this.page.getByRole('heading', {name: 'Việc cần làm', level: 1}).waitFor();
  }

  heading(name) {
    return this.page.getByRole('heading', {name, level: 1}).waitFor();
  }
}

test('the keyboard alone', async (t) => {
  const at = await office(t);
  const browser = await startBrowser(t);
  const open = async (account) => {
    const hands = new Hands(await openPage(t, browser, at.url));
    await hands.signIn(account);
    return hands;
  };
  const people = {};
  const step = steps(t, () => Object.fromEntries(Object.entries(people).map(([name, {page}]) => [`ban-phim-${name}`, page])));

  await step('a dossier is begun and a teacher put into it', async () => {
    const officer = people.officer = await open('co.ha');
    await officer.press('link', 'Hồ sơ');
    await officer.press('button', 'Lập hồ sơ mới');
    await officer.write('Tên hồ sơ', kTitle);
    await officer.press('button', 'Lập hồ sơ');
    await officer.heading(kTitle);
    await officer.press('button', 'Thêm từ nhân sự');
    await officer.write('Lọc theo tên hoặc tổ', kTeacher);
    await officer.press('checkbox', new RegExp(`^${kTeacher} ·`));
    await officer.press('button', 'Thêm 1 vào danh sách');
    await officer.press('button', 'Báo cáo, minh chứng', {back: true});
    await officer.press('link', new RegExp(`^${kTeacher} ·`));
    await officer.heading(kTeacher);
    await officer.press('checkbox', /^Hội đồng xác nhận/);
  });

  await step('letter and minutes are written', async () => {
    const {officer} = people;
    await officer.press('link', kTitle, {back: true});
    await officer.heading(kTitle);
    await officer.press('button', 'Biên bản họp');
    for (const [name, text] of [['Số biên bản', '12/BB-HĐTĐKT'], ['Ngày họp', '13/06/2025'], ['Chủ trì', 'Phạm Quốc Thịnh'],
                                ['Thư ký', 'Trịnh Thu Hà'], ['Số thành viên Hội đồng', '9'], ['Số thành viên có mặt', '9']])
      await officer.write(name, text);
    await officer.press('button', 'Tờ trình', {back: true});
    for (const [name, text] of [['Số Tờ trình', '58/TTr-THPTBS'], ['Ngày ký', '16/06/2025'], ['Người ký', 'Phạm Quốc Thịnh'],
                                ['Chức vụ người ký', 'HIỆU TRƯỞNG']]) await officer.write(name, text);
    await officer.press('button', 'Dùng số của danh sách');
    await saved(officer.page);
    await picture(officer.page, 'ban-phim-to-trinh');
  });

  await step('the head signs', async () => {
    const head = people.head = await open('thay.thinh');
    await head.press('link', 'Hồ sơ');
    await head.press('link', new RegExp(`^${kTitle}`));
    await head.heading(kTitle);
    await head.press('button', 'Ký duyệt, gửi');
    await head.press('button', 'Các bước trong đơn vị');
    await head.heading('Các bước trong đơn vị');
    await head.press('link', 'Thủ trưởng ký duyệt');
    await head.heading('Thủ trưởng ký duyệt');
    await head.press('button', 'Ký duyệt hồ sơ');
    await head.press('button', 'Tôi ký duyệt');
    await head.page.getByText(/^Đã ký duyệt: Phạm Quốc Thịnh/).waitFor();
  });

  await step('the dossier is sent', async () => {
    const {officer} = people;
    await officer.press('button', 'Ký duyệt, gửi', {back: true});
    await officer.press('button', 'Gửi hồ sơ');
    const answered = officer.page.waitForResponse(/\/submission$/);
    await officer.press('button', 'Gửi ngay');
    const reply = await answered;
    assert.equal(reply.status(), 200, await reply.text());
  });

  await step('the Sở receives it and finds it in order', async () => {
    const appraiser = people.appraiser = await open('co.chau');
    await appraiser.press('link', 'Thẩm định');
    await appraiser.heading('Thẩm định');
    await appraiser.press('checkbox', `Chọn ${kTeacher} · LĐTT`);
    await appraiser.press('button', 'Tiếp nhận thẩm định');
    await appraiser.press('tab', 'Đang thẩm định · 1');
    await appraiser.press('checkbox', `Chọn ${kTeacher} · LĐTT`);
    await appraiser.press('button', 'Đủ điều kiện');
    await appraiser.page.getByRole('tab', {name: 'Chờ Hội đồng · 1'}).waitFor();
  });

  await step('and decides', async () => {
    const chief = people.chief = await open('ong.phu');
    await chief.press('link', 'Quyết định');
    await chief.heading('Quyết định');
    await chief.press('button', 'Lập quyết định');
    for (const [name, text] of [['Tên quyết định', 'Tặng danh hiệu Lao động tiên tiến'], ['Số quyết định', kNumber],
                                ['Ngày ký', '16/06/2025'], ['Người ký', 'Trần Hữu Nghiêm']]) await chief.write(name, text);
    await chief.press('checkbox', new RegExp(`^Chọn ${kTeacher}`));
    await chief.press('button', 'Đưa 1 trường hợp vào danh sách');
    await saved(chief.page);
    await chief.press('button', 'Ký ban hành', {back: true});
    await chief.press('button', 'Ký ban hành', {within: chief.page.getByRole('dialog')});
    await chief.page.getByText('Đã có quyết định', {exact: true}).first().waitFor();
    await picture(chief.page, 'ban-phim-quyet-dinh');
  });
});

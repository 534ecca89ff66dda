// Every tab, filter and order of rows has an address: what a person narrowed a list to is there after a reload, in a new
// tab by the link, and by the browser's back.
import assert from 'node:assert/strict';
import test from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {browser as startBrowser, picture, steps} from './support/browser.mjs';
import {choose} from './support/choice.mjs';
import {comesTrue, drawn, goTo, office} from './support/program.mjs';
import {deskOf, kDossier, kNomination, open, sendDossier} from './support/scenes.mjs';

/// What can be read and what is set in the middle of the page.
const looks = () => {
  const main = document.querySelector('#mirror [role=main], #mirror main');
  if (!main || main.closest('#mirror').querySelector('[aria-busy=true]')) return null;
  const set = [...main.querySelectorAll('input, textarea, select')].map(({value}) => value);
  const chosen = [...main.querySelectorAll('[aria-selected=true], [aria-checked=true], [aria-sort]')]
      .map((node) => node.textContent + (node.getAttribute('aria-sort') ?? ''));
  return JSON.stringify([main.innerText, set, chosen]);
};
const where = (page) => page.evaluate(() => decodeURIComponent(location.pathname + location.search));
const isAt = (page, address) =>
  comesTrue(page, (wanted) => decodeURIComponent(location.pathname + location.search) === wanted, address);
async function looksAs(page, wanted) {
  const end = Date.now() + 30_000;
  let now;
  while ((now = await page.evaluate(looks)) !== wanted) {
    if (Date.now() > end) assert.equal(now, wanted);
    await wait(50);
  }
}

test('what a list is narrowed to', async (t) => {
  const at = await office(t);
  const browser = await startBrowser(t);
  const received = await sendDossier(t, browser, at, {account: 'co.ha', head: 'thay.thinh', teacher: 'Bùi Thị Lan Anh'});
  const pages = {};
  const step = steps(t, () => pages);
  const phone = {viewport: {width: 390, height: 844}, deviceScaleFactor: 2, hasTouch: true};
  const desks = {};
  const desk = async (account, options = {}) => desks[account + Boolean(options.hasTouch)] ??= await deskOf(t, browser, at, account, options);

  const fill = (name, words) => (page) => page.getByRole('textbox', {name}).fill(words);
  const select = (name, label) => (page) => choose(page.getByRole('combobox', {name}), label);
  const press = (role, name) => (page) => page.getByRole(role, {name}).first().click();

  // account · menu beside the list · path · pairs · what a person does
  const kLists = [
    ['co.ha', 'Hồ sơ', '/nhan-su', 'tim=lan&to=…&xep=-chuc-vu',
     [fill('Tìm tên, mã, chức vụ', 'lan'), select('Tổ', 'Tổ Toán - Tin'), press('columnheader', 'Chức vụ'), press('columnheader', 'Chức vụ')]],
    ['co.ha', 'Nhân sự', `/ho-so/${kDossier}`, 'xep=ten', [press('columnheader', 'Họ và tên')]],
    ['co.ha', 'Nhân sự', `/ho-so/${kDossier}`, 'phan=bao-cao&con-thieu=co',
     [press('button', 'Báo cáo, minh chứng'), press('checkbox', 'Chỉ những trường hợp còn thiếu')]],
    ['co.ha', 'Nhân sự', '/du-dieu-kien', 'phan=tat-ca&danh-hieu=LDTT&tim=lan',
     [select('Danh hiệu, hình thức', 'Lao động tiên tiến'), fill('Tìm theo tên', 'lan'), press('tab', 'Tất cả')]],
    ['co.ha', 'Nhân sự', '/so-luat', 'tim=sáng+kiến&danh-hieu=CSTDCS&muc=V&ngay=2024-01-01',
     [fill('Tìm theo nội dung', 'sáng kiến'), select('Danh hiệu, hình thức', 'Chiến sĩ thi đua cơ sở'), select('Mức chắc chắn', 'Đã đọc văn bản'),
      fill('Có hiệu lực ngày', '01/01/2024')]],
    ['co.ha', 'Nhân sự', `/ban-in/${kDossier}`, 'phan=bien-ban', [press('button', 'Biên bản họp')]],
    ['co.chau', 'Sổ luật', '/tham-dinh', 'phan=moi-den&tim=bến+sông&don-vi=…&danh-hieu=GK_SO&nguoi-tham-dinh=chua-giao',
     [press('tab', 'Đã xong'), press('tab', 'Mới đến'), fill('Tìm tên, đơn vị', 'bến sông'), select('Đơn vị', 'THPT Bến Sông'),
      select('Danh hiệu, hình thức', 'Giấy khen của Giám đốc Sở Giáo dục và Đào tạo'), select('Người thẩm định', 'Chưa giao')]],
  ];
  const kOnAPhone = [
    ['co.ha', 'Hồ sơ', `/ho-so/${kDossier}/de-nghi/${kNomination}`, 'phan=can-xem', [press('tab', 'Cần xem')]],
    ['co.chau', 'Quyết định', `/tham-dinh/${received.nomination}`, 'phan=ket-qua', [press('tab', 'Kết quả kiểm tra')]],
  ];

  const walk = async ([account, beside, path, pairs, acts], options) => {
    const page = pages[account] = await desk(account, options);
    await goTo(page, beside);
    await comesTrue(page, (was) => location.pathname !== was, path);
    await open(page, path);
    await comesTrue(page, looks);
    for (const act of acts) await act(page);
    const pattern = new RegExp('^' + `${path}?${pairs}`.replace(/[?+]/g, '\\$&').replaceAll('…', '[0-9a-f-]{36}') + '$');
    await comesTrue(page, (asked) => new RegExp(asked).test(decodeURIComponent(location.pathname + location.search)), pattern.source);
    const address = await where(page);
    await drawn(page);
    const wanted = await page.evaluate(looks);
    await picture(page, `dia-chi-${path.split('/')[1]}-${pairs.match(/\w+/)[0]}`);

    await page.reload();
    await looksAs(page, wanted);
    assert.equal(await where(page), address, 'a reload');

    const other = await page.context().newPage();
    await other.goto(page.url());
    await looksAs(other, wanted);
    assert.equal(await where(other), address, 'a new tab');
    await other.close();

    await goTo(page, beside);
    await comesTrue(page, (was) => location.pathname !== was, path);
    await page.goBack();
    await isAt(page, address);
    await looksAs(page, wanted);
  };
  for (const list of kLists) await step(`${list[2].split('/')[1]} ${list[3]}`, () => walk(list));
  for (const list of kOnAPhone) await step(`${list[2].split('/')[1]} on a phone ${list[3]}`, () => walk(list, phone));

  await step('another part is a step of its own, a letter that is typed is none', async () => {
    const page = pages.steps = await desk('co.chau');
    await open(page, '/so-luat');
    await open(page, '/tham-dinh?phan=moi-den');
    await isAt(page, '/tham-dinh?phan=moi-den');
    await page.getByRole('textbox', {name: 'Tìm tên, đơn vị'}).pressSequentially('lan');
    await isAt(page, '/tham-dinh?phan=moi-den&tim=lan');
    await page.getByRole('tab', {name: 'Đã xong'}).click();
    await isAt(page, '/tham-dinh?phan=da-xong&tim=lan');
    await page.goBack();
    await isAt(page, '/tham-dinh?phan=moi-den&tim=lan');
    await page.getByRole('tab', {name: /^Mới đến/, selected: true}).waitFor();
    await page.goBack();
    await isAt(page, '/so-luat');
    await page.goForward();
    await isAt(page, '/tham-dinh?phan=moi-den&tim=lan');
    assert.equal(await page.getByRole('textbox', {name: 'Tìm tên, đơn vị'}).inputValue(), 'lan');
  });

  await step('a dialog is no step: back does not open it again, and leaves it with its page', async () => {
    const page = await desk('co.ha');
    const dialog = page.getByRole('dialog', {name: 'Lập hồ sơ mới'});
    const opener = page.getByRole('button', {name: 'Lập hồ sơ mới'});
    await open(page, '/ho-so#moi');
    await dialog.waitFor();
    await isAt(page, '/ho-so');
    await page.keyboard.press('Escape');
    await goTo(page, 'Nhân sự');
    await page.getByRole('grid', {name: 'Danh sách nhân sự'}).waitFor();
    await page.goBack();
    await opener.waitFor();
    assert.equal(await dialog.count(), 0);
    await opener.click();
    await dialog.waitFor();
    await page.goForward();
    await page.getByRole('grid', {name: 'Danh sách nhân sự'}).waitFor();
    assert.equal(await dialog.count(), 0);
    await page.goBack();
    await opener.waitFor();
    assert.equal(await dialog.count(), 0);
  });

  await step('an address that was cut or added to does no harm', async () => {
    const page = await desk('co.ha');
    await page.goto(`${at.url}/nhan-su?utm_source=zalo&to=tổ&xep=%zz&tim=%C3&phan=`);
    await page.getByRole('heading', {name: 'Nhân sự', level: 1}).waitFor();
    await isAt(page, '/nhan-su');
    await page.getByText('82 người').first().waitFor();
  });
});

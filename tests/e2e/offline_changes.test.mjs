// What changes at the office while somebody writes without a line: on the return nothing is lost, and the words are right.
import assert from 'node:assert/strict';
import test from 'node:test';
import {browser as startBrowser} from './support/browser.mjs';
import {keptForOffline, keptOnMachine, office, openPage, saved} from './support/program.mjs';
import {Api, newId} from './support/rest.mjs';
import {kDossier, kNomination, signedDossier} from './support/scenes.mjs';

const field = (page) => page.getByRole('textbox', {name: 'Chức vụ', exact: true});

/// A page at a case, where something is written once the line is cut.
async function writeWithoutLine(t, browser, at, {account, dossier, nomination}, words) {
  const page = await openPage(t, browser, `${at.url}/ho-so/${dossier}/de-nghi/${nomination}`, {account});
  await keptForOffline(page);
  await page.context().setOffline(true);
  await field(page).fill(words);
  await keptOnMachine(page, words);
  return page;
}

async function accountOf(admin, name) {
  const {json} = await admin.get('/api/v1/accounts');
  return json.items.find(({account_name: known}) => known === name);
}

test('while somebody writes without a line', async (t) => {
  const at = await office(t);
  const browser = await startBrowser(t);
  const admin = await Api.signIn(at.port, 'quan.tri');
  t.after(() => admin.close());

  await t.test('a colleague sends the dossier: the text stays, is told apart from what was sent, and can be given up', async () => {
    const {officer, dossier, nomination} = await signedDossier(t, browser, at, {account: 'co.sen', head: 'thay.toan'});
    const page = await writeWithoutLine(t, browser, at, {account: 'co.sen', dossier, nomination}, 'Tổ trưởng, viết sau');
    const revisions = [];
    for (const [kind, sent] of [['dossiers', dossier], ['nominations', nomination]]) {
      const {json} = await officer.get(`/api/v1/${kind}/${sent}`);
      revisions.push({id: sent, revision_id: json.revision_id});
    }
    const sent = await officer.send('POST', `/api/v1/dossiers/${dossier}/submission`, {act_id: newId(), revisions});
    assert.equal(sent.status, 200, sent.text);
    await page.context().setOffline(false);
    await page.getByRole('button', {name: 'Máy chủ chưa nhận 1 mục'}).click();
    const dialog = page.getByRole('dialog', {name: 'Máy chủ chưa nhận 1 mục'});
    await dialog.getByText(/Mục này ở trạng thái “Đã gửi” nên không sửa được nữa/).waitFor();
    await dialog.getByText('Chức vụ: Tổ trưởng, viết sau · ở máy chủ: Giáo viên').waitFor();
    await dialog.getByRole('button', {name: 'Lấy bản ở máy chủ'}).click();
    await dialog.getByRole('button', {name: 'Thay bằng bản ở máy chủ'}).click();
    await saved(page);
    await page.reload();
    await saved(page);
    assert.ok(!(await page.getByRole('main').innerText()).includes('viết sau'));
  });

  await t.test('the password is reset: after a new one is chosen, the text is sent', async () => {
    const page = await writeWithoutLine(t, browser, at, {account: 'co.ha', dossier: kDossier, nomination: kNomination}, 'Tổ trưởng Văn');
    const {id} = await accountOf(admin, 'co.ha');
    const reset = await admin.send('POST', `/api/v1/accounts/${id}/password_reset`);
    assert.ok(reset.status < 300, reset.text);
    await page.context().setOffline(false);
    const dialog = page.getByRole('dialog', {name: 'Đăng nhập lại để gửi tiếp'});
    await dialog.getByLabel('Mật khẩu').fill(reset.json.temporary_password);
    await dialog.getByRole('button', {name: 'Đăng nhập'}).click();
    await page.getByText(/Phần đã viết vẫn còn trên máy này và được gửi ngay sau đó/).waitFor();
    await page.getByLabel('Mật khẩu đang dùng').fill(reset.json.temporary_password);
    await page.getByLabel('Mật khẩu mới', {exact: true}).fill('một mật khẩu mới');
    await page.getByLabel('Gõ lại mật khẩu mới').fill('một mật khẩu mới');
    await page.getByRole('button', {name: 'Đổi mật khẩu'}).click();
    await saved(page);
    await page.goto(`${at.url}/ho-so/${kDossier}/de-nghi/${kNomination}`);
    await saved(page);
    assert.equal(await field(page).inputValue(), 'Tổ trưởng Văn');
    const sent = await page.request.get(`${at.url}/api/v1/nominations/${kNomination}`);
    assert.equal((await sent.json()).document.position, 'Tổ trưởng Văn');
  });

  await t.test('the role ends: the text stays, the words say why, and it is sent when the role is given again', async () => {
    const {officer, dossier, nomination} = await signedDossier(t, browser, at, {account: 'co.sen', head: 'thay.toan'});
    const page = await writeWithoutLine(t, browser, at, {account: 'co.sen', dossier, nomination}, 'Tổ trưởng khi đã thôi việc');
    const before = await accountOf(admin, 'co.sen');
    const {id} = before;
    const put = await admin.send('PUT', `/api/v1/accounts/${id}/roles`, {roles: []});
    assert.equal(put.status, 200, put.text);
    await page.context().setOffline(false);
    await page.getByRole('button', {name: 'Máy chủ chưa nhận 1 mục'}).click();
    const dialog = page.getByRole('dialog', {name: 'Máy chủ chưa nhận 1 mục'});
    await dialog.getByText(/^Tài khoản này không còn quyền ghi mục này/).waitFor();
    await dialog.getByText('Chức vụ: Tổ trưởng khi đã thôi việc · ở máy chủ: Giáo viên').waitFor();
    await dialog.getByRole('button', {name: 'Đóng', exact: true}).last().click();
    await page.reload();
    await page.getByRole('button', {name: 'Máy chủ chưa nhận 1 mục'}).waitFor();
    assert.equal(await field(page).inputValue(), 'Tổ trưởng khi đã thôi việc');
    const given = await admin.send('PUT', `/api/v1/accounts/${id}/roles`, {roles: before.roles});
    assert.equal(given.status, 200, given.text);
    await page.reload();
    await saved(page);
    const {json} = await officer.get(`/api/v1/nominations/${nomination}`);
    assert.equal(json.document.position, 'Tổ trưởng khi đã thôi việc', 'with the role back, it is sent');
  });
});

// Forty sentences typed in Telex through Unikey, as on a teacher's desk: our text field holds what a plain textarea
// holds, and both hold the Vietnamese that was meant. Words typed into the cells of a sheet come out the same way.
import assert from 'node:assert/strict';
import test from 'node:test';
import {browser as startBrowser, picture} from './support/browser.mjs';
import {desk} from './support/desk.mjs';
import {goTo, office, openPage, saved, signIn} from './support/program.mjs';

// What is typed, and what is meant: tones at the end of a word and in its midst, each way to ư and ơ, đ, figures and
// signs, capitals, a tone corrected, a letter taken back (⌫).
const kSentences = [
  ['Truwowngf THPT Beens Soong ddeef nghij khen thuwowngr.', 'Trường THPT Bến Sông đề nghị khen thưởng.'],
  ['Coo giaso Nguyeexn Thij Haf dajy moon Toasn lowsp 12.', 'Cô giáo Nguyễn Thị Hà dạy môn Toán lớp 12.'],
  ['Thaayf Traanf Dduwcs Long oon thi hocj sinh gioir caaps tinhr.', 'Thầy Trần Đức Long ôn thi học sinh giỏi cấp tỉnh.'],
  ['Ddatj 25 giair, tawng 40% so vowis nawm hocj truwowcs.', 'Đạt 25 giải, tăng 40% so với năm học trước.'],
  ['Sasng kieesn dduwowjc asp dujng tuwf thasng 9 nawm 2023.', 'Sáng kiến được áp dụng từ tháng 9 năm 2023.'],
  ['Hooij ddoongf hopj ngayf 28/05/2025, cos mawtj 9/9 nguowif.', 'Hội đồng họp ngày 28/05/2025, có mặt 9/9 người.'],
  ['Chieens six thi ddua cow sowr: 12 nguwowif, khoong quas 15%.', 'Chiến sĩ thi đua cơ sở: 12 người, không quá 15%.'],
  ['Taajp theer Lao ddoojng tieen tieesn, Taajp theer lao ddoojng xuaast sawsc.', 'Tập thể Lao động tiên tiến, Tập thể lao động xuất sắc.'],
  ['Quyeets ddinhj soos 812/QDD-UBND ngayf 14/07/2023.', 'Quyết định số 812/QĐ-UBND ngày 14/07/2023.'],
  ['Xeeps loaij: Hoanf thanhf xuaats sawcs nhieemj vuj.', 'Xếp loại: Hoàn thành xuất sắc nhiệm vụ.'],
  ['Ddoafn keest, giusp ddowx ddoofng nghieejp; dduwowjc hojc sinh quys meesn.', 'Đoàn kết, giúp đỡ đồng nghiệp; được học sinh quý mến.'],
  ['Phong traof "Ddooir mowis, sangs taoj trong dayj vaf hocj".', 'Phong trào "Đổi mới, sáng tạo trong dạy và học".'],
  ['Chur nhieemj lowps 10A3, phuj trachs caau lacj booj ddocj sachs.', 'Chủ nhiệm lớp 10A3, phụ trách câu lạc bộ đọc sách.'],
  ['Khuyeesn khisch hojc sinh khuyeest taajt hofa nhaajp.', 'Khuyến khích học sinh khuyết tật hòa nhập.'],
  ['Nghir thai sanr tuwf 05/01/2025 ddeens heets 05/07/2025.', 'Nghỉ thai sản từ 05/01/2025 đến hết 05/07/2025.'],
  ['Nguwowif huwowngs daanx: Ddoanf Thij Thuys Nguyeetj.', 'Người hướng dẫn: Đoàn Thị Thúy Nguyệt.'],
  ['Uwsng dujng coong ngheej thoong tin vafo giarng dajy.', 'Ứng dụng công nghệ thông tin vào giảng dạy.'],
  ['Giaays khen cuar Chur tichj UBND huyeenj Giao Thuyr.', 'Giấy khen của Chủ tịch UBND huyện Giao Thủy.'],
  ['Ddax qua kieemr tra, thanh tra: khoong cos vi phamj.', 'Đã qua kiểm tra, thanh tra: không có vi phạm.'],
  ['Tyr leej toost nghieejp 100%, vuwowjt kees hoajch 2 phaafn trawm.', 'Tỷ lệ tốt nghiệp 100%, vượt kế hoạch 2 phần trăm.'],
  ['Kyx nawng soongs, giaos ducj giowis tinhs, huowngs nghieepj.', 'Kỹ năng sống, giáo dục giới tính, hướng nghiệp.'],
  ['Yeeu truwowngf, meens lowps, quys thaayf, kinhs banj.', 'Yêu trường, mến lớp, quý thầy, kính bạn.'],
  ['Hoafng Vawn Thuj, Phan Booji Chaau, Ngoo Quyeefn.', 'Hoàng Văn Thụ, Phan Bội Châu, Ngô Quyền.'],
  ['Uowcs mow cuar em laf trowr thanhf bacs six.', 'Ước mơ của em là trở thành bác sĩ.'],
  ['Oong nooij vaf baf ngoaij owr phuwowngf Loocj Haj.', 'Ông nội và bà ngoại ở phường Lộc Hạ.'],
  ['Arnh chujp buoori leex khai giarng owr saan truwowfng.', 'Ảnh chụp buổi lễ khai giảng ở sân trường.'],
  ['Nhuwngx khoangr troongs trong hoof sow caanf boor sung.', 'Những khoảng trống trong hồ sơ cần bổ sung.'],
  ['Quyx khuyeens hocj tawngj quaf cho 35 em.', 'Quỹ khuyến học tặng quà cho 35 em.'],
  ['Uyeern chuyeern, kheso leso, thuyeest phujc.', 'Uyển chuyển, khéo léo, thuyết phục.'],
  ['Lux lutj, baox soos 3, truowngf nghir mootj tuaanf.', 'Lũ lụt, bão số 3, trường nghỉ một tuần.'],
  ['Ruwowuj, thuoocs las: caams trong khuoon vieen.', 'Rượu, thuốc lá: cấm trong khuôn viên.'],
  ['Huyfnh Thusc Khasng vaf Nguyeexn Huwxu Huaan.', 'Huỳnh Thúc Kháng và Nguyễn Hữu Huân.'],
  ['Suwar chuwax 12 phongf hocj, lamf mowis saan chowi.', 'Sửa chữa 12 phòng học, làm mới sân chơi.'],
  ['Quyeenr vowr, caay buts, chieecs cawpj, ddooi giayf.', 'Quyển vở, cây bút, chiếc cặp, đôi giày.'],
  ['Ghi rosx nguoofn goosc, xuaast xuws cura thieest bij.', 'Ghi rõ nguồn gốc, xuất xứ của thiết bị.'],
  ['Thuowngr 1.800.000 ddoongf (mootj trieeuj tams trawm nghinf).', 'Thưởng 1.800.000 đồng (một triệu tám trăm nghìn).'],
  ['Hocj kyf II bawts ddaauf tuwf 13/01/2025.', 'Học kỳ II bắt đầu từ 13/01/2025.'],
  ['Ddoofng chis Lee Thij Bary, Bis thuw Chi booj.', 'Đồng chí Lê Thị Bảy, Bí thư Chi bộ.'],
  ['Tieets kieemj ddieenj, nuowcs; phaan loaij racs.', 'Tiết kiệm điện, nước; phân loại rác.'],
  ['Xin traann⌫ trongj camr own!', 'Xin trân trọng cảm ơn!'],
];

const kPosts = [
  ['Toor truwowngr chuyeen moon', 'Tổ trưởng chuyên môn'], ['Thuw kys hooij ddoongf', 'Thư ký hội đồng'],
  ['Giaos vieen, bis thuw chi ddoafn', 'Giáo viên, bí thư chi đoàn'], ['Nhaan vieen thuw vieenj', 'Nhân viên thư viện'],
];

const kMeant = kSentences.map(([, meant]) => meant);

test('Vietnamese typed with Unikey', async (t) => {
  const keyboard = await desk(t);
  const at = await office(t);
  const browser = await startBrowser(t, {headless: false, env: keyboard.env});
  const page = await openPage(t, browser, at.url);
  const plain = await page.context().newPage();
  await plain.setContent('<textarea cols="80" rows="5"></textarea>');
  assert.equal(kSentences.length, 40);

  let inPlain;
  await t.test('a plain textarea holds what was meant', async () => {
    await plain.bringToFront();
    keyboard.focusBrowser();
    await plain.getByRole('textbox').focus();
    assert.equal(keyboard.method(), 'unikey');
    inPlain = await typeAll(keyboard, plain.getByRole('textbox'));
    assert.deepEqual(inPlain, kMeant);
  });

  await t.test('and so does our text field, which keeps it', async () => {
    await page.bringToFront();
    await signIn(page, 'co.ha');
    await goTo(page, 'Hồ sơ');
    await page.getByRole('link', {name: /^Đề nghị khen thưởng/}).click();
    await page.getByRole('button', {name: 'Báo cáo, minh chứng'}).click();
    await page.getByRole('link', {name: /^Nguyễn Văn Thành/}).first().click();
    const field = page.getByRole('textbox', {name: 'I. Sơ lược lý lịch, đặc điểm'});
    await field.focus();
    keyboard.focusBrowser();
    const inOurs = await typeAll(keyboard, field);
    assert.deepEqual(inOurs, kMeant);
    assert.deepEqual(inOurs, inPlain);
    await picture(page, 'unikey');
    await saved(page);
    await page.reload();
    await field.waitFor();
    assert.equal(await field.inputValue(), kMeant[39]);
  });

  await t.test('and the cells of a sheet', async () => {
    await goTo(page, 'Hồ sơ');
    await page.getByRole('link', {name: /^Đề nghị khen thưởng/}).click();
    const grid = page.getByRole('grid', {name: 'Danh sách đề nghị'});
    await page.getByRole('button', {name: 'Đóng phần cần xem'}).click();
    await grid.getByRole('gridcell', {name: 'Hiệu trưởng'}).first().click();
    keyboard.focusBrowser();
    for (const [keys, meant] of kPosts) {
      keyboard.type(keys);
      keyboard.press('Return');
      await grid.getByRole('gridcell', {name: meant, exact: true}).waitFor();
    }
    await picture(page, 'unikey-o');
  });
});

/// Types each sentence into the emptied field; gives what it then holds.
async function typeAll(keyboard, field) {
  const held = [];
  for (const [keys, meant] of kSentences) {
    await field.fill('');
    keyboard.type(keys);
    // The keys have arrived when the last of them shows; where one was lost, the comparison will say so.
    for (let tries = 0; tries < 40 && !(await field.inputValue()).endsWith(meant.slice(-1)); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 25));
    held.push(await field.inputValue());
  }
  return held;
}

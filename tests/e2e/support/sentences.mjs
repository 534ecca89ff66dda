// Sentences as they stand in dossiers, for tests that type.
import {readFileSync} from 'node:fs';

export const kSentences = [
  'Trường THPT Bến Sông đề nghị khen thưởng.',
  'Cô giáo Nguyễn Thị Hà dạy môn Toán lớp 12.',
  'Thầy Trần Đức Long ôn thi học sinh giỏi cấp tỉnh.',
  'Đạt 25 giải, tăng 40% so với năm học trước.',
  'Sáng kiến được áp dụng từ tháng 9 năm 2023.',
  'Hội đồng họp ngày 28/05/2025, có mặt 9/9 người.',
  'Chiến sĩ thi đua cơ sở: 12 người, không quá 15%.',
  'Tập thể Lao động tiên tiến, Tập thể lao động xuất sắc.',
  'Quyết định số 812/QĐ-UBND ngày 14/07/2023.',
  'Xếp loại: Hoàn thành xuất sắc nhiệm vụ.',
  'Đoàn kết, giúp đỡ đồng nghiệp; được học sinh quý mến.',
  'Phong trào "Đổi mới, sáng tạo trong dạy và học".',
  'Chủ nhiệm lớp 10A3, phụ trách câu lạc bộ đọc sách.',
  'Khuyến khích học sinh khuyết tật hòa nhập.',
  'Nghỉ thai sản từ 05/01/2025 đến hết 05/07/2025.',
  'Người hướng dẫn: Đoàn Thị Thúy Nguyệt.',
  'Ứng dụng công nghệ thông tin vào giảng dạy.',
  'Giấy khen của Chủ tịch UBND huyện Giao Thủy.',
  'Đã qua kiểm tra, thanh tra: không có vi phạm.',
  'Tỷ lệ tốt nghiệp 100%, vượt kế hoạch 2 phần trăm.',
  'Kỹ năng sống, giáo dục giới tính, hướng nghiệp.',
  'Yêu trường, mến lớp, quý thầy, kính bạn.',
  'Hoàng Văn Thụ, Phan Bội Châu, Ngô Quyền.',
  'Ước mơ của em là trở thành bác sĩ.',
  'Ông nội và bà ngoại ở phường Lộc Hạ.',
  'Ảnh chụp buổi lễ khai giảng ở sân trường.',
  'Những khoảng trống trong hồ sơ cần bổ sung.',
  'Quỹ khuyến học tặng quà cho 35 em.',
  'Uyển chuyển, khéo léo, thuyết phục.',
  'Lũ lụt, bão số 3, trường nghỉ một tuần.',
  'Rượu, thuốc lá: cấm trong khuôn viên.',
  'Huỳnh Thúc Kháng và Nguyễn Hữu Huân.',
  'Sửa chữa 12 phòng học, làm mới sân chơi.',
  'Quyển vở, cây bút, chiếc cặp, đôi giày.',
  'Ghi rõ nguồn gốc, xuất xứ của thiết bị.',
  'Thưởng 1.800.000 đồng (một triệu tám trăm nghìn).',
  'Học kỳ II bắt đầu từ 13/01/2025.',
  'Đồng chí Lê Thị Bảy, Bí thư Chi bộ.',
  'Tiết kiệm điện, nước; phân loại rác.',
  'Xin trân trọng cảm ơn!',
  'Báo cáo tóm tắt thành tích đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh.',
  'Tập thể sư phạm đoàn kết, không có đơn thư khiếu nại, tố cáo vượt cấp.',
  'Phụ đạo học sinh yếu mỗi tuần hai buổi, không thu tiền.',
  'Biên bản bình xét: 42/45 phiếu đồng ý, đạt 93,33%.',
  'Giữ vững danh hiệu trường đạt chuẩn quốc gia mức độ 2.',
  'Viết sáng kiến "Rèn kỹ năng đọc hiểu cho học sinh lớp 6".',
  'Nhiều năm liền là tổ trưởng tổ Ngữ văn, được đồng nghiệp tín nhiệm.',
  'Được tặng Kỷ niệm chương Vì sự nghiệp Giáo dục năm 2019.',
  'Nuôi dưỡng, chăm sóc trẻ mẫu giáo 5 tuổi; bếp ăn sạch sẽ.',
  'Chuyển đổi số: sổ điểm, học bạ điện tử cho 1.245 học sinh.',
  'Hưởng ứng cuộc vận động quyên góp sách vở, áo ấm vùng lũ.',
  'Thực hiện nghiêm quy chế dân chủ ở cơ sở và quy định về đạo đức nhà giáo.',
  'Nguyễn Thị Ngọc Huyền, Đặng Quỳnh Như, Phùng Khắc Khoan, Vương Thừa Vũ.',
  'Lỡ hẹn, đỡ đần, gỡ rối, giữ gìn, ngưỡng mộ, khuỷu tay, nguệch ngoạc.',
  'Khoanh tròn, loăng quăng, ngoằn ngoèo, xoay xở, quẩn quanh, thuở xưa.',
  'Xuất sắc dẫn đầu phong trào thi đua khối các trường tiểu học.',
  'Đã bồi dưỡng 03 giáo viên dạy giỏi cấp huyện, 01 cấp tỉnh.',
  'Kiêm nhiệm: thư ký Hội đồng, Chủ tịch Công đoàn từ tháng 8/2021.',
  'Ý kiến của cấp ủy, chính quyền nơi cư trú: gương mẫu.',
  'Ủy ban nhân dân xã Yên Cường ký, đóng dấu ngày 02/06/2025.',
];

const read = (path) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

/// As many as are wanted: those above, then what the book of rules and the guide for users say, one sentence at a time,
/// where every keyboard has its signs.
export function sentences(count) {
  const book = read('docs/rules.md').split('\n').filter((line) => line.startsWith('| VR-'));
  const guide = read('docs/huong-dan.md').split(/\n\s*\n|\n(?=\d+\. |- )/).filter((part) => !/!\[|^#/.test(part));
  const said = [...book.map((line) => line.split(' | ')[2]), ...guide.map((part) => part.replace(/^\d+\. |^- |[*`]/g, ''))]
    .flatMap((text) => text.replace(/[“”]/g, '"').replace(/\s+/g, ' ').split(/(?<=[.;:?]) /)).map((text) => text.trim())
    .filter((text) => text.length > 15 && !/[^\p{L}\d .,;:()%/"-]/u.test(text));
  const all = [...new Set([...kSentences, ...said])];
  if (all.length < count) throw new Error(`only ${all.length} sentences are at hand`);
  return all.slice(0, count);
}

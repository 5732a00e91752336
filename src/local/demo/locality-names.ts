/** Names of the kind that old communes bear; they are combined, so no school meant here is real. */
export const FIRST_SYLLABLES =
  'An Bình Cao Cẩm Đại Đông Đồng Đức Gia Hà Hiệp Hoàng Hồng Hợp Hùng Hưng Kiến Lam Liên Long Minh Mỹ Nam Ngọc Nhân Phú Phúc Quang Quảng Tam Tân Tây Thái Thanh Thắng Thiên Thống Thượng Tiên Toàn Trung Trường Tự Văn Việt Vĩnh'.split(
    ' ',
  );
export const SECOND_SYLLABLES =
  'An Bàng Cường Dương Đạo Giang Hà Hải Hoà Hưng Kỳ Lạc Lập Lễ Long Lộc Minh Nghĩa Nhuệ Phong Phú Phúc Quang Sơn Tân Thái Thành Thắng Thịnh Thuận Thuỷ Tiến Trung Tú Vân Xuân'.split(
    ' ',
  );
/** Persons of history after whom schools everywhere are named: this is how names repeat. */
export const HONOURED =
  'Trần Phú|Lê Hồng Phong|Nguyễn Trãi|Trần Quốc Toản|Võ Thị Sáu|Kim Đồng|Lê Lợi|Nguyễn Du|Chu Văn An|Lý Tự Trọng|Nguyễn Huệ|Hai Bà Trưng|Nguyễn Văn Trỗi|Đinh Tiên Hoàng|Lương Thế Vinh|Hoàng Diệu|Ngô Gia Tự|Bùi Thị Xuân'.split(
    '|',
  );

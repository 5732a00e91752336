/** Why a pupil is not synchronised yet, and when to choose it: chosen by us, the office may edit both. */
export const REASONS: readonly (readonly [reason: string, when: string])[] = [
  [
    'Chưa có số định danh cá nhân',
    'Học sinh chưa được cấp số, hoặc nhà trường chưa thu thập được.',
  ],
  ['Số định danh sai hoặc không tồn tại', 'Đã nhập số nhưng hệ thống báo không tìm thấy.'],
  ['Sai họ tên', 'Họ tên trên CSDL ngành khác với dữ liệu dân cư.'],
  ['Sai ngày sinh', 'Ngày sinh trên CSDL ngành khác với dữ liệu dân cư.'],
  ['Sai giới tính', 'Giới tính trên CSDL ngành khác với dữ liệu dân cư.'],
  ['Trùng số định danh', 'Số định danh đã được dùng cho một học sinh khác.'],
  ['Chưa có dữ liệu dân cư', 'Học sinh chưa có trong CSDL quốc gia về dân cư.'],
  ['Người nước ngoài', 'Học sinh không có quốc tịch Việt Nam.'],
  ['Mới chuyển đến, chờ xác thực', 'Hồ sơ vừa tiếp nhận, hệ thống chưa xác thực xong.'],
  ['Lỗi hệ thống', 'Thông tin đã đúng nhưng hệ thống báo lỗi.'],
  ['Lý do khác', 'Không thuộc các trường hợp trên: đề nghị ghi rõ ở cột Ghi chú.'],
];

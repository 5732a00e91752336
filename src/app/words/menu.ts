/** Words of the menu and of its dialogs. */
export const viMenu = {
  title: 'Học bạ số',
  dashboard: 'Bảng điều khiển',
  report: 'Xem một báo cáo',
  recheck: 'Rà soát lại toàn bộ',
  reminders: 'Nhắc trường chậm…',
  urging: 'Soạn công văn đôn đốc…',
  export: 'Xuất báo cáo…',
  snapshots: 'Chốt số liệu…',
  contacts: 'Danh bạ đầu mối',
  pause: 'Tạm dừng mọi thư',
  installation: 'Thiết lập',
  setUp: 'Thiết lập lần đầu',
  formAudit: 'Kiểm tra biểu mẫu',
  newRound: 'Kết thúc đợt / mở đợt mới',
  attach: 'Gắn lại kích hoạt',
  detach: 'Gỡ kích hoạt',
  rules: 'Quy tắc kiểm tra',
  health: 'Tình trạng hệ thống',
  help: 'Trợ giúp',
  notices: 'Phần mềm kèm theo và giấy phép',
  protection: 'Học bạ số: trang do máy ghi, xin đừng sửa tay.',
  askPause:
    'Tạm dừng mọi thư: thư trả lời và thư nhắc đều nằm chờ trong Sổ thư cho tới khi cho gửi lại. Tạm dừng?',
  askResume: 'Mọi thư đang tạm dừng. Cho gửi lại?',
  askDetach:
    'Gỡ kích hoạt: từ lúc này báo cáo mới không được rà soát và không thư nào tự gửi, cho tới khi gắn lại. Gỡ?',
  unexpected:
    'Có lỗi ngoài dự kiến; dữ liệu đã ghi vẫn nguyên. Hãy thử lại sau ít phút; nếu lỗi còn lặp lại, hãy báo cán bộ công nghệ thông tin xem nhật ký thực thi (Tiện ích mở rộng → Apps Script → Lượt thực thi).',
  badRequest: 'Yêu cầu từ trang không hợp lệ. Hãy đóng trang và mở lại từ menu.',
} as const;

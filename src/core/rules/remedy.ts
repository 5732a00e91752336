/** How a warning ends: it passes, and the school need not act when its figure is true. */
export const KEEP_OR_MEND =
  'Nếu số liệu đúng, nhà trường không phải làm gì thêm; nếu chưa đúng, đề nghị nhà trường sửa và gửi lại.';

/** Said to staff when a rule broke while it was asked: our own fault, not the school's. */
export const UNCHECKED =
  'Quy tắc {id} chưa kiểm tra được do lỗi của tiện ích. Đề nghị cán bộ xem lại báo cáo này và báo cho người phụ trách kỹ thuật.';

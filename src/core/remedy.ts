/** How a warning ends: it passes, and the school need not act when its figure is true. */
export const KEEP_OR_MEND =
  'Nếu số liệu đúng, nhà trường không phải làm gì thêm; nếu chưa đúng, đề nghị nhà trường sửa và gửi lại.';

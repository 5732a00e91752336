import { namesInCell } from '../../../src/core/lists/names-in-cell';

test.each<[string, number]>([
  ['Nguyễn Văn An\nTrần Thị Bình\nLê Minh Chi', 3],
  ['1. Nguyễn Văn An; 2. Trần Thị Bình', 2],
  ['Nguyễn Văn An, Trần Thị Bình, Lê Minh Chi', 3],
  ['Nguyễn Thị\nNgọc Anh', 0],
  ['Nguyễn Văn An\n(chuyển trường)', 0],
  ['Nguyễn Văn An', 0],
])('%j holds the names of so many pupils: %d', (cell, names) => {
  expect(namesInCell(cell)).toHaveLength(names);
});

import { words } from './columns';
import type { PlannedLine, PlannedList } from './planned-list';

/** "Họ và tên" and its neighbours as the fonts of before Unicode keep them. */
const TCVN3: readonly PlannedLine[] = [
  words('Danh s¸ch häc sinh ch­a ®ång bé'),
  words('STT', 'Hä vµ tªn', 'Ngµy sinh', 'Giíi tÝnh', 'Líp'),
  words(1, 'NguyÔn V¨n An', '03/05/2018', 'Nam', '1A'),
  words(2, 'TrÇn ThÞ B×nh', '04/05/2018', 'N÷', '1A'),
  words(3, 'Lª §øc Giang', '05/05/2018', 'Nam', '1A'),
];

const VNI: readonly PlannedLine[] = [
  words('Danh saùch hoïc sinh chöa ñoàng boä'),
  words('STT', 'Hoï vaø teân', 'Ngaøy sinh', 'Giôùi tính', 'Lôùp'),
  words(1, 'Nguyeãn Vaên An', '03/05/2018', 'Nam', '1A'),
  words(2, 'Traàn Thò Bình', '04/05/2018', 'Nöõ', '1A'),
  words(3, 'Leâ Ñöùc Giang', '05/05/2018', 'Nam', '1A'),
];

/** What Excel leaves of Vietnamese when it saves a plain CSV on a Western machine. */
const LOST: readonly PlannedLine[] = [
  words('Danh sách h?c sinh chua d?ng b?'),
  words('STT', 'H? và tên', 'Ngày sinh', 'Gi?i tính', 'L?p'),
  words(1, 'Nguy?n Van An', '03/05/2018', 'Nam', '1A'),
  words(2, 'Tr?n Th? Bình', '04/05/2018', 'N?', '1A'),
  words(3, 'Lê Ð?c Giang', '05/05/2018', 'Nam', '1A'),
];

const list = (name: string, lines: readonly PlannedLine[], refused: 'oldFont' | 'lostLetters') => ({
  name,
  sheets: [{ name: 'Sheet1', lines }],
  truth: { refused },
});

/** Lists whose letters can be read by nobody without the font, or by nobody at all. */
export const FONT_SHAPES: readonly PlannedList[] = [
  list('The letters are those of a TCVN3 font', TCVN3, 'oldFont'),
  list('The letters are those of a VNI font', VNI, 'oldFont'),
  list('The marked letters were lost', LOST, 'lostLetters'),
];

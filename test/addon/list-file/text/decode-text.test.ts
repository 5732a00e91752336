import { decodeEntities } from '../../../../src/addon/list-file/text/decode-entities';
import { decodeText } from '../../../../src/addon/list-file/text/decode-text';

const TEXT = 'STT;Họ và tên;Đợt\r\n1;Trần Thử Một;ửng ƯƠ ăâ\r\n';

/** "Trần Thử" of Windows-1258: the letter, then the tone mark. */
const WINDOWS = Buffer.from([
  ...[0x54, 0x72, 0xe2, 0xcc, 0x6e, 0x20, 0x54, 0x68, 0xfd, 0xd2, 0x20, 0xd0, 0xdd, 0xd5],
]);

function bigEndian(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

describe('text is decoded by its content', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT), TEXT],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), TEXT],
    ['UTF-8 beyond 16 bits', Buffer.from('a😀b'), 'a😀b'],
    ['UTF-16, low byte first, with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), TEXT],
    ['UTF-16, low byte first', Buffer.from(TEXT, 'utf16le'), TEXT],
    ['UTF-16, high byte first, with a mark', bigEndian(`\ufeff${TEXT}`), TEXT],
    ['UTF-16, high byte first', bigEndian(TEXT), TEXT],
    ['Windows-1258, composed', WINDOWS, 'Trần Thử ĐƯƠ'],
    ['more than one step of letters', Buffer.from('ê'.repeat(20_000)), 'ê'.repeat(20_000)],
  ])('%s', (_encoding, bytes, text) => {
    expect(decodeText(bytes)).toBe(text);
  });

  test.each([
    ['a control character', Buffer.from('STT;Lớp\u0001')],
    ['bytes of a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10])],
  ])('%s makes it no text', (_what, bytes) => {
    expect(decodeText(bytes)).toBeNull();
  });

  test.each([
    ['an overlong form', [0xc0, 0xaf]],
    ['half a surrogate', [0xed, 0xa0, 0x80]],
    ['a letter cut off', [0xe1, 0xba]],
  ])('%s is not UTF-8', (_what, bytes) => {
    expect(decodeText(Buffer.from(bytes))).not.toContain('\ufffd');
    expect(decodeText(Buffer.from(bytes))).toHaveLength(bytes.length);
  });
});

describe('entities of a web page', () => {
  test.each([
    ['H&#7885; v&agrave; t&ecirc;n', 'Họ và tên'],
    ['&#x1EEC;ng &Ocirc;', 'Ửng Ô'],
    ['&#60;td&#62; &amp; &lt;', '&#60;td&#62; &amp; &lt;'],
    ['&#9999999; &#0;', '&#9999999; &#0;'],
  ])('%s', (page, text) => {
    expect(decodeEntities(page)).toBe(text);
  });
});

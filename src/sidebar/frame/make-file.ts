import { element } from './element';
import { act, say } from './page';

const WORDS = {
  made: (name: string) => `Đã tạo tệp “${name}” trong thư mục Tải xuống.`,
} as const;

/** Makes a file in the page and hands it to the browser's downloads. */
export function makeFile(name: string, make: () => Promise<Blob>): void {
  act(make, (content) => {
    save(name, content);
    say(WORDS.made(name), 'good');
  });
}

function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = element('a', { href: address, download: name });
  link.click();
  // Some browsers begin to read only after this task.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

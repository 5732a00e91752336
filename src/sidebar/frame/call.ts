import type { CalledBy, EntryPoints } from '../../addon/entry-points';

const WORDS = {
  unreached:
    'Không liên lạc được với máy chủ. Hãy kiểm tra mạng rồi thử lại; nếu vừa bấm ghi hoặc gửi, hãy mở lại trang xem việc ấy đã được làm chưa.',
} as const;

/** What Google's page script and browsers say of a call that got no answer. */
const UNREACHED = /NetworkError|Failed to fetch|Load failed|connection failure/i;

interface Runner {
  withSuccessHandler(done: (value: never) => void): Runner;
  withFailureHandler(failed: (error: Error) => void): Runner;
}

declare const google: {
  readonly script: {
    readonly run: Runner;
    readonly host: { close(): void };
  };
};

/** Calls the add-on; names, arguments and result are checked against its entry points. */
export function call<N extends CalledBy['pages']>(
  name: N,
  ...args: Parameters<EntryPoints[N]>
): Promise<ReturnType<EntryPoints[N]>> {
  return new Promise((resolve, reject) => {
    const run = google.script.run
      .withSuccessHandler(resolve as (value: never) => void)
      .withFailureHandler((error) =>
        reject(UNREACHED.test(error.message) ? new Error(WORDS.unreached) : error),
      );
    (run as unknown as Record<string, (...given: unknown[]) => void>)[name]?.(...args);
  });
}

export function closePage(): void {
  google.script.host.close();
}

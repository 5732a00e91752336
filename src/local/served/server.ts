import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import type { Session } from './host-session';
import { PAGE_API } from './page-api';

/** Ten files of 10 MB in base64, and the rest of the answers. */
const MAX_BODY = 144 * 1024 * 1024;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
/** Nothing the page shows, mails and dialogs included, may fetch from another site. */
const POLICY =
  "default-src 'self' 'unsafe-inline' data: blob:; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval' blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Serves the page and its JSON questions, on the loopback address only. Resolves when it listens. */
export function serve(session: Session, pageDir: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    answer(session, pageDir, request, response).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      if (!response.headersSent) json(response, 500, { error: message });
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

async function answer(
  session: Session,
  pageDir: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (isForeign(request)) {
    json(response, 403, { error: 'This host answers its own page only.' });
    return;
  }
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  if (path.startsWith('/api/')) {
    await answerQuestion(session, path.slice('/api/'.length), request, response);
    return;
  }
  sendFile(pageDir, path, response);
}

/** Another site's page may reach a loopback port by name or by script; both headers tell. */
function isForeign(request: IncomingMessage): boolean {
  const port = request.socket.localPort;
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = request.headers;
  if (!host || !own.includes(host)) return true;
  return origin !== undefined && !own.includes(origin.replace(/^http:\/\//, ''));
}

async function answerQuestion(
  session: Session,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const question = Object.hasOwn(PAGE_API, name) ? PAGE_API[name] : undefined;
  const isJson = request.headers['content-type']?.startsWith('application/json');
  if (!question || request.method !== 'POST' || !isJson) {
    json(response, 404, { error: `There is no question "${name}".` });
    return;
  }
  const body: unknown = JSON.parse((await bodyOf(request)) || '{}');
  try {
    json(response, 200, await question(session, body));
  } catch (error) {
    json(response, 400, { error: error instanceof Error ? error.message : String(error) });
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > MAX_BODY) throw new Error('The request is larger than 144 MB.');
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** A path without an extension is a tab of the page, hence the page itself. */
function sendFile(pageDir: string, path: string, response: ServerResponse): void {
  const name = extname(path) === '' ? 'index.html' : decodeURIComponent(path.slice(1));
  const file = normalize(join(pageDir, name));
  if (!file.startsWith(pageDir + sep) || !existsSync(file) || !statSync(file).isFile()) {
    json(response, 404, { error: 'Not found.' });
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  });
  createReadStream(file).pipe(response);
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body ?? null));
}

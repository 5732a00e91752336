import { request } from 'node:http';
import { newWorld } from '../../../src/local/world/new-world';
import { NOW } from '../../builders/host';
import { type ServedHost, servedHost } from '../../tools/page/served-host';

let host: ServedHost;
beforeAll(async () => {
  host = await servedHost(newWorld({ now: NOW }));
});
afterAll(() => host?.close());

const JSON_TYPE = { 'content-type': 'application/json' };

function statusOf(given: {
  path: string;
  method?: string;
  headers?: Record<string, string>;
}): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: host.port, ...given }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('the local host’s server', () => {
  test.each([
    ['its own page', 200, { path: '/' }],
    ['a tab of the page', 200, { path: '/outbox' }],
    ['its own question', 200, { path: '/api/state', method: 'POST', headers: JSON_TYPE }],
    ['another host’s name', 403, { path: '/', headers: { host: 'example.com' } }],
    [
      'another page’s origin',
      403,
      {
        path: '/api/state',
        method: 'POST',
        headers: { ...JSON_TYPE, origin: 'https://example.com' },
      },
    ],
    [
      'an opaque origin',
      403,
      { path: '/api/state', method: 'POST', headers: { ...JSON_TYPE, origin: 'null' } },
    ],
    [
      'a form’s content type',
      404,
      { path: '/api/reset', method: 'POST', headers: { 'content-type': 'text/plain' } },
    ],
    ['a question asked by GET', 404, { path: '/api/state' }],
    ['an unknown question', 404, { path: '/api/constructor', method: 'POST', headers: JSON_TYPE }],
    ['a path out of its folder', 404, { path: '/..%2f..%2fpackage.json' }],
  ])('answers %s with %i', async (_what, status, given) => {
    expect(await statusOf(given)).toBe(status);
  });
});

// Loaded before clasp (NODE_OPTIONS --require): every request to Google goes to the stand-in on
// loopback instead; a request to anybody else fails. clasp itself is not touched.
const http = require('node:http');
const https = require('node:https');

const port = Number(process.env.STAND_IN_PORT);

function isGoogle(host) {
  return /(^|\.)googleapis\.com$/.test(String(host).replace(/:\d+$/, ''));
}

https.request = (...args) => {
  const callback = args.find((arg) => typeof arg === 'function');
  const given = args.filter((arg) => typeof arg !== 'function');
  const url = typeof given[0] === 'string' || given[0] instanceof URL ? new URL(given[0]) : null;
  const options = { ...(url ? given[1] : given[0]) };
  const host = url ? url.hostname : options.hostname || options.host;
  if (!isGoogle(host)) throw new Error(`the test lets nothing out to ${host}`);
  const path = url ? url.pathname + url.search : options.path;
  return http.request(
    {
      method: options.method,
      headers: { ...options.headers, 'x-meant-for': String(host) },
      host: '127.0.0.1',
      port,
      path,
    },
    callback,
  );
};
https.get = (...args) => https.request(...args).end();

const realFetch = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const request = new Request(input, init);
  const url = new URL(request.url);
  if (!isGoogle(url.host)) throw new Error(`the test lets nothing out to ${url.host}`);
  const headers = new Headers(request.headers);
  headers.set('x-meant-for', url.host);
  const local = `http://127.0.0.1:${port}${url.pathname}${url.search}`;
  return realFetch(local, { ...init, method: request.method, headers });
};

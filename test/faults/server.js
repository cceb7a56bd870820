/**
 * A server of feeds that go wrong, in all the ways of `cases.js`. It writes its answers to the socket byte by byte, as
 * no library would let it. An address is `/first/<case>/<key>`, or `/refresh/<case>/<key>`, where the first answer is good;
 * `/asked/<key>` says how often a key was asked and what the answers cost. Delays are short: it is the tests that lack patience.
 */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { deflateSync, gzipSync } from 'node:zlib';

/** @typedef {import('node:net').Socket} Socket */
/** @typedef {Readonly<Record<string, string | number | undefined>>} Headers `undefined` takes one of the usual away */
/** What an answer may depend on. @typedef {{ round: number, path: string, head: string, origin: string, far: string }} Request */
/** @typedef {(socket: Socket, request: Request) => void} Fault */

const CRLF = '\r\n';
const LARGE = 11_000_000;
const HTML = '<!doctype html><html lang="en"><title>Sign in</title><form><input name="user"><input name="password" type="password"></form></html>';

/** A sound feed; its words differ each time it is asked for. @param {number} [round] */
export const feed = (round = 1) =>
  JSON.stringify({ lectern: 1, event: { timeZone: 'UTC' }, sessions: [{ id: 'a', title: `Ångström ${round}`, start: '2027-05-08T09:00' }] });

/** @param {number} status @param {Headers} headers */
const head = (status, headers) =>
  [
    `HTTP/1.1 ${status} ${status === 200 ? 'OK' : 'So'}`,
    ...Object.entries({ 'content-type': 'application/json', 'access-control-allow-origin': '*', 'cache-control': 'no-store', connection: 'close', ...headers })
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name}: ${value}`),
    CRLF,
  ].join(CRLF);

/** @param {Socket} socket @param {string | Buffer} body @param {number} [status] @param {Headers} [headers] */
const send = (socket, body, status = 200, headers = {}) => {
  socket.write(head(status, { 'content-length': Buffer.byteLength(body), ...headers }));
  socket.end(body);
};

/** @param {string} text */
const chunk = (text) => `${Buffer.byteLength(text).toString(16)}${CRLF}${text}${CRLF}`;

/** @param {string | Buffer | ((round: number) => string | Buffer)} body @param {Headers} [headers] @returns {Fault} */
const body =
  (body, headers) =>
  (socket, { round }) =>
    send(socket, typeof body === 'function' ? body(round) : body, 200, headers);

/** @param {number} status @param {Headers} [headers] @returns {Fault} */
const status = (status, headers) => (socket) => send(socket, status === 204 || status === 205 || status === 304 ? '' : 'no', status, headers);

/** @param {(request: Request) => string} to @param {number} [code] @returns {Fault} */
const redirect =
  (to, code = 302) =>
  (socket, request) =>
    send(socket, '', code, { location: to(request) });

/** @param {number} times @param {Fault} fault @returns {Fault} */
const before = (times, fault) => (socket, request) => (request.round <= times ? fault : body(feed))(socket, request);

/** @param {...string} parts written one after the other @returns {Fault} */
const raw =
  (...parts) =>
  (socket) => {
    for (const part of parts) socket.write(part);
    socket.end();
  };

/** Ends a connection with a reset. @param {Socket} socket */
const reset = (socket) => void socket.resetAndDestroy();

/** @param {string} text @param {number} pause @param {number} [times] @returns {Fault} */
const drip =
  (text, pause, times = Infinity) =>
  (socket, { round }) => {
    const rest = feed(round);
    socket.write(head(200, { 'transfer-encoding': 'chunked' }));
    let left = times;
    const timer = setInterval(() => {
      if (left-- > 0) return socket.write(chunk(text));
      clearInterval(timer);
      socket.end(`${chunk(rest)}0${CRLF}${CRLF}`);
    }, pause);
    socket.on('close', () => clearInterval(timer));
  };

/** Large without an end that the head names. @type {Fault} */
const endless = (socket) => {
  socket.write(head(200, { 'transfer-encoding': 'chunked' }));
  const part = chunk(' '.repeat(100_000));
  let sent = 0;
  const more = () => {
    while (sent < LARGE && !socket.destroyed) {
      sent += 100_000;
      if (!socket.write(part)) return void socket.once('drain', more);
    }
    if (!socket.destroyed) socket.end(`${chunk(feed())}0${CRLF}${CRLF}`);
  };
  more();
};

const later = (/** @type {number} */ seconds) => new Date(Math.ceil(Date.now() / 1000) * 1000 + seconds * 1000).toUTCString();
/** A server's clock that is an hour slow, as the date that it names beside says. @param {number} seconds @returns {Headers} */
const dated = (seconds) => ({
  'retry-after': new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)).toUTCString(),
  date: new Date(Date.UTC(2026, 0, 1)).toUTCString(),
  'access-control-expose-headers': 'Retry-After, Date',
});
/** @param {string | number} value @returns {Headers} */
const retryAfter = (value) => ({ 'retry-after': value, 'access-control-expose-headers': 'Retry-After' });

/** @param {string} text @param {boolean} [big] */
const utf16 = (text, big = false) => {
  const bytes = Buffer.from(text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

const jp = (/** @type {readonly number[]} */ ...bytes) =>
  Buffer.concat([Buffer.from('{"lectern":1,"sessions":[{"id":"a","title":"'), Buffer.from(bytes), Buffer.from('"}]}')]);

/** @type {Readonly<Record<string, Fault>>} */
const FAULTS = {
  plain: body(feed),
  chunked: (socket, { round }) => void socket.end(`${head(200, { 'transfer-encoding': 'chunked' })}${chunk(feed(round))}0${CRLF}${CRLF}`),
  'close-delimited': (socket, { round }) => void socket.end(head(200, {}) + feed(round)),
  'http-1.0': (socket, { round }) => void socket.end(head(200, {}).replace('HTTP/1.1', 'HTTP/1.0') + feed(round)),
  gzip: body((round) => gzipSync(feed(round)), { 'content-encoding': 'gzip' }),
  deflate: body((round) => deflateSync(feed(round)), { 'content-encoding': 'deflate' }),
  'unknown-encoding': body(feed, { 'content-encoding': 'lectern' }),
  'no-type': body(feed, { 'content-type': undefined }),
  'wrong-type': body(feed, { 'content-type': 'text/html' }),
  attachment: body(feed, { 'content-disposition': 'attachment; filename=feed.json' }),
  nosniff: body(feed, { 'x-content-type-options': 'nosniff', 'content-type': 'text/plain' }),
  'set-cookie': body(feed, { 'set-cookie': 'a=b; SameSite=None' }),
  'early-hints': (socket, { round }) => {
    socket.write(`HTTP/1.1 103 Early Hints${CRLF}link: </x.css>; rel=preload${CRLF}${CRLF}`);
    send(socket, feed(round));
  },
  bom: body((round) => `\ufeff${feed(round)}`),
  'utf-16le-bom': body((round) => utf16(`\ufeff${feed(round)}`), { 'content-type': 'application/json; charset=utf-8' }),
  'utf-16be-bom': body((round) => utf16(`\ufeff${feed(round)}`, true)),
  'utf-16le': body((round) => utf16(feed(round)), { 'content-type': 'application/json; charset=utf-16' }),
  'utf-16be': body((round) => utf16(feed(round), true)),
  latin1: body((round) => Buffer.from(feed(round), 'latin1'), { 'content-type': 'application/json; charset=ISO-8859-1' }),
  'shift-jis': body(jp(0x83, 0x89, 0x83, 0x43, 0x83, 0x67), { 'content-type': 'application/json; charset="Shift_JIS"' }),
  'iso-2022-jp': body(jp(0x1b, 0x24, 0x42, 0x25, 0x69, 0x25, 0x24, 0x25, 0x48, 0x1b, 0x28, 0x42), { 'content-type': 'application/json;charset=iso-2022-jp' }),
  'wrong-charset': body(feed, { 'content-type': 'application/json; charset=iso-8859-1' }),
  'unknown-charset': body(feed, { 'content-type': 'application/json; charset=x-lectern' }),
  'invalid-utf-8': body((round) => Buffer.from(feed(round), 'latin1')),
  'duplicate-keys': body((round) => feed(round).replace('{"id"', '{"id":"b","title":"Not this","id"')),
  'strange-items': body((round) => feed(round).replace('[{', '[null,1,"x",[],{},{"title":{"a":[]}},{')),
  'redirect-far': redirect(({ far }) => `${far}/to/plain`),
  'slow-headers': (socket, { round }) => void setTimeout(() => send(socket, feed(round)), 60),
  'slow-body': drip(' ', 20, 5),
  empty: body(''),
  'white-space': body(' \r\n\t '),
  null: body('null'),
  'empty-list': body('[]'),
  'empty-object': body('{}'),
  'empty-string': body('""'),
  'empty-feed': body('{"lectern":1,"sessions":[],"speakers":[],"faqs":[]}'),
  'redirect-to-404': redirect(() => '/to/status-404'),
  'redirect-to-html': redirect(() => '/to/html'),
  'login-page': body(HTML, { 'content-type': 'text/html; charset=utf-8' }),
  html: body('<html><body>Programme</body></html>'),
  xml: body('<?xml version="1.0"?><schedule></schedule>', { 'content-type': 'text/xml' }),
  ics: body('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n', { 'content-type': 'text/calendar' }),
  script: body('document.write("<p>Programme</p>")', { 'content-type': 'text/javascript' }),
  jsonp: body((round) => `callback(${feed(round)})`),
  csv: body('title,start\nOne,2027-05-08\n', { 'content-type': 'text/csv' }),
  yaml: body('lectern: 1\nsessions:\n  - title: One\n'),
  words: body('OK'),
  image: body(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), { 'content-type': 'image/png' }),
  string: body('"the programme follows"'),
  number: body('7'),
  true: body('true'),
  'lines-of-json': body('{"title":"One"}\n{"title":"Two"}\n'),
  json5: body((round) => feed(round).replace('}]', ',}],').replace('lectern', 'lectern')),
  'single-quotes': body("{'lectern': 1}"),
  comments: body((round) => `// the programme\n${feed(round)}`),
  'not-a-number': body('{"lectern":1,"sessions":[{"title":NaN}]}'),
  cut: body((round) => feed(round).slice(0, -9)),
  'error-object': body('{"error":"Something went wrong"}'),
  'unknown-format': body('{"weather":"fine"}'),
  deep: body(`{"lectern":1,"sessions":[{"title":"One","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}]}`),
  'deep-unclosed': body('['.repeat(100_000)),
  'a-million-entries': body(() => `{"lectern":1,"sessions":[${'{},'.repeat(999_999)}{}]}`),
  'large-declared': body(() => feed().padEnd(LARGE)),
  'large-chunked': endless,
  'large-gzip': body(() => gzipSync(feed().padEnd(LARGE)), { 'content-encoding': 'gzip' }),
  'length-too-short': (socket, { round }) => send(socket, feed(round), 200, { 'content-length': 30 }),
  'status-429-long': status(429, retryAfter(3_600)),
  'status-429-date-long': (socket, request) => status(429, retryAfter(later(3_600)))(socket, request),
  'status-503-long': status(503, retryAfter(31)),
  'reset-at-once': reset,
  'reset-after-headers': (socket) => void socket.write(head(200, { 'content-length': 500 }), () => setTimeout(reset, 10, socket)),
  'reset-in-body': (socket) => void socket.write(head(200, { 'content-length': 500 }) + feed().slice(0, 40), () => setTimeout(reset, 10, socket)),
  'closed-at-once': raw(),
  garbage: raw('\u0000\u0001lectern\r\n\r\n'),
  'garbage-status': raw(`HTTP/1.1 abc${CRLF}content-length: 2${CRLF}${CRLF}{}`),
  'huge-headers': (socket) => send(socket, feed(), 200, { 'x-much': 'x'.repeat(600_000) }),
  'two-lengths': raw(head(200, { 'content-length': '20\r\ncontent-length: 30' }), feed()),
  'length-too-long': (socket) => send(socket, feed(), 200, { 'content-length': 5_000 }),
  'cut-chunks': raw(head(200, { 'transfer-encoding': 'chunked' }), chunk(feed())),
  'bad-chunks': raw(head(200, { 'transfer-encoding': 'chunked' }), `zz${CRLF}${feed()}`),
  'bad-gzip': body(Buffer.concat([gzipSync(feed()).subarray(0, 40), Buffer.alloc(60, 7)]), { 'content-encoding': 'gzip' }),
  'plain-as-gzip': body(feed, { 'content-encoding': 'gzip' }),
  'bad-brotli': body(Buffer.alloc(60, 255), { 'content-encoding': 'br' }),
  'redirect-loop': redirect(() => '/to/redirect-loop'),
  'redirect-to-data': redirect(() => 'data:application/json,{"lectern":1}'),
  'redirect-to-ftp': redirect(() => 'ftp://127.0.0.1/feed.json'),
  'no-cors': body(feed, { 'access-control-allow-origin': undefined }),
  'cors-other': body(feed, { 'access-control-allow-origin': 'https://elsewhere.example' }),
  'cors-null': body(feed, { 'access-control-allow-origin': 'null' }),
  'cors-twice': body(feed, { 'access-control-allow-origin': '*, *' }),
  'redirect-far-no-cors': redirect(({ far }) => `${far}/to/no-cors`),
  'no-headers': () => undefined,
  'half-headers': (socket) => void socket.write('HTTP/1.1 200 OK\r\ncontent-ty'),
  'headers-only': (socket) => void socket.write(head(200, { 'content-length': 500 })),
  'stall-in-body': (socket) => void socket.write(head(200, { 'content-length': 500 }) + feed().slice(0, 40)),
  drip: drip(' ', 15),
  'good-after-1-reset': before(1, reset),
  'good-after-2-500': before(2, status(500)),
  'good-after-3-503': before(3, status(503)),
  'good-after-1-cut': before(1, (socket) => send(socket, feed(), 200, { 'content-length': 5_000 })),
  'status-429-seconds': before(1, status(429, retryAfter(7))),
  'status-429-date': before(1, status(429, dated(9))),
  'status-503-seconds': before(2, status(503, retryAfter('2'))),
  'status-500-date': before(1, status(500, dated(9))),
  /** Not of the table: a feed that its server knows again. */
  etag: (socket, { head: asked, round }) => {
    const validators = { etag: '"1"', 'cache-control': 'max-age=60' };
    if (/^if-none-match: "1"/im.test(asked)) socket.end(head(304, validators));
    else send(socket, feed(round).padEnd(50_000), 200, validators);
  },
};

/** @param {string} name @returns {Fault} */
function faultOf(name) {
  const fault = FAULTS[name];
  if (fault) return fault;
  const [, kind, code] = /^(status|redirect)-(\d{3})$/.exec(name) ?? [];
  if (kind === 'redirect') return redirect(() => '/to/plain', Number(code));
  if (code === '203') return (socket, { round }) => send(socket, feed(round), 203);
  if (code) return status(Number(code));
  throw new Error(`There is no fault ${name}.`);
}

/** @returns {Promise<{ origin: string, asked: (key: string) => { requests: number, bytes: number[] }, close: () => Promise<void> }>} */
export async function startFaultServer() {
  /** @type {Map<string, number[]>} */
  const keys = new Map();
  /** @type {Set<Socket>} */
  const sockets = new Set();
  const asked = (/** @type {string} */ key) => ({ requests: keys.get(key)?.length ?? 0, bytes: keys.get(key) ?? [] });
  const places = { origin: '', far: '' };

  const listener = (/** @type {Socket} */ socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // Faults are meant to break connections.
    socket.on('error', () => undefined);
    let text = '';
    socket.on('data', function read(data) {
      text += data.toString('latin1');
      if (!text.includes(CRLF + CRLF)) return;
      socket.off('data', read);
      socket.resume();
      const path = /^\S+ (\S+)/.exec(text)?.[1] ?? '/';
      const [, phase = '', name = '', key = ''] = path.split('/');
      if (phase === 'asked') return send(socket, JSON.stringify(asked(name)));
      if (phase === 'to') return faultOf(name)(socket, { round: 1, path, head: text, ...places });
      if (phase !== 'first' && phase !== 'refresh') return send(socket, '', 404);
      const costs = keys.get(key) ?? [];
      keys.set(key, costs);
      const round = costs.push(0);
      socket.on('close', () => (costs[round - 1] = socket.bytesWritten));
      if (phase === 'refresh' && round === 1 && name !== 'etag') send(socket, feed(0));
      else faultOf(name)(socket, { round: phase === 'refresh' && name !== 'etag' ? round - 1 : round, path, head: text, ...places });
    });
  };
  const servers = [createServer(listener), createServer(listener)];
  const [origin = '', far = ''] = await Promise.all(
    servers.map(async (server) => {
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      return `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
    }),
  );
  Object.assign(places, { origin, far });
  return {
    origin,
    asked,
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

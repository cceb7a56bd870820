/**
 * What can go wrong between a feed and a page, and what a visitor must end up with. `server.js` answers so; tests and
 * `scripts/check-faults.js` go through the table. This file knows no Node, so that browsers can read it too.
 *
 * `first` is what is shown where the fault meets the first load: `data`, `empty` or `error` (which has a button to try
 * again). On a refresh the same fault leaves the last good data with a notice (`stale`), unless it is none (`data`).
 */

/** @typedef {'data' | 'empty' | 'error'} Outcome */
/** @typedef {'node' | 'chromium' | 'firefox' | 'webkit'} Client */

/**
 * @typedef {object} Case
 * @property {string} name
 * @property {Outcome} first
 * @property {number} requests to the feed's own address, in one episode
 * @property {boolean} [slow] ends by a time-out, which a test makes short
 * @property {Partial<Record<Client, { first?: Outcome, requests?: number }>>} [as] what other clients than Chromium make of it
 * @property {readonly number[]} [pauses] milliseconds between requests, where the server names them
 */

/** One request, and it is data. */
const FINE = [
  'plain', 'chunked', 'close-delimited', 'http-1.0', 'gzip', 'deflate', 'unknown-encoding', 'no-type', 'wrong-type', 'attachment', 'nosniff', 'set-cookie',
  'status-203', 'early-hints', 'bom', 'utf-16le-bom', 'utf-16be-bom', 'utf-16le', 'utf-16be', 'latin1', 'shift-jis', 'iso-2022-jp', 'wrong-charset',
  'unknown-charset', 'invalid-utf-8', 'duplicate-keys', 'redirect-301', 'redirect-302', 'redirect-303', 'redirect-307', 'redirect-308', 'redirect-far',
  'slow-headers', 'slow-body', 'strange-items',
]; // prettier-ignore

/** One request, and nothing in it. */
const EMPTY = ['status-204', 'status-205', 'empty', 'white-space', 'null', 'empty-list', 'empty-object', 'empty-string', 'empty-feed'];

/** One request, and an answer that won't change by asking again. */
const WRONG = [
  'status-300', 'status-304', 'status-400', 'status-401', 'status-402', 'status-403', 'status-404', 'status-405', 'status-406', 'status-409', 'status-410',
  'status-418', 'status-422', 'status-451', 'redirect-to-404', 'redirect-to-html', 'login-page', 'html', 'xml', 'ics', 'script', 'jsonp', 'csv', 'yaml',
  'words', 'image', 'string', 'number', 'true', 'lines-of-json', 'json5', 'single-quotes', 'comments', 'not-a-number', 'cut', 'error-object', 'unknown-format',
  'deep', 'deep-unclosed', 'a-million-entries', 'large-declared', 'large-chunked', 'large-gzip', 'length-too-short',
  'status-429-long', 'status-429-date-long', 'status-503-long',
]; // prettier-ignore

/** Asked four times, and given up. */
const BROKEN = [
  'reset-after-headers', 'reset-in-body', 'garbage', 'garbage-status', 'huge-headers', 'bad-brotli', 'redirect-loop', 'redirect-to-data', 'redirect-to-ftp',
  'status-408', 'status-429', 'status-500', 'status-501', 'status-502', 'status-503', 'status-504', 'status-505', 'status-511', 'status-599',
]; // prettier-ignore

/** Firefox asks ten times by itself where a connection ends without an answer. */
const DEAF = ['reset-at-once', 'closed-at-once'];

/** WebKitGTK's libsoup doesn't mind: what came is the answer, and it is whole. */
const LENIENT = ['length-too-long', 'plain-as-gzip'];

/** The same, and what came is no JSON, which isn't asked for again. */
const LENIENT_CUT = ['two-lengths', 'bad-gzip'];

/** What only browsers mind. */
const BARRED = ['no-cors', 'cors-other', 'cors-null', 'cors-twice', 'redirect-far-no-cors'];

/** Ends by a time-out. */
const SLOW = ['no-headers', 'half-headers', 'headers-only', 'stall-in-body', 'drip'];

/** @param {readonly string[]} names @param {Outcome} first @param {number} requests @param {Partial<Case>} [rest] @returns {Case[]} */
const all = (names, first, requests, rest) => names.map((name) => ({ name, first, requests, ...rest }));

/** @type {readonly Case[]} */
export const CASES = [
  ...all(FINE, 'data', 1),
  ...all(EMPTY, 'empty', 1),
  ...all(WRONG, 'error', 1),
  ...all(BROKEN, 'error', 4),
  ...all(DEAF, 'error', 4, { as: { firefox: { requests: 40 } } }),
  ...all(LENIENT, 'error', 4, { as: { webkit: { first: 'data', requests: 1 } } }),
  ...all(LENIENT_CUT, 'error', 4, { as: { webkit: { requests: 1 } } }),
  { name: 'bad-chunks', first: 'error', requests: 4, as: { webkit: { first: 'empty', requests: 1 } } },
  // Node knows no CORS.
  ...all(BARRED, 'error', 4, { as: { node: { first: 'data', requests: 1 } } }),
  ...all(SLOW, 'error', 1, { slow: true }),
  { name: 'cut-chunks', first: 'error', requests: 4, as: { node: { first: 'data', requests: 1 }, webkit: { first: 'data', requests: 1 } } },
  { name: 'good-after-1-reset', first: 'data', requests: 2 },
  { name: 'good-after-2-500', first: 'data', requests: 3 },
  { name: 'good-after-3-503', first: 'data', requests: 4 },
  { name: 'good-after-1-cut', first: 'data', requests: 2, as: { webkit: { requests: 1 } } },
  { name: 'status-429-seconds', first: 'data', requests: 2, pauses: [7_000] },
  { name: 'status-429-date', first: 'data', requests: 2, pauses: [9_000] },
  { name: 'status-503-seconds', first: 'data', requests: 3, pauses: [2_000, 2_000] },
  { name: 'status-500-date', first: 'data', requests: 2, pauses: [9_000] },
];

/** The table as a client meets it. @param {Client} client @returns {readonly Case[]} */
export const casesOf = (client) => CASES.map((one) => ({ ...one, ...one.as?.[client] }));

/** `lectern validate` of addresses, over real HTTP: what a page would stumble over is named. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, test } from 'node:test';
import { patience } from '../../src/feed/load-feed.ts';
import { pace } from '../../src/feed/retry.ts';
import { lectern, validated } from './command-line.ts';

const FEED = {
  lectern: 1,
  event: { timeZone: 'Europe/Lisbon' },
  sessions: [{ title: 'Lamps', start: '2027-05-08T09:00', speakers: ['ana'] }],
  speakers: [{ id: 'ana', name: 'Ana' }],
};
const BODY = JSON.stringify(FEED);
const OPEN = { 'access-control-allow-origin': '*', 'content-type': 'application/json' };

type Answer = (response: ServerResponse, request: IncomingMessage) => void;
const send =
  (body: string, headers: Record<string, string> = OPEN, status = 200): Answer =>
  (response) =>
    response.writeHead(status, headers).end(body);
const redirect =
  (to: () => string, status = 302): Answer =>
  (response) =>
    response.writeHead(status, { ...OPEN, location: to() }).end();

let origin = '';
let elsewhere = '';
let asked: IncomingMessage[] = [];
let busy = 0;

const ROUTES: Readonly<Record<string, Answer>> = {
  '/ok': send(BODY),
  '/echo': (response, { headers }) => send(BODY, { ...OPEN, 'access-control-allow-origin': String(headers.origin) })(response, {} as IncomingMessage),
  '/closed': send(BODY, { 'content-type': 'application/json' }),
  '/closed-to-others': send(BODY, { ...OPEN, 'access-control-allow-origin': 'https://harbour.example' }),
  '/as-html': send(BODY, { ...OPEN, 'content-type': 'text/html; charset=utf-8' }),
  '/latin1': (response) =>
    response.writeHead(200, { ...OPEN, 'content-type': 'application/json; charset=latin1' }).end(Buffer.from(BODY.replace('Lamps', 'Küste'), 'latin1')),
  '/moved': redirect(() => '/ok', 301),
  '/away': redirect(() => `${elsewhere}/ok`),
  '/loop': redirect(() => '/loop'),
  '/sign-in-first': redirect(() => '/login?next=feed'),
  '/login': send('<!doctype html><title>Welcome</title>', { 'content-type': 'text/html' }),
  '/html': send('<!doctype html><title>Sessions</title>', { 'content-type': 'text/html' }),
  '/broken': send('{\n  "lectern": 1,\n}'),
  '/empty': send('[]'),
  '/404': send('', {}, 404),
  '/500': send('', {}, 500),
  '/busy': (response, request) => (busy-- > 0 ? send('', {}, 503) : send(BODY))(response, request),
  '/never': () => undefined,
  '/no-gzip': send(BODY, { ...OPEN, 'content-encoding': 'gzip' }),
  '/no-brotli': send(BODY, { ...OPEN, 'content-encoding': 'br' }),
  '/reset': (response) => response.socket?.destroy(),
  '/big': (response) => response.writeHead(200, OPEN).end(`{"lectern":1,"x":"${'x'.repeat(11 * 2 ** 20)}"}`),
  '/heavy': send(JSON.stringify({ ...FEED, sessions: [{ ...FEED.sessions[0], abstract: 'm'.repeat(1.5 * 2 ** 20) }] })),
  '/pictures/ana.jpg': send('', { 'content-type': 'image/jpeg' }),
  '/pictures/shy.jpg': (response, { method }) => send('', { 'content-type': 'image/png' }, method === 'HEAD' ? 405 : 200)(response, {} as IncomingMessage),
  '/pictures/page.jpg': send('', { 'content-type': 'text/html' }),
  '/pictures/mine.jpg': send('', { 'content-type': 'image/jpeg', 'cross-origin-resource-policy': 'same-origin' }),
  '/pictures/gone.jpg': send('', {}, 404),
  '/pictures': send(
    JSON.stringify({
      ...FEED,
      speakers: ['ana', 'shy', 'page', 'mine', 'gone']
        .map((name) => ({ id: name, name, photo: `/pictures/${name}.jpg` }))
        .concat({ id: 'x', name: 'x', photo: '/pictures/gone.jpg' }),
    }),
  ),
};

const serve = (): Server =>
  createServer((request, response) => {
    asked.push(request);
    (ROUTES[new URL(request.url!, 'http://localhost').pathname] ?? ROUTES['/404']!)(response, request);
  });
const servers = [serve(), serve()];
const old = { timeout: patience.timeout, wait: pace.wait };
before(async () => {
  [origin, elsewhere] = (await Promise.all(
    servers.map(async (server) => {
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    }),
  )) as [string, string];
  pace.wait = () => Promise.resolve();
});
after(() => {
  Object.assign(patience, { timeout: old.timeout });
  Object.assign(pace, { wait: old.wait });
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});
beforeEach(() => {
  asked = [];
});

const codesOf = async (path: string): Promise<readonly string[]> => (await validated([origin + path])).issues.map(({ code }) => code);

describe('what a page would stumble over', () => {
  test('nothing, of an address that is open to all', async () => {
    // At http: on this very machine, which pages may read.
    assert.deepEqual(await codesOf('/ok'), ['mixed-content']);
    assert.deepEqual(await codesOf('/echo'), ['mixed-content']);
    assert.equal((await validated([`${origin}/ok`])).issues[0]!.severity, 'info');
  });
  test('it is asked as a page of another site would', async () => {
    await codesOf('/ok');
    assert.match(String(asked[0]!.headers.origin), /^https:\/\/.*\.example$/);
    assert.equal(asked.length, 1);
  });
  for (const path of ['/closed', '/closed-to-others']) {
    test(`no permission to read it: ${path}`, async () => {
      const { code, issues } = await validated([origin + path]);
      assert.equal(code, 0);
      const issue = issues.find((one) => one.code === 'no-cors')!;
      assert.equal(issue.severity, 'warning');
      assert.match(issue.message, path === '/closed' ? /pages of other sites/ : /only https:\/\/harbour\.example/);
      assert.match(issue.hint, /convert.*proxy.*Access-Control-Allow-Origin/);
    });
  }
  test('an address that has moved', async () => {
    const { issues } = await validated([`${origin}/moved`]);
    const { message, hint } = issues.find(({ code }) => code === 'redirect')!;
    assert.match(message, /\/ok \(301\)/);
    assert.match(hint, /given up/);
  });
  test('a way to another host, on which the page’s own name is not told', async () => {
    const { issues } = await validated([`${origin}/away`]);
    assert.match(issues.find(({ code }) => code === 'redirect')!.message, /another host/);
    assert.equal(asked.at(-1)!.headers.origin, 'null');
  });
  test('JSON that is called something else', async () => assert.ok((await codesOf('/as-html')).includes('content-type')));
  test('much to download', async () => assert.ok((await codesOf('/heavy')).includes('large')));
  test('a charset that the server names', async () => assert.match((await lectern(['convert', `${origin}/latin1`, '-o', '-'])).out, /Küste/));
});

describe('an address that can’t be used', () => {
  const CASES: readonly (readonly [path: string, code: string, says: RegExp])[] = [
    ['/html', 'not-json', /HTML/],
    ['/sign-in-first', 'not-json', /signing in/],
    ['/broken', 'not-json', /line 2, column 15/],
    ['/empty', 'empty', /nothing is published/],
    ['/404', 'http', /404/],
    ['/500', 'http', /500/],
    ['/never', 'timeout', /too long/],
    ['/reset', 'network', /broke off/],
    ['/no-gzip', 'network', /answered.*can’t be unpacked.*content-encoding/],
    ['/no-brotli', 'network', /answered.*can’t be unpacked.*content-encoding/],
    ['/loop', 'network', /circle/],
    ['/big', 'too-large', /10 MB/],
  ];
  for (const [path, code, says] of CASES) {
    test(path, async () => {
      // Only where no answer will ever come: a machine that is busy may take longer than that for one that does.
      patience.timeout = code === 'timeout' ? 300 : old.timeout;
      const { code: exit, issues } = await validated([origin + path]).finally(() => (patience.timeout = old.timeout));
      assert.equal(exit, 1);
      assert.deepEqual(
        issues.map((issue) => [issue.severity, issue.code]),
        [['error', code]],
      );
      assert.match(issues[0]!.message, says);
    });
  }
  test('names the place of a mistake', async () => assert.equal((await validated([`${origin}/broken`])).issues[0]!.path, `${origin}/broken:2:15`));
  test('an answer that can’t be unpacked has nothing to do with CORS, and is asked for once', async () => {
    assert.doesNotMatch((await lectern(['validate', `${origin}/no-gzip`])).out, /CORS|There was no answer/);
    assert.equal(asked.length, 1);
  });
  test('a circle is named once, not at each step', async () => {
    const { out } = await lectern(['validate', `${origin}/loop`]);
    assert.match(out, /circle/);
    assert.doesNotMatch(out, /The address leads to/);
  });
  test('no server there', async () => {
    const gone = createServer().listen(0, '127.0.0.1');
    await once(gone, 'listening');
    const { port } = gone.address() as AddressInfo;
    gone.close();
    await once(gone, 'close');
    assert.match((await validated([`http://127.0.0.1:${port}/`])).issues[0]!.message, /refuses the connection/);
  });
  test('no address of the web', async () => assert.match((await validated(['ftp://feeds.example/f.json'])).issues[0]!.message, /no address of the web/));
});

test('a server that is busy is asked again', async () => {
  busy = 2;
  assert.equal((await validated([`${origin}/busy`])).code, 0);
  assert.equal(asked.length, 3);
});

test('pictures that do not load are named, each address asked once', async () => {
  const { issues } = await validated([`${origin}/pictures`, '--check-images']);
  const found = issues.filter(({ code }) => code === 'image-not-loaded');
  assert.deepEqual(
    found.map(({ path }) => path),
    ['speakers[2].photo', 'speakers[3].photo', 'speakers[4].photo', 'speakers[5].photo'],
  );
  for (const [index, says] of [/text\/html/, /Cross-Origin-Resource-Policy/, /404/].entries()) assert.match(found[index]!.message, says);
  const { progress } = await lectern(['validate', `${origin}/pictures`, '--check-images']);
  assert.ok(progress.some((text) => /Pictures: 5 of 5/.test(text)));
});

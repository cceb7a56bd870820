/** An address becomes a feed or an error that says why not, over real HTTP: nothing hangs, nothing throws. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, test } from 'node:test';
import { loadFeed, type LoadOptions } from '../../src/feed/load-feed.ts';
import { pace } from '../../src/feed/retry.ts';
import type { FeedError, FeedErrorCode } from '../../src/model/result.ts';
import type { Feed } from '../../src/model/types.ts';

const DOCUMENT = JSON.stringify({ lectern: 1, sessions: [{ id: 'a', title: 'Ångström' }], speakers: [{ id: 's', photo: 'photos/s.jpg' }] });
const ALL_EMPTY = JSON.stringify({ sessions: [], speakers: [], questions: [], categories: [], rooms: [] });

type Answer = (response: ServerResponse, request: IncomingMessage) => void;
const send =
  (body: string | Buffer, status = 200, headers: Record<string, string> = { 'content-type': 'application/json' }): Answer =>
  (response) =>
    response.writeHead(status, headers).end(body);
const redirect = (to: string, status = 302): Answer => send('', status, { location: to });

const ROUTES: Readonly<Record<string, Answer>> = {
  '/ok': send(DOCUMENT),
  '/ok-as-text': send(DOCUMENT, 200, { 'content-type': 'text/plain' }),
  '/ok-without-type': send(DOCUMENT, 200, {}),
  '/bom': send(`\ufeff${DOCUMENT}`),
  '/empty-all': send(ALL_EMPTY),
  '/redirect': redirect('/moved/feed'),
  '/redirect-307': redirect('/moved/feed', 307),
  '/moved/feed': send(DOCUMENT),
  '/loop': redirect('/loop'),
  '/to-404': redirect('/nowhere'),
  '/500': send('broken', 500),
  '/503-json': send(DOCUMENT, 503),
  '/401': send('{}', 401),
  '/403': send('', 403),
  '/410': send('', 410),
  '/429': send('', 429, { 'retry-after': '1' }),
  '/204': (response) => response.writeHead(204).end(),
  '/html': send('<!DOCTYPE html><title>Sessions</title>', 200, { 'content-type': 'text/html' }),
  '/blank': send(''),
  '/white': send(' \n\t '),
  '/null': send('null'),
  '/list': send('[]'),
  '/object': send('{}'),
  '/text': send('""'),
  '/unknown': send('{"weather": {"today": "fine"}, "sea": 7}'),
  '/number': send('7'),
  '/cut': send(DOCUMENT.slice(0, -5)),
  '/utf-16': send(Buffer.from(`\ufeff${DOCUMENT}`, 'utf16le')),
  '/never': () => undefined,
  '/headers-only': (response) => response.writeHead(200, { 'content-type': 'application/json' }).flushHeaders(),
  '/trickle': (response) => {
    const drops = setInterval(() => response.write(' '), 10);
    response.on('close', () => clearInterval(drops));
  },
  '/reset': (response) => response.socket?.destroy(),
  '/reset-within': (response) => {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('{"lectern": 1,', () => response.socket?.destroy());
  },
  '/slow': (response) => setTimeout(() => send(DOCUMENT)(response, response.req), 100),
};

let origin = '';
let asked: IncomingMessage[] = [];
const server = createServer((request, response) => {
  asked.push(request);
  const answer = ROUTES[new URL(request.url!, 'http://localhost').pathname] ?? send('not here', 404);
  answer(response, request);
});
before(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
  // How long it pauses between tries is tested elsewhere.
  pace.wait = () => Promise.resolve();
});

const feedOf = async (path: string, options?: LoadOptions): Promise<Feed> => {
  const result = await loadFeed(origin + path, options);
  assert.ok(result.ok, JSON.stringify(result));
  return result.feed;
};
const errorOf = async (path: string, options?: LoadOptions): Promise<FeedError> => {
  const result = await loadFeed(origin + path, options);
  assert.ok(!result.ok, `${path} is an error`);
  return result.error;
};

describe('a feed', () => {
  for (const path of ['/ok', '/ok-as-text', '/ok-without-type', '/bom', '/utf-16', '/redirect', '/redirect-307', '/ok?key=1#part']) {
    test(path, async () => assert.equal((await feedOf(path)).sessions[0]!.title, 'Ångström'));
  }
  test('with nothing in it is a feed too', async () => assert.deepEqual((await feedOf('/empty-all')).sessions, []));
  test('has addresses relative to where it was found', async () => {
    assert.equal((await feedOf('/ok')).speakers[0]!.photo, `${origin}/photos/s.jpg`);
    assert.equal((await feedOf('/redirect')).speakers[0]!.photo, `${origin}/moved/photos/s.jpg`);
  });
  test('is asked for without telling who asks', async () => {
    await feedOf('/ok');
    const { headers } = asked[0]!;
    assert.deepEqual([headers.cookie, headers.authorization, headers.referer, headers.accept], [undefined, undefined, undefined, 'application/json']);
  });
});

describe('an error', () => {
  const cases: readonly (readonly [path: string, code: FeedErrorCode, says: RegExp])[] = [
    ['/nowhere', 'http', /nothing at this address \(404\)/],
    ['/to-404', 'http', /404/],
    ['/410', 'http', /410/],
    ['/500', 'http', /500/],
    ['/503-json', 'http', /503/],
    ['/401', 'http', /401/],
    ['/403', 'http', /403/],
    ['/429', 'http', /429/],
    ['/html', 'not-json', /HTML/],
    ['/cut', 'not-json', /not JSON/],
    ['/204', 'empty', /empty/],
    ['/blank', 'empty', /empty/],
    ['/white', 'empty', /empty/],
    ['/null', 'empty', /empty/],
    ['/list', 'empty', /empty/],
    ['/object', 'empty', /empty/],
    ['/text', 'empty', /empty/],
    ['/unknown', 'unknown-format', /weather, sea/],
    ['/number', 'unknown-format', /number/],
    ['/reset', 'network', /no answer/],
    ['/reset-within', 'network', /no answer/],
    ['/loop', 'network', /no answer/],
  ];
  for (const [path, code, says] of cases) {
    test(`${path} is ${code}`, async () => {
      const error = await errorOf(path);
      assert.equal(error.code, code);
      assert.match(error.message, says);
      assert.match(error.hint, /\S.*\.$/, 'it says what to do');
      assert.equal(error.address, origin + path);
      assert.equal(error.status, code === 'http' ? Number(/\d{3}/.exec(error.message)![0]) : undefined);
      assert.ok(Object.isFrozen(error));
    });
  }
  for (const [name, address] of Object.entries({
    'no address': 'http://[',
    'an address of nobody': 'http://127.0.0.1:9/feed.json',
    'a scheme of no network': 'lectern:feed',
  })) {
    test(`${name} is network`, async () => {
      const result = await loadFeed(address);
      assert.equal(result.ok || result.error.code, 'network');
    });
  }
});

describe('an answer that takes too long is a timeout', () => {
  for (const path of ['/never', '/headers-only', '/trickle']) {
    test(path, async () => {
      const start = performance.now();
      assert.equal((await errorOf(path, { timeout: 120 })).code, 'timeout');
      const took = performance.now() - start;
      assert.ok(took > 100 && took < 3_000, `${Math.round(took)} ms`);
    });
  }
  test('and one that takes long is not', async () => assert.equal((await feedOf('/slow', { timeout: 5_000 })).sessions.length, 1));
});

describe('at the same time', () => {
  test('one address is asked once, and all get the same feed', async () => {
    const feeds = await Promise.all([feedOf('/slow'), feedOf('/slow'), feedOf('/slow', { signal: new AbortController().signal })]);
    assert.equal(asked.length, 1);
    assert.equal(new Set(feeds).size, 1);
  });
  test('two addresses are asked each', async () => {
    await Promise.all([feedOf('/slow?1'), feedOf('/slow?2')]);
    assert.equal(asked.length, 2);
  });
  test('one address is asked again when the answer is there, even if it was an error', async () => {
    await feedOf('/ok');
    await feedOf('/ok');
    await errorOf('/404');
    await errorOf('/404');
    assert.equal(asked.length, 4);
  });
});

describe('stopped', () => {
  const arrived = async (count = 1): Promise<IncomingMessage> => {
    while (asked.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
    return asked[count - 1]!;
  };
  test('before it began, nothing is asked', async () => {
    assert.equal((await errorOf('/ok', { signal: AbortSignal.abort() })).code, 'aborted');
    assert.equal(asked.length, 0);
  });
  // Well before the request would time out by itself.
  test('by the only one who waits, the request ends', { timeout: 5_000 }, async () => {
    const stop = new AbortController();
    const error = errorOf('/never?only', { signal: stop.signal });
    const request = await arrived();
    const closed = once(request.socket, 'close');
    stop.abort();
    assert.equal((await error).code, 'aborted');
    await closed;
  });
  test('by one of two, the other still gets its feed', async () => {
    const stop = new AbortController();
    const error = errorOf('/slow?two', { signal: stop.signal });
    const feed = feedOf('/slow?two', { signal: new AbortController().signal });
    await arrived();
    stop.abort();
    assert.equal((await error).code, 'aborted');
    assert.equal((await feed).sessions.length, 1);
    assert.equal(asked.length, 1);
  });
  test('by all, and wanted again: it is asked again', async () => {
    const stop = new AbortController();
    const errors = [errorOf('/slow?again', { signal: stop.signal }), errorOf('/slow?again', { signal: stop.signal })];
    await arrived();
    stop.abort();
    const feed = feedOf('/slow?again');
    assert.deepEqual(
      (await Promise.all(errors)).map(({ code }) => code),
      ['aborted', 'aborted'],
    );
    assert.equal((await feed).sessions.length, 1);
    assert.equal(asked.length, 2);
  });
  test('after the answer, nothing happens', async () => {
    const stop = new AbortController();
    const feed = await feedOf('/ok', { signal: stop.signal });
    stop.abort();
    assert.equal(feed.sessions.length, 1);
  });
});

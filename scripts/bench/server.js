/**
 * A server that answers as a good one does: brotli, types, cache headers, 304 for what the browser has already. It keeps
 * what it was asked for, so that requests can be counted where they arrive.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { brotliCompressSync, constants } from 'node:zlib';

/**
 * @typedef {object} Resource
 * @property {string | Buffer} body
 * @property {string} type
 * @property {number} [quality] of brotli: 11 for files, which are compressed once; 5 for what a server compresses as it goes
 * @property {string} [cache] `cache-control`
 * @property {boolean} [tag] whether it has an `etag`, and is not sent again to who has it
 * @property {number} [delay] milliseconds until the answer
 *
 * @typedef {object} Arrival
 * @property {string} path
 * @property {number} status
 * @property {number} bytes of the body, as sent
 */

export const TYPES = /** @type {const} */ ({
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
});

/** What compresses well. @param {string} type */
const isText = (type) => /text|json|svg/.test(type);

/** @param {Resource} resource */
function prepare({ body, type, quality = 5 }) {
  const bytes = Buffer.from(body);
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return {
    tag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 16)}"`,
    sent: isText(type) ? brotliCompressSync(bytes, { params }) : bytes,
  };
}

/** @param {Map<string, Resource>} resources by path; may be added to while it runs */
export async function serveResources(resources) {
  /** @type {Arrival[]} */
  const arrivals = [];
  /** @type {WeakMap<Resource, ReturnType<typeof prepare>>} */
  const prepared = new WeakMap();

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const resource = resources.get(path);
    if (!resource) {
      arrivals.push({ path, status: 404, bytes: 0 });
      response.writeHead(404, { 'content-type': 'text/plain' }).end();
      return;
    }
    let ready = prepared.get(resource);
    if (!ready) prepared.set(resource, (ready = prepare(resource)));
    const { sent, tag } = ready;
    const { type, cache, delay = 0 } = resource;
    const status = resource.tag && request.headers['if-none-match'] === tag ? 304 : 200;
    const headers = {
      'content-type': type,
      vary: 'accept-encoding',
      'access-control-allow-origin': '*',
      // Both together give the page a finer clock, and let it ask for the memory of all of it.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      ...(cache && { 'cache-control': cache }),
      ...(resource.tag && { etag: tag }),
      ...(status === 200 && { 'content-length': sent.length, ...(isText(type) && { 'content-encoding': 'br' }) }),
    };
    arrivals.push({ path, status, bytes: status === 200 ? sent.length : 0 });
    setTimeout(() => response.writeHead(status, headers).end(status === 200 ? sent : undefined), delay);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());

  return {
    origin: `http://127.0.0.1:${address.port}`,
    arrivals,
    /** Compresses ahead, so that the first visitor waits no longer than the others. @param {string} path */
    warm(path) {
      const resource = resources.get(path);
      if (resource && !prepared.has(resource)) prepared.set(resource, prepare(resource));
      return resource ? (prepared.get(resource)?.sent.length ?? 0) : 0;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

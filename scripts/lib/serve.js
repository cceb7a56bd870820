/** A small server of static files, for sizes and screenshots. */
import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fromRoot } from './paths.js';

const TYPES = /** @type {Readonly<Record<string, string>>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
});

/**
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} [pages] pages that are no files, by path
 */
export async function serve(folder, pages = {}) {
  const base = fromRoot(folder);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const page = pages[path];
    let file = join(base, normalize(path));
    try {
      if (page === undefined && statSync(file).isDirectory()) file = join(file, 'index.html');
      const body = page ?? readFileSync(file);
      // As a feed must be for pages elsewhere.
      response.writeHead(200, {
        'content-type': page === undefined ? (TYPES[extname(file)] ?? 'application/octet-stream') : TYPES['.html'],
        'access-control-allow-origin': '*',
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${address.port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

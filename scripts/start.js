/**
 * `npm start`: installs what is missing, serves the demo, prints its address and opens it.
 *
 *     npm start -- --no-open
 */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './lib/dependencies.js';
import { fromRoot, root } from './lib/paths.js';

const { values } = parseArgs({ options: { 'no-open': { type: 'boolean', default: false }, port: { type: 'string', default: '5173' } } });

await ensureDependencies();
const { createServer } = await import('vite');

/** The demo is what one comes for; the root of the server is the repository, so that its pages reach `/src`. @type {import('vite').Plugin} */
const startPage = {
  name: 'lectern:start-page',
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      if (request.url !== '/') return next();
      response.writeHead(302, { location: '/demo/' }).end();
    });
  },
};

// Vite goes on to the next port where one is taken.
const server = await createServer({ root, configFile: fromRoot('vite.config.ts'), plugins: [startPage], server: { port: Number(values.port) } });
await server.listen();

const address = `${server.resolvedUrls?.local[0] ?? `http://localhost:${server.config.server.port}/`}demo/`;
console.log(`\n  Past workshops   ${address}\n  Conference       ${address}conference.html\n  Bare page        ${address}bare.html\n\n  Ctrl+C ends.\n`);

/** @type {Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>} */
const OPENERS = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] };
if (!values['no-open'] && !process.env.CI) {
  const [command, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  // Where there is no opener, or nothing to open with, the printed address is enough.
  spawn(command, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

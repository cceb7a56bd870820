/**
 * Starts WebKitGTK for Web Test Runner, by WebDriver's own HTTP, in a display of its own where there is none.
 *
 * Puppeteer and Playwright can't drive a WebKit as systems ship it, and webdriverio would be 150 packages for what is
 * a dozen requests. To the runner's commands it looks like puppeteer: `keyboard`, `mouse`, `setViewport`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { inPath } from './browsers.js';

/** Keys by the names that `KeyboardEvent.key` has; every other key is the character itself. */
const KEYS = /** @type {Readonly<Record<string, string>>} */ ({
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
});
const BUTTONS = /** @type {Readonly<Record<string, number>>} */ ({ left: 0, middle: 1, right: 2 });

/** Once in some hundred times a window never answers, in milliseconds; another one does. */
const PATIENCE = 30_000;
const TRIES = 3;

/** A port that nobody listens on. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** @param {string} program of the small browser that WebKitGTK brings */
async function startDriver(program) {
  /** @type {import('node:child_process').ChildProcess[]} */
  const children = [];
  const stop = () => children.reverse().forEach((child) => child.kill());
  process.once('exit', stop);
  // Without a graphics card: drawn by the processor.
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1' };
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) {
    if (!inPath('Xvfb')) throw new Error('WebKitGTK needs a display, and there is neither one nor Xvfb.');
    // Xvfb picks a free display and writes its number to file descriptor 3.
    const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    children.push(screen);
    const [number] = await once(/** @type {import('node:stream').Readable} */ (screen.stdio[3]), 'data');
    env.DISPLAY = `:${String(number).trim()}`;
  }
  const driver = inPath('WebKitWebDriver');
  if (!driver) throw new Error('WebKitWebDriver is not installed (Debian: webkit2gtk-driver).');
  const port = await freePort();
  children.push(spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' }));

  /** @param {string} method @param {string} path @param {unknown} [body] */
  const request = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const { value } = /** @type {{ value: any }} */ (await response.json());
    if (!response.ok) throw new Error(`WebKitWebDriver: ${method} ${path}: ${value?.message ?? value?.error ?? response.status}`);
    return value;
  };
  for (let tries = 0; tries < 100; tries++) {
    const ready = await request('GET', '/status').catch(() => undefined);
    if (ready?.ready) break;
    await sleep(100);
  }
  const open = async () =>
    (
      await request('POST', '/session', {
        capabilities: { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: program, args: ['--automation'] } } },
      })
    ).sessionId;
  let sessionId = await open();
  /** @param {string} method @param {string} path @param {unknown} [body] */
  const command = (method, path, body) => request(method, `/session/${sessionId}${path}`, body);
  /** Another window, with a process of its own: one that has run all files holds gigabytes, and crawls. */
  const reopen = async () => {
    await command('DELETE', '').catch(() => undefined);
    sessionId = await open();
  };
  return {
    command,
    reopen,
    async stop() {
      await command('DELETE', '').catch(() => undefined);
      process.off('exit', stop);
      stop();
    },
  };
}

/** What the runner's commands do with a page, said in WebDriver. @param {Awaited<ReturnType<typeof startDriver>>['command']} command */
function pageOf(command) {
  /** @param {string} type @param {unknown[]} actions */
  const act = (type, actions) =>
    command('POST', '/actions', { actions: [{ type, id: type, ...(type === 'pointer' ? { parameters: { pointerType: 'mouse' } } : {}), actions }] });
  /** @param {'keyDown' | 'keyUp'} type @param {string} key */
  const key = (type, key) => ({ type, value: KEYS[key] ?? key });
  /** @param {number} x @param {number} y */
  const move = (x, y) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 });
  /** @param {'pointerDown' | 'pointerUp'} type @param {string} [button] */
  const button = (type, button = 'left') => ({ type, button: BUTTONS[button] });
  return {
    keyboard: {
      /** @param {string} text */
      async type(text) {
        for (const character of text) await act('key', [key('keyDown', character), key('keyUp', character)]);
      },
      /** @param {string} name */
      press: (name) => act('key', [key('keyDown', name), key('keyUp', name)]),
      /** @param {string} name */
      down: (name) => act('key', [key('keyDown', name)]),
      /** @param {string} name */
      up: (name) => act('key', [key('keyUp', name)]),
    },
    mouse: {
      /** @param {number} x @param {number} y */
      move: (x, y) => act('pointer', [move(x, y)]),
      /** @param {number} x @param {number} y @param {{ button?: string }} [options] */
      click: (x, y, { button: name } = {}) => act('pointer', [move(x, y), button('pointerDown', name), button('pointerUp', name)]),
      /** @param {{ button?: string }} [options] */
      down: ({ button: name } = {}) => act('pointer', [button('pointerDown', name)]),
      /** @param {{ button?: string }} [options] */
      up: ({ button: name } = {}) => act('pointer', [button('pointerUp', name)]),
      reset: () => command('DELETE', '/actions'),
    },
    /** Role and name of an element. @param {string} script that returns it */
    async told(script) {
      const [id] = Object.values(await command('POST', '/execute/sync', { script, args: [] }));
      return { role: await command('GET', `/element/${id}/computedrole`), name: await command('GET', `/element/${id}/computedlabel`) };
    },
    /** The window is made larger by what its frame takes. @param {{ width: number, height: number }} size */
    async setViewport({ width, height }) {
      const read = () => command('POST', '/execute/sync', { script: 'return [outerWidth - innerWidth, outerHeight - innerHeight]', args: [] });
      const [x, y] = await read();
      await command('POST', '/window/rect', { width: width + x, height: height + y });
    },
  };
}

/**
 * One window, one test file at a time.
 * @param {string} program
 * @returns {import('@web/test-runner').BrowserLauncher}
 */
export function webkitLauncher(program) {
  /** @type {Promise<Awaited<ReturnType<typeof startDriver>>> | undefined} */
  let driver;
  /** @type {Map<string, string>} */
  const active = new Map();
  /** @type {ReturnType<typeof pageOf> | undefined} */
  let page;
  const launcher = {
    name: 'WebKit',
    type: 'puppeteer',
    concurrency: 1,
    /** @param {string} id @param {string} url @param {number} [tries] */
    async startSession(id, url, tries = TRIES) {
      try {
        const { command, reopen } = await (driver ??= startDriver(program));
        if (page) await reopen();
        page ??= pageOf(command);
        active.set(id, url);
        await page.setViewport({ width: 800, height: 600 });
        await command('POST', '/url', { url });
      } catch (error) {
        if (tries === 1) throw error;
        console.warn(`WebKitGTK did not open a page (${error}): once more, with another driver.`);
        await (await driver?.catch(() => undefined))?.stop();
        page = driver = undefined;
        await launcher.startSession(id, url, tries - 1);
      }
    },
    /** @param {string} id */
    isActive: (id) => active.has(id),
    async getBrowserUrl() {
      return (await driver)?.command('GET', '/url');
    },
    /** @param {string} id */
    async stopSession(id) {
      active.delete(id);
      await (await driver)?.command('POST', '/url', { url: 'about:blank' });
      return {};
    },
    startDebugSession() {
      return Promise.reject(new Error('WebKit has no debugging session here.'));
    },
    getPage: () => page,
    async stop() {
      await (await driver)?.stop();
    },
  };
  return launcher;
}

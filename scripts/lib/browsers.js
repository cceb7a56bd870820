/**
 * Finds the browsers that tests, sizes and screenshots run in, and installs them where that can be done without asking.
 *
 * The ways to a browser stand in `WAYS`, in the order in which they are tried: what the person names, what is there,
 * what the system's packages hold, what is in `node_modules`, what can be downloaded. `docs/decisions/0003` says why.
 */
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fromRoot } from './paths.js';
import { run } from './run.js';

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */

/**
 * @typedef {object} Browser
 * @property {Engine} engine
 * @property {string} path of the program
 * @property {boolean} [shell] whether it is Chromium without its user interface, which wants `headless: 'shell'`
 */

const programs = process.env.PROGRAMFILES ?? 'C:\\Program Files';
const programs86 = process.env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)';

/**
 * @typedef {object} Known
 * @property {string} variable that names the program
 * @property {readonly string[]} commands looked for in `PATH`
 * @property {readonly string[]} places looked for after that
 * @property {readonly string[]} packages of Debian and its kin that bring it
 */

/** @type {Record<Engine, Known>} */
const ENGINES = {
  chromium: {
    variable: 'CHROME_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      join(programs, 'Google/Chrome/Application/chrome.exe'),
      join(programs86, 'Google/Chrome/Application/chrome.exe'),
      join(programs86, 'Microsoft/Edge/Application/msedge.exe'),
    ],
    packages: ['chromium'],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', join(programs, 'Mozilla Firefox/firefox.exe')],
    packages: ['firefox-esr'],
  },
  webkit: {
    variable: 'WEBKIT_PATH',
    commands: [],
    places: miniBrowsers(),
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
  },
};

/** WebKitGTK's own small browser, the one that its driver can start, lies in a folder named after processor and version. */
function miniBrowsers() {
  if (process.platform !== 'linux') return [];
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib') : [];
  return folders.flatMap((folder) => ['webkit2gtk-4.1', 'webkitgtk-6.0'].map((version) => join('/usr/lib', folder, version, 'MiniBrowser')));
}

/** @param {string} command */
export const inPath = (command) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find((path) => existsSync(path));

const isRoot = process.getuid?.() === 0;
const downloads = fromRoot('.cache/browsers');

/** @param {Engine} engine @returns {string | undefined} */
const installed = (engine) => {
  const { commands, places } = ENGINES[engine];
  return commands.map(inPath).find(Boolean) ?? places.find((path) => existsSync(path));
};

/**
 * A way to a browser: gives its program, `undefined` if this way isn't open here, and throws if it is but leads nowhere.
 * @typedef {object} Way
 * @property {string} name
 * @property {boolean} [installs] whether it changes the machine or takes long, and so is only gone when asked to
 * @property {(engine: Engine) => Promise<string | undefined> | string | undefined} find
 * @property {boolean} [shell]
 */

/** @type {readonly Way[]} */
const WAYS = [
  {
    name: 'environment',
    find(engine) {
      const { variable } = ENGINES[engine];
      const path = process.env[variable];
      if (path && !existsSync(path)) throw new Error(`${variable} names ${path}, which does not exist`);
      return path || undefined;
    },
  },
  { name: 'installed', find: installed },
  {
    name: 'system packages',
    installs: true,
    async find(engine) {
      if (!isRoot || !inPath('apt-get')) return undefined;
      const { packages } = ENGINES[engine];
      console.log(`Installing ${packages.join(', ')} with apt-get …`);
      const apt = (/** @type {string[]} */ ...args) =>
        run('apt-get', ['-q', '-y', '-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=30', '-o', 'Dpkg::Use-Pty=0', ...args], {
          env: { DEBIAN_FRONTEND: 'noninteractive' },
          quiet: true,
          timeout: 10 * 60_000,
        });
      const install = () => apt('install', '--no-install-recommends', ...packages);
      let { code, output } = await install();
      // Images often come without package lists, or with old ones.
      if (code !== 0 && (await apt('update')).code === 0) ({ code, output } = await install());
      if (code !== 0) throw new Error(`apt-get install ${packages.join(' ')} failed: ${output.trim().split('\n').at(-1)}`);
      return installed(engine);
    },
  },
  {
    name: '@sparticuz/chromium',
    shell: true,
    async find(engine) {
      if (engine !== 'chromium' || process.platform !== 'linux' || process.arch !== 'x64') return undefined;
      // Makes the package unpack its own copies of the system libraries that a small machine may lack.
      process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
      const { default: chromium } = await import('@sparticuz/chromium');
      return chromium.executablePath();
    },
  },
  {
    name: 'downloaded before',
    shell: true,
    async find(engine) {
      if (engine !== 'chromium' || !existsSync(downloads)) return undefined;
      const { getInstalledBrowsers } = await import('@puppeteer/browsers');
      return (await getInstalledBrowsers({ cacheDir: downloads })).at(-1)?.executablePath;
    },
  },
  {
    name: 'download',
    installs: true,
    shell: true,
    async find(engine) {
      if (engine !== 'chromium') return undefined;
      const { Browser, detectBrowserPlatform, install, resolveBuildId } = await import('@puppeteer/browsers');
      const platform = detectBrowserPlatform();
      if (!platform) return undefined;
      console.log('Downloading a Chromium to .cache/browsers …');
      const browser = Browser.CHROMEHEADLESSSHELL;
      const buildId = await resolveBuildId(browser, platform, 'stable');
      return (await install({ browser, buildId, cacheDir: downloads })).executablePath;
    },
  },
];

/**
 * @param {Engine} engine
 * @param {{ install?: boolean }} [options] `install`: also try the ways that install something
 * @returns {Promise<Browser | { engine: Engine, missing: string }>} `missing` tells what was tried, and what to do
 */
export async function findBrowser(engine, { install = false } = {}) {
  const tried = [];
  for (const way of WAYS) {
    if (way.installs && !install) continue;
    try {
      const path = await way.find(engine);
      if (path) return { engine, path, shell: way.shell };
    } catch (error) {
      const why = `${way.name}: ${error instanceof Error ? error.message : error}`;
      // Going on to another browser is right; doing so without a word is not.
      console.warn(why);
      tried.push(why);
    }
  }
  const { variable, packages } = ENGINES[engine];
  const ways = [
    `set ${variable} to the path of an installed one`,
    ...(process.platform === 'linux' ? [`install it: apt-get install --no-install-recommends ${packages.join(' ')}`] : ['install it in the usual way']),
    ...(engine === 'chromium' ? ['with a network: npx @puppeteer/browsers install chrome-headless-shell@stable --path .cache/browsers'] : []),
  ];
  const missing = [`No ${engine} found.`, ...tried.map((line) => `  tried ${line}`), ...ways.map((line) => `  - ${line}`)].join('\n');
  return { engine, missing };
}

/**
 * As {@link findBrowser}, and throws what to do where there is none.
 * @param {Engine} engine
 * @param {{ install?: boolean }} [options]
 */
export async function needBrowser(engine, options) {
  const browser = await findBrowser(engine, options);
  if ('missing' in browser) throw new Error(browser.missing);
  return browser;
}

/**
 * How puppeteer starts it. Nothing but our own pages is opened, so Chromium's sandbox, which containers and root can't have, is off on Linux.
 * @param {Browser} browser
 * @returns {import('puppeteer-core').LaunchOptions}
 */
export function launchOptions({ engine, path, shell }) {
  if (engine === 'firefox') return { browser: 'firefox', executablePath: path, headless: true };
  const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return {
    executablePath: path,
    headless: shell ? 'shell' : true,
    args: [...(process.platform === 'linux' ? ['--no-sandbox', '--disable-gpu'] : []), ...quiet],
  };
}

/**
 * A real Ghost: the package of npm in a folder that stays in `.cache`, since it is large; its content and its database
 * are in a folder of their own, gone afterwards. The database is MariaDB: SQLite would have to be compiled first.
 */
import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fromRoot } from '../../../scripts/lib/paths.js';
import { npm } from '../../../scripts/lib/run.js';
import { openDatabase } from '../support/mariadb.js';
import { modernNode } from '../support/node.js';
import { freePort, must, NotHere, start } from '../support/programs.js';

const VERSION = '6.65.0';
const HOME = fromRoot(`.cache/hosts/ghost-${VERSION}`);
const OWNER = { email: 'owner@example.org', password: 'none-of-your-business-7' };

/** Ghost is installed where it is unpacked: its package brings parts of itself as files. */
async function install() {
  if (existsSync(HOME)) return;
  const folder = `${HOME}.coming`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const env = await modernNode();
  const packed = await npm(['pack', '--silent', `ghost@${VERSION}`], { cwd: folder, quiet: true });
  if (packed.code !== 0) throw new NotHere(`npm pack ghost: ${packed.output.trim().slice(-300)}`);
  await must('tar', ['-xzf', `ghost-${VERSION}.tgz`], { cwd: folder });
  const home = join(folder, 'package');
  const args = ['install', '--omit=dev', '--omit=optional', '--legacy-peer-deps', '--prefer-offline', '--no-audit', '--no-fund'];
  const { code, output } = await npm(args, { cwd: home, env, quiet: true, timeout: 20 * 60_000 });
  if (code !== 0) throw new NotHere(`npm install of Ghost: ${output.trim().slice(-300)}`);
  renameSync(home, HOME);
  rmSync(folder, { recursive: true });
}

/** @param {string} folder */
export async function openGhost(folder) {
  await install();
  const content = join(folder, 'content');
  cpSync(join(HOME, 'content'), content, { recursive: true });
  const database = await openDatabase(folder, 'ghost');
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  /** @type {() => Promise<void>} */
  let endServer = async () => {};
  const close = async () => {
    await endServer();
    await database.close();
  };
  try {
    endServer = await start('node', ['index.js'], {
      cwd: HOME,
      env: {
        ...(await modernNode()),
        NODE_ENV: 'production',
        url: origin,
        server__host: '127.0.0.1',
        server__port: String(port),
        database__client: 'mysql',
        database__connection__socketPath: database.socket,
        database__connection__user: 'root',
        database__connection__password: '',
        database__connection__database: 'ghost',
        paths__contentPath: content,
        logging__transports: '["stdout"]',
        privacy__useUpdateCheck: 'false',
        security__staffDeviceVerification: 'false',
      },
      ready: async () => (await fetch(`${origin}/`)).ok,
      patience: 300_000,
    });
    /** @param {string} method @param {string} route @param {unknown} body @param {string} [cookie] */
    const ask = async (method, route, body, cookie = '') => {
      const response = await fetch(`${origin}/ghost/api/admin/${route}/`, {
        method,
        headers: { 'content-type': 'application/json', origin, cookie },
        body: JSON.stringify(body),
      });
      if (!response.ok) throw new Error(`${method} ${route}: ${response.status} ${(await response.text()).slice(0, 300)}`);
      return response;
    };
    await ask('POST', 'authentication/setup', { setup: [{ name: 'Owner', ...OWNER, blogTitle: 'A meetup' }] });
    /** Ghost answers before it has booted: a session of that time may be lost. */
    async function signIn(patience = 10) {
      const { headers } = await ask('POST', 'session', { username: OWNER.email, password: OWNER.password });
      const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
      const { ok } = await fetch(`${origin}/ghost/api/admin/users/me/`, { headers: { cookie, origin } });
      if (ok) return cookie;
      if (patience === 0) throw new Error('Ghost forgets who has signed in');
      await sleep(1000);
      return signIn(patience - 1);
    }
    const cookie = await signIn();
    return {
      origin,
      close,
      /**
       * Publishes what an HTML card holds, as the editor saves it.
       * @param {string} title
       * @param {string} html
       * @returns {Promise<string>} the address
       */
      async publish(title, html) {
        const words = {
          type: 'paragraph',
          version: 1,
          children: [{ type: 'extended-text', version: 1, text: 'Everything at a glance:', format: 0, mode: 'normal' }],
        };
        const lexical = JSON.stringify({ root: { type: 'root', version: 1, children: [words, { type: 'html', version: 1, html }] } });
        const answer = await ask('POST', 'posts', { posts: [{ title, status: 'published', lexical }] }, cookie);
        return (await answer.json()).posts[0].url;
      },
      /** What stands at the end of all pages: “Settings, Code injection”. @param {string} html */
      inject: (html) => ask('PUT', 'settings', { settings: [{ key: 'codeinjection_foot', value: html }] }, cookie),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * A real WordPress of Debian's packages in a folder of its own: PHP's server and MariaDB, both ended with it.
 * Nothing of WordPress is installed on the machine; PHP and MariaDB are, where they are missing.
 */
import { lstatSync, mkdirSync, readdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inPath } from '../../../scripts/lib/browsers.js';
import { fromRoot } from '../../../scripts/lib/paths.js';
import { openDatabase } from '../support/mariadb.js';
import { answers, freePort, must, NotHere, start } from '../support/programs.js';

/** Unpacked, and with what their links lead to. */
const WORDPRESS = [
  'wordpress',
  'wordpress-theme-twentytwentyone',
  'wordpress-theme-twentytwentytwo',
  'wordpress-theme-twentytwentythree',
  'libjs-underscore',
  'libjs-cropper',
  'libjs-prototype',
  'php-getid3',
];

/** @typedef {Awaited<ReturnType<typeof openWordPress>>} WordPress */
/** @typedef {'administrator' | 'author'} Who */

/** @param {number} port @param {string} socket */
const config = (port, socket) => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'WP_HOME', 'http://127.0.0.1:${port}' );
define( 'WP_SITEURL', WP_HOME );
// Passwords for the REST interface without TLS.
define( 'WP_ENVIRONMENT_TYPE', 'local' );
// Nothing leaves the machine.
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISABLE_WP_CRON', true );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) { define( 'ABSPATH', __DIR__ . '/' ); }
require ABSPATH . 'wp-settings.php';
`;

/** Links to files of other packages are told from the root of a system, or relative to it: here it is the folder. */
function relink(/** @type {string} */ root, /** @type {string} */ folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const stat = lstatSync(path);
    if (stat.isDirectory()) relink(root, path);
    if (!stat.isSymbolicLink()) continue;
    const to = readlinkSync(path);
    if (!to.startsWith('/usr/')) continue;
    rmSync(path);
    symlinkSync(join(root, to), path);
  }
}

/** @param {string} folder @returns {Promise<string>} the folder of WordPress */
async function unpack(folder) {
  if (!inPath('apt-get') || !inPath('dpkg-deb')) throw new NotHere('WordPress comes from Debian’s packages, and this is no Debian');
  const packages = join(folder, 'packages');
  const root = join(folder, 'root');
  mkdirSync(packages);
  await must('apt-get', ['-q', 'download', ...WORDPRESS], { cwd: packages, timeout: 180_000 }).catch((error) => {
    throw new NotHere(error.message);
  });
  for (const file of readdirSync(packages)) await must('dpkg-deb', ['-x', join(packages, file), root]);
  relink(root, root);
  return join(root, 'usr/share/wordpress');
}

/**
 * @param {string} folder
 * @param {string} plugin the text of a plugin that the administrator put in
 */
export async function openWordPress(folder, plugin) {
  const home = await unpack(folder);
  const database = await openDatabase(folder, 'wordpress');
  const port = await freePort();
  writeFileSync(join(home, 'wp-config.php'), config(port, database.socket));
  mkdirSync(join(home, 'wp-content/plugins/lectern'), { recursive: true });
  writeFileSync(join(home, 'wp-content/plugins/lectern/lectern.php'), plugin);

  const origin = `http://127.0.0.1:${port}`;
  /** @type {() => Promise<void>} */
  let endServer = async () => {};
  const close = async () => {
    await endServer();
    await database.close();
  };
  try {
    /** @type {Record<Who, string>} */
    const passwords = JSON.parse(await must('php', ['-d', 'display_errors=0', fromRoot('test/hosts/wordpress/install.php'), home]));
    endServer = await start('php', ['-d', 'display_errors=0', '-S', `127.0.0.1:${port}`, '-t', home], {
      cwd: home,
      // WordPress asks itself for things.
      env: { PHP_CLI_SERVER_WORKERS: '3' },
      ready: () => answers(`${origin}/`),
    });

    return {
      origin,
      close,
      /** @param {string} name */
      theme: (name) => must('php', ['-d', 'display_errors=0', fromRoot('test/hosts/wordpress/theme.php'), home, name]),
      /**
       * Does what the editors do: all of them speak with the REST interface.
       * @param {Who} who
       * @param {string} route
       * @param {unknown} body
       * @param {string} [method]
       * @returns {Promise<any>} WordPress's own answer
       */
      async rest(who, route, body, method = 'POST') {
        const response = await fetch(`${origin}/index.php?rest_route=${route}`, {
          method,
          headers: { 'content-type': 'application/json', authorization: `Basic ${Buffer.from(`${who}:${passwords[who]}`).toString('base64')}` },
          body: JSON.stringify(body),
        });
        const text = await response.text();
        if (!response.ok) throw new Error(`${method} ${route}: ${response.status} ${text.slice(0, 300)}`);
        return JSON.parse(text);
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

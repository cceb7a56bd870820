/** A database in a folder of its own, on a socket, which ends with the host that needs it. */
import { join } from 'node:path';
import { inPath } from '../../../scripts/lib/browsers.js';
import { must, needCommands, start } from './programs.js';

/** PHP is the one client that is needed anyway. */
const COMMANDS = ['mariadbd', 'mariadb-install-db', 'my_print_defaults', 'php'];
const PACKAGES = ['mariadb-server-core', 'mariadb-client-core', 'php-cli', 'php-mysql', 'php-xml'];

/**
 * @param {string} folder
 * @param {string} name of the database
 * @returns {Promise<{ socket: string, close: () => Promise<void> }>} its user is root, without a password
 */
export async function openDatabase(folder, name) {
  await needCommands(COMMANDS, PACKAGES);
  const [data, socket] = [join(folder, 'data'), join(folder, 'mariadb.sock')];
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  await must('mariadb-install-db', ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db', ...user]);
  const ask = (/** @type {string} */ query) =>
    must('php', ['-r', `$db = new mysqli( null, 'root', '', '', 0, $argv[1] ); if ( $argv[2] ) { $db->query( $argv[2] ); }`, socket, query]);
  const close = await start(
    inPath('mariadbd') ?? '/usr/sbin/mariadbd',
    ['--no-defaults', `--datadir=${data}`, `--socket=${socket}`, '--skip-networking', ...user],
    {
      cwd: folder,
      ready: async () => {
        await ask('');
        return true;
      },
    },
  );
  await ask(`create database ${name} character set utf8mb4 collate utf8mb4_general_ci`);
  return { socket, close };
}

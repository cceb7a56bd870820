/** Programs that a host consists of: found, installed where that is possible, started, and ended with the suite. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inPath } from '../../../scripts/lib/browsers.js';
import { run } from '../../../scripts/lib/run.js';

/** Says why a host can't be had on this machine: it is skipped, by name. */
export class NotHere extends Error {}

/**
 * @typedef {import('../../../scripts/lib/run.js').RunOptions} RunOptions
 * @typedef {{ readonly port: number, readonly end: () => Promise<void> }} Running
 */

/**
 * Installs packages of Debian where their commands are missing and we may; says what it installs.
 * @param {readonly string[]} commands
 * @param {readonly string[]} packages
 */
export async function needCommands(commands, packages) {
  const missing = () => commands.filter((command) => !inPath(command) && !inPath(`../sbin/${command}`));
  if (missing().length === 0) return;
  const ways = `apt-get install --no-install-recommends ${packages.join(' ')}`;
  if (process.getuid?.() !== 0 || !inPath('apt-get')) throw new NotHere(`there is no ${missing().join(', no ')} (on Debian: ${ways})`);
  console.log(`  ${ways}`);
  const { code, output } = await run('apt-get', ['-q', '-y', '-o', 'Dpkg::Use-Pty=0', 'install', '--no-install-recommends', ...packages], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
    quiet: true,
    timeout: 10 * 60_000,
  });
  if (code !== 0 || missing().length > 0) throw new NotHere(`${ways}: ${output.trim().split('\n').at(-1)}`);
}

/**
 * Runs a program to its end, and throws what it said if it failed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<string>} what it said
 */
export async function must(command, args, options) {
  const { code, output } = await run(command, args, { quiet: true, timeout: 10 * 60_000, ...options });
  if (code !== 0) throw new Error(`${command} ${args.slice(0, 4).join(' ')} … ended with ${code}: ${output.trim().slice(-1500)}`);
  return output;
}

/** A port that nobody has. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * Starts a program that stays, and waits until it is ready.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, ready: () => Promise<boolean>, patience?: number }} options
 * @returns {Promise<() => Promise<void>>} ends it
 */
export async function start(command, args, { cwd, env, ready, patience = 60_000 }) {
  let output = '';
  // In a group of its own, so that those whom it starts end with it.
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const tell = (/** @type {NodeJS.Signals} */ signal) => {
    try {
      process.kill(-Number(child.pid), signal);
    } catch {
      // It has ended already.
    }
  };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output = `${output}${text}`.slice(-4000)));
  child.on('error', (error) => (output += error.message));
  const end = async () => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    tell('SIGTERM');
    await Promise.race([once(child, 'exit'), sleep(5000)]);
    tell('SIGKILL');
  };
  const deadline = performance.now() + patience;
  while (!(await ready().catch(() => false))) {
    if (child.exitCode !== null || child.pid === undefined || performance.now() > deadline) {
      await end();
      throw new Error(`${command} ${args[0] ?? ''} does not come up: ${output.slice(-1500)}`);
    }
    await sleep(200);
  }
  return end;
}

/** @param {string} url */
export const answers = async (url) => (await fetch(url, { redirect: 'manual' })).status < 500;

/**
 * A folder for as long as it is needed.
 * @template T
 * @param {string} name
 * @param {(folder: string) => Promise<T>} use
 */
export async function inScratch(name, use) {
  const folder = mkdtempSync(join(tmpdir(), `lectern-${name}-`));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

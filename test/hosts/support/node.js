/** The Node that newer tools ask for: the one that runs us if it is new enough, else that of npm's package `node`. */
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fromRoot } from '../../../scripts/lib/paths.js';
import { npm } from '../../../scripts/lib/run.js';
import { NotHere } from './programs.js';

/** What Angular and Ghost, the strictest here, ask for. */
const WANTED = [24, 20];
const FOLDER = fromRoot('.cache/hosts/node');

/** @type {Promise<NodeJS.ProcessEnv> | undefined} */
let found;

async function find() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > (WANTED[0] ?? 0) || (major === WANTED[0] && minor >= (WANTED[1] ?? 0))) return {};
  const commands = join(FOLDER, 'node_modules/.bin');
  if (!existsSync(commands)) {
    mkdirSync(FOLDER, { recursive: true });
    const { code, output } = await npm(['install', '--prefix', FOLDER, '--no-audit', '--no-fund', `node@^${WANTED.join('.')}`], { cwd: FOLDER, quiet: true });
    if (code !== 0) throw new NotHere(`Node ${WANTED.join('.')} is wanted, and can't be had: ${output.trim().split('\n').at(-1)}`);
  }
  return { PATH: `${commands}${delimiter}${process.env.PATH ?? ''}` };
}

/** @returns {Promise<NodeJS.ProcessEnv>} what to run things with */
export const modernNode = () => (found ??= find());

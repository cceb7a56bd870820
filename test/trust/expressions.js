/**
 * Regular expressions that some string keeps busy for long. `recheck` finds the worst string for each. What takes
 * exponential time fails; what takes a power of its length is given that string, as long as texts of strangers get in
 * the tools that programmes are made with, and must be done in a moment.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';
import { filesIn, fromRoot } from '../../scripts/lib/paths.js';
import { Collector } from './support/collect.js';

/** @typedef {{ pumps: readonly { prefix: string, pump: string }[], suffix: string, pattern: string }} Attack */

const LENGTH = 10_000;
/** Milliseconds of a processor; what grows with the square of the length takes about half of that. */
const MOST = 500;

/** @param {Attack} attack @param {number} length */
function stringOf({ pumps, suffix }, length) {
  const fixed = pumps.reduce((sum, { prefix }) => sum + prefix.length, suffix.length);
  const times = Math.max(1, Math.floor((length - fixed) / pumps.reduce((sum, { pump }) => sum + pump.length, 0)));
  return pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix;
}

/** How long the string keeps the expression busy; asked in small steps, since it may be forever. @param {RegExp} expression @param {Attack} attack */
function busy(expression, attack) {
  let time = 0;
  for (let length = 16; length <= LENGTH && time < MOST; length = Math.ceil(length * 1.1)) {
    const text = stringOf(attack, length);
    const before = process.cpuUsage();
    text.replace(expression, '');
    time = process.cpuUsage(before).user / 1000;
  }
  return time;
}

/** The expressions of the sources that browsers get, and where they stand. */
function* sources() {
  for (const file of filesIn('src', /^src\/(?!cli\/).*\.ts$/)) {
    const source = ts.createSourceFile(file, readFileSync(fromRoot(file), 'utf8'), ts.ScriptTarget.ES2022);
    /** @type {import('typescript').Node[]} */
    const nodes = [source];
    for (let node = nodes.pop(); node; node = nodes.pop()) {
      if (ts.isRegularExpressionLiteral(node)) yield { file, text: node.text };
      ts.forEachChild(node, (child) => void nodes.push(child));
    }
  }
}

/** @type {import('./suites.js').Suite} */
export const expressions = {
  name: 'expressions',
  title: 'Regular expressions and the worst strings for them',
  async run({ quick }) {
    const found = new Collector();
    if (quick) found.skip('all of them', 'finding the worst strings takes minutes');
    else await judge(found);
    return found.outcome;
  },
};

/** @param {Collector} found */
async function judge(found) {
  process.env.RECHECK_BACKEND = 'pure';
  const { check } = createRequire(fromRoot('test/trust/hosts/package.json'))('recheck');
  for (const { file, text } of sources()) {
    const where = `${file}: ${text}`;
    const [, body = '', flags = ''] = /^\/(.*)\/(\w*)$/s.exec(text) ?? [];
    const { status, complexity, attack, error } = await check(body, flags, { timeout: 15_000 });
    if (status === 'unknown') found.skip(where, `recheck can’t say (${error?.kind})`);
    else if (status === 'safe') found.record(where, []);
    else {
      // What was found by trying may be a mistake, which the clock tells.
      const time = complexity.type === 'exponential' && !complexity.isFuzz ? Infinity : busy(new RegExp(body, flags), attack);
      found.record(where, time < MOST ? [] : [`${complexity.summary}, ${Math.round(time)} ms: ${attack.pattern}`]);
    }
  }
}

/** The steps of `npm run verify` that look at what is shipped: the build, its size, the package, the Storybook. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesIn, fromRoot } from './paths.js';
import { check } from './report.js';
import { node, npm, tool } from './run.js';
import { counted, nodeTests, pageTests } from './test-steps.js';

/** @typedef {import('./report.js').Step} Step */

/** What a folder holds, as one line a file. @param {string} folder */
const contentOf = (folder) =>
  filesIn(folder)
    .map(
      (file) =>
        `${createHash('sha256')
          .update(readFileSync(fromRoot(file)))
          .digest('hex')} ${file.slice(folder.length)}`,
    )
    .join('\n');

/**
 * Packs what is in `dist/` without building it anew, and gives the tarball to a check.
 * @param {(tarball: string) => Promise<{ code: number }>} look
 */
async function onTarball(look) {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-pack-'));
  try {
    const { code, output } = await npm(['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { quiet: true });
    const name = output.trim().split('\n').at(-1) ?? '';
    if (code !== 0) console.error(output);
    return check(code === 0 && (await look(join(folder, name))).code === 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @type {readonly Step[]} */
export const packageSteps = [
  { name: 'Build', group: 'build', run: async () => check((await node([fromRoot('scripts/build.js')])).code === 0) },
  {
    name: 'Two builds are the same, byte by byte',
    group: 'build',
    async run() {
      const one = contentOf('dist');
      const { code, output } = await node([fromRoot('scripts/build.js')], { quiet: true });
      if (code !== 0) console.error(output);
      const two = contentOf('dist');
      const different = [...one, ...two].filter((line) => !one.includes(line) || !two.includes(line));
      for (const line of different) console.error(`differs: ${line}`);
      return check(code === 0 && one.length > 0 && different.length === 0);
    },
  },
  {
    name: 'Tags in the documentation have the hashes of this build',
    group: 'build',
    run: async () => check((await node([fromRoot('scripts/snippets.js'), '--check'])).code === 0),
  },
  {
    name: 'Sizes are within budget',
    group: 'size',
    run: () => counted((counts) => node([fromRoot('scripts/size.js')], { env: { TEST_COUNTS: counts } })),
  },
  {
    name: 'Nothing has become far slower or larger',
    group: 'bench',
    run: () => counted((counts) => node([fromRoot('scripts/bench.js'), '--quick', '--built'], { env: { TEST_COUNTS: counts } })),
  },
  { name: 'publint', group: 'package', run: () => onTarball((tarball) => tool('publint', ['--strict', tarball])) },
  {
    name: 'Are the types wrong?',
    group: 'package',
    run: () => onTarball((tarball) => tool('@arethetypeswrong/cli:attw', [tarball, '--profile', 'esm-only', '--no-emoji'])),
  },
  { name: 'Pages elsewhere, with what is shipped', group: 'pages', run: () => pageTests(filesIn('test/pages', /\.test\.ts$/)) },
  {
    name: 'Pages and feeds that mean no good, the quick part',
    group: 'trust',
    run: () => counted((counts) => node([fromRoot('scripts/trust.js'), '--quick'], { env: { TEST_COUNTS: counts } })),
  },
  { name: 'The package, installed', group: 'package', run: () => nodeTests(filesIn('test/package', /\.test\.ts$/)) },
  {
    name: 'Storybook builds',
    group: 'storybook',
    async run() {
      const { code } = await tool('storybook', ['build', '--output-dir', 'storybook-static', '--disable-telemetry', '--loglevel', 'warn', '--quiet']);
      if (code !== 0) return check(false);
      // It is content with no stories at all.
      const { entries } = JSON.parse(readFileSync(fromRoot('storybook-static/index.json'), 'utf8'));
      const stories = Object.values(entries).filter(({ type }) => type === 'story').length;
      return check(stories > 0, `${stories} stories`);
    },
  },
  {
    name: 'Every story in a browser',
    group: 'storybook',
    run: () => counted((counts) => node([fromRoot('scripts/check-stories.js')], { env: { TEST_COUNTS: counts } })),
  },
];

/**
 * Content security policies: under those that docs/csp.md names, everything works without a violation; under those that
 * forbid us, what the author wrote stays. The built files hold nothing that a strict policy forbids.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { filesIn, fromRoot } from '../../scripts/lib/paths.js';
import { Collector } from './support/collect.js';
import { bare } from './support/site.js';
import { readThrough } from './support/read-through.js';

/** @typedef {import('./support/site.js').Site} Site */

const NONCE = 'r4nd0m';
const FALLBACK = 'The programme is on its way.';
const DOORS = /** @type {const} */ (['lectern.js', 'lectern.bundle.js', 'embed.js', 'embed.bundle.js']);
/** @typedef {(typeof DOORS)[number]} Door */

/** The policies of the documentation, by their headings. */
function documented() {
  const text = readFileSync(fromRoot('docs/csp.md'), 'utf8');
  return [...text.matchAll(/## ([^\n]+)|```csp\n([^\n]+)\n```/g)].reduce(
    ({ heading, found }, [, title, policy]) => (title ? { heading: title, found } : { heading, found: [...found, { name: heading, policy: policy ?? '' }] }),
    { heading: '', found: /** @type {{ name: string, policy: string }[]} */ ([]) },
  ).found;
}

/** @param {Site} site @param {string} policy @param {Door} door */
const filled = (site, policy, door) =>
  policy
    .replaceAll('https://script.example', site.scripts)
    .replaceAll('https://feed.example', site.demo)
    .replaceAll('https://photos.example', site.demo)
    .replaceAll('sha384-…', hashOf(door));

/** @param {Door} door @returns {string} */
const hashOf = (door) => {
  const { files } = JSON.parse(readFileSync(fromRoot('dist/integrity.json'), 'utf8'));
  return files[door];
};

/** @param {Site} site @param {Door} door @param {string} [attributes] */
function tagOf(site, door, attributes = '') {
  const type = door.startsWith('lectern') ? ' type="module"' : '';
  return `<script${type} src="${site.scripts}/${door}" nonce="${NONCE}" ${attributes}></script>`;
}

/** @param {Site} site @param {Door} door @param {string} [attributes] */
const content = (site, door, attributes) =>
  bare(`<lectern-session-list src="${site.demo}/conference.json" limit="12"><p>${FALLBACK}</p></lectern-session-list>${tagOf(site, door, attributes)}`);

/** Keeps what the page reports, before any script of it runs. */
function keepViolations() {
  /** @type {string[]} */
  const seen = [];
  Object.defineProperty(document, 'violations', { value: seen });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    seen.push(`${effectiveDirective} ${blockedURI} ${sample}`),
  );
}

/** @param {import('puppeteer-core').Page | import('puppeteer-core').Frame} page */
async function walkThrough(page) {
  await readThrough(page, 8);
  const looks = await page.evaluate(
    () => getComputedStyle(/** @type {Element} */ (document.querySelector('lectern-session-list')?.shadowRoot?.querySelector('[part~="card"]'))).position,
  );
  return looks === 'relative' ? [] : ['it has no styles'];
}

/** @param {import('puppeteer-core').Page} page @returns {Promise<string[]>} */
const violationsOf = (page) => page.evaluate(() => /** @type {any} */ (document).violations);

/** What works under a policy. @param {Site} site @param {string} policy @param {Door} door @param {string} [attributes] */
async function under(site, policy, door, attributes) {
  const url = site.pages.page(content(site, door, attributes), { 'content-security-policy': filled(site, policy, door) });
  const visit = await site.visit(url, { prepare: (page) => page.evaluateOnNewDocument(keepViolations) });
  try {
    const missing = await walkThrough(visit.page);
    return [...missing, ...visit.thrown, ...visit.violations, ...(await violationsOf(visit.page)), ...visit.ours];
  } finally {
    await visit.page.close();
  }
}

/** Policies that forbid us, and how many messages say so. @type {readonly (readonly [name: string, policy: string, said: number])[]} */
const FORBIDDING = [
  ['no scripts', "script-src 'none'", 0],
  ['scripts of the page only', "script-src 'self'", 0],
  ['a sandbox without scripts', 'sandbox', 0],
  ['a hash of another file', "script-src 'sha384-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='", 0],
  ['Trusted Types of nobody', "require-trusted-types-for 'script'; trusted-types 'none'", 1],
  ['Trusted Types of others', "require-trusted-types-for 'script'; trusted-types angular", 1],
  ['no connections', "connect-src 'none'", 1],
];

/** @param {Site} site @param {string} policy @param {number} messages @param {Door} door */
async function forbidden(site, policy, messages, door) {
  const visit = await site.visit(site.pages.page(content(site, door), { 'content-security-policy': policy }));
  const end = Date.now() + 8000;
  while (visit.ours.length < messages && Date.now() < end) await sleep(100);
  await sleep(300);
  const text = await visit.page.evaluate(() => /** @type {HTMLElement} */ (document.querySelector('lectern-session-list')).innerText);
  await visit.page.close();
  return [
    ...(text.includes(FALLBACK) ? [] : [`what stands there: ${text.slice(0, 80)}`]),
    ...(visit.ours.length === messages ? [] : [`${visit.ours.length} messages instead of ${messages}: ${visit.ours.join(' | ')}`]),
    ...visit.thrown.map((error) => `uncaught: ${error}`),
  ];
}

/** Frames without an origin. @param {Site} site @param {Door} door */
async function sandboxed(site, door) {
  const inner = content(site, door).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const visit = await site.visit(
    site.pages.page(bare(`<iframe sandbox="allow-scripts" srcdoc="${inner}" width="800" height="600" title="Programme"></iframe>`)),
  );
  try {
    const frame = await (await visit.page.waitForSelector('iframe'))?.contentFrame();
    return frame ? [...(await walkThrough(frame)), ...visit.thrown, ...visit.violations] : ['there is no frame'];
  } finally {
    await visit.page.close();
  }
}

/** What a strict policy forbids in a script. */
const FORBIDDEN_TEXT =
  /\beval\(|new Function\b|\bFunction\("|\sstyle="|\sstyle=\$|<style|setAttribute\("style"|document\.write\(|\.insertAdjacentHTML\(|javascript:/;

/** @type {import('./suites.js').Suite} */
export const policies = {
  name: 'policies',
  title: 'Content security policies, Trusted Types, sandboxes',
  async run({ site, quick }) {
    const found = new Collector();
    const doors = quick ? DOORS.slice(0, 1) : DOORS;
    const named = documented();
    found.record('docs/csp.md names policies', named.length >= 5 ? [] : [`${named.length}`]);
    await found.try('control: an inline style of the page is noticed', async () => {
      const url = site.pages.page(bare('<p style="color: red">x</p>'), { 'content-security-policy': "style-src 'self'" });
      const { page, violations } = await site.visit(url, { prepare: (page) => page.evaluateOnNewDocument(keepViolations) });
      await sleep(100);
      const seen = await violationsOf(page);
      await page.close();
      return seen.length === 1 && violations.length === 1 ? [] : [`${seen.length} events, ${violations.length} lines of the console`];
    });
    for (const { name, policy } of named) {
      const isHash = policy.includes('sha384-…');
      for (const door of doors) {
        if (isHash && !door.includes('bundle')) continue;
        const attributes = isHash ? `integrity="${hashOf(door)}" crossorigin` : '';
        found.count('policies tried');
        await found.try(`${name}, ${door}: ${policy.slice(0, 60)} …`, () => under(site, policy, door, attributes));
      }
    }
    for (const door of doors) {
      await found.try(`Trusted Types without names, ${door}`, () => under(site, "require-trusted-types-for 'script'", door));
      await found.try(`a frame that is sandboxed, ${door}`, () => sandboxed(site, door));
    }
    for (const [name, policy, messages] of FORBIDDING) {
      for (const door of doors) await found.try(`the fallback stays: ${name}, ${door}`, () => forbidden(site, policy, messages, door));
    }
    for (const file of filesIn('dist', /^dist\/(?:chunks\/)?[^/]+\.(?:js|html)$/)) {
      const [text] = FORBIDDEN_TEXT.exec(readFileSync(fromRoot(file), 'utf8')) ?? [];
      found.record(`no inline style and nothing evaluated: ${file.replace(/-[\w-]{7}\.js$/, '.js')}`, text ? [text] : []);
    }
    return found.outcome;
  },
};

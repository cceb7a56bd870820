import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strip } from '../../src/lib/strip.ts';

const CASES = [
  ['html', '<p>Why <em>fog</em> <a href="https://example.org/">sounds</a>.</p>', 'Why fog sounds.'],
  ['html', '<ul><li>a lamp</li><li>a <b>horn</b></li></ul>', 'a lamp a horn'],
  ['html', 'one<br>two<article>three</article>', 'one two three'],
  ['html', 'un<strong>break</strong>able<script>alert(1)</script>', 'unbreakable'],
  ['html', '&lt;p&gt; &amp; &#233;', '<p> & é'],
  ['markdown', 'Why **fog** [sounds](https://example.org/).', 'Why fog sounds.'],
  ['text', '2 < 3 *and* <b>', '2 < 3 *and* <b>'],
] as const;
for (const [kind, value, expected] of CASES) test(`without marks: ${value}`, () => assert.equal(strip({ kind, value }).replace(/\s+/g, ' ').trim(), expected));

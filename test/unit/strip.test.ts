import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strip } from '../../src/lib/strip.ts';

const CASES = [
  ['html', '<p>Why <em>fog</em> <a href="https://example.org/">sounds</a>.</p>', 'Why fog sounds.'],
  ['html', '<ul><li>a lamp</li><li>a <b>horn</b></li></ul>', 'a lamp · a horn'],
  ['html', '<ol>\n<li>a lamp</li >\n<li class="x">a horn</li>\n</ol><p>Come.</p>', 'a lamp · a horn Come.'],
  ['html', 'one<br>two<article>three</article>', 'one two three'],
  ['html', 'un<strong>break</strong>able<script>alert(1)</script>', 'unbreakable'],
  ['html', '&lt;p&gt; &amp; &#233;', '<p> & é'],
  ['markdown', 'Why **fog** [sounds](https://example.org/).', 'Why fog sounds.'],
  ['markdown', 'Bring\n\n- a lamp\n- a **horn**\n\nand come.', 'Bring a lamp · a horn and come.'],
  ['markdown', 'Bring\n1. a lamp\r\n2. a horn', 'Bring a lamp · a horn'],
  ['text', '2 < 3 *and* <b>', '2 < 3 *and* <b>'],
] as const;
for (const [kind, value, expected] of CASES) test(`without marks: ${value}`, () => assert.equal(strip({ kind, value }).replace(/\s+/g, ' ').trim(), expected));

/** The script-tag build makes style sheets smaller: every browser must read the small one as it reads the one that was written. */
import { expect } from '@open-wc/testing';
import type { CSSResultGroup } from 'lit';
import * as lectern from '../../src/index.ts';
import { minifyCss, minifyTemplate } from '../../scripts/lib/minify-text.js';

/**
 * The rules as the browser read them. It gives custom properties and conditions back as written: there, spaces after `,`
 * and `:` and around `*` and `/`, and zeros before a point, say nothing.
 */
const rulesOf = (css: string): string[] => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return [...sheet.cssRules].map((rule) => rule.cssText.replaceAll(/([,:]) | ?([*/]) ?/g, '$1$2').replaceAll(/(?<![\w.])0(?=\.\d)/g, ''));
};

const sheets = (group: CSSResultGroup | undefined): string[] =>
  [group].flat(10).flatMap((style) => (style && 'cssText' in style && typeof style.cssText === 'string' ? [style.cssText] : []));

/** What CSS minifiers are known to break. */
const HARD = String.raw`
  :host([hidden]) { display: none !important; }
  :host { --accent: light-dark(#0a58ca, oklch(from var(--x, #6af) calc(l + 0.1) c h)); --empty: ; color-scheme: light dark; }
  .card { padding: calc(2 * (1em - 2px)); inline-size: min(100%, calc(100vw - (2 * var(--gap, 1em)))); &:hover { color: red; & .a > .b, + .c { inset-block-start: 0; } } }
  @container (inline-size < 40em) { .card { display: grid; grid-template: "a b" auto / 1fr 2fr; } }
  @media (prefers-reduced-motion: no-preference) { .x { transition: opacity 180ms ease-out; } }
  .x::part(card):not(.y, :has(> img)) { margin-inline: auto; color: color-mix(in oklab, currentColor 8%, transparent); }
  .a :hover, .a:hover, .a /* not a string: ' " */ > .b ~ .c + .d { color: rgb(0 0 0 / 40%); }
  dialog::backdrop { background: rgb(0 0 0 / 40%); }
  @supports (text-wrap: balance) and (not (x: y)) { p { text-wrap: balance; } }
  .m { inset: auto 0 0; content: "  a  \"b ; } /* x */ "; quotes: '\201c' '\201d'; background: url("data:image/svg+xml,%3Csvg viewBox='0 0 10 10'%3E%3C/svg%3E"), url( plain.png ); }
  @layer base { .z { container: card / inline-size; } }
  .n:is(h1, h2) { font: 1em/1.5 a, "b  c"; aspect-ratio: 1 / 1; grid-area: 1 / 2 / span 3; }
`;

describe('style sheets of the script-tag build', () => {
  it('read as written, syntax that minifiers break', () => {
    const small = minifyCss(HARD);
    expect(small?.length).to.be.lessThan(HARD.length);
    expect(rulesOf(HARD)).to.have.length.greaterThan(10);
    expect(rulesOf(small ?? '')).to.deep.equal(rulesOf(HARD));
  });

  for (const [name, element] of Object.entries(lectern)) {
    if (typeof element !== 'function' || !('styles' in element)) continue;
    it(`read as written, ${name}`, () => {
      const all = sheets(element.styles as CSSResultGroup);
      expect(all.length).to.be.greaterThan(0);
      for (const css of all) expect(rulesOf(minifyCss(css) ?? 'left as it is')).to.deep.equal(rulesOf(css));
    });
  }

  it('are left alone where a string or comment does not end', () => {
    expect(minifyTemplate('css', ['a { content: "', '" }'])).to.equal(undefined);
    expect(minifyTemplate('css', ['a {} /* ', ' */'])).to.equal(undefined);
  });
});

describe('templates of the script-tag build', () => {
  it('keep a space where a line breaks in text, none beside tags, and all else', () => {
    expect(minifyTemplate('html', ['a\n  b <b>c</b> ', '\n  ', ' d'])).to.deep.equal(['a b <b>c</b> ', ' ', ' d']);
    expect(minifyTemplate('html', ['\n  <b>a</b>\n  <i title="x  y">', '</i>\n'])).to.deep.equal(['<b>a</b><i title="x  y">', '</i>']);
  });

  it('are left alone where line breaks are seen', () => {
    expect(minifyTemplate('html', ['<pre>\n a</pre>'])).to.equal(undefined);
  });
});

/** Host pages style everything they can reach. Inside, only their font, text size, colour and direction arrive; outside, nothing of ours does. */
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.ts';
import { feedOf, SMALL } from './support/feeds.ts';
import { part, parts, rootOf, shows } from './support/page.ts';

/** What pages do to all their elements, on purpose or not. */
const HOST_STYLES: readonly (readonly [name: string, css: string])[] = [
  ['a reset', '*, ::before, ::after { margin: 0; padding: 0; border: 0; box-sizing: content-box; list-style: none; font: inherit; vertical-align: baseline; }'],
  ['an unset of everything', '* { all: unset !important; }'],
  ['a reset of all that we are named', 'lectern-session-list, lectern-speaker-list, lectern-session-detail, lectern-faq { all: initial !important; display: block !important; color: black !important; font: 16px serif !important; }'],
  ['inherited properties', ':root, body, div { letter-spacing: 0.4em; word-spacing: 2em; text-transform: uppercase; text-indent: 3em; line-height: 3; text-align: right; white-space: pre; font-style: italic; font-weight: 900; visibility: visible; list-style: square; cursor: crosshair; font-variant: small-caps; text-shadow: 0 0 3px red; word-break: break-all; }'],
  ['a small root', 'html { font-size: 62.5%; } body { font-size: 16px; }'],
  ['a huge root', 'html { font-size: 40px; } body { font-size: 16px; }'],
  ['rules for our classes and parts', '.card, .title, .root, .link, .button, .photo, details, summary, a, button, ul, li, dl, dt, dd, p, img, time { color: red !important; background: lime !important; border: 9px solid red !important; float: left !important; display: inline !important; }'],
  ['names of our custom properties', ':root { --_accent: red; --_space: 9em; --_radius: 99em; --_size: 40em; --_track: red; --_dot: 9em; --_line: red; --_muted: red; --_fill: red; --_column: 90em; }'],
  ['links and buttons of a framework', 'a { color: hotpink; text-decoration: overline wavy; } button { background: hotpink; border-radius: 99px; text-transform: uppercase; } dl > div { display: none; }'],
]; // prettier-ignore

const feed = feedOf({
  ...SMALL,
  sessions: SMALL.sessions.map((session) => ({ ...session, track: 'Web', format: 'Talk', outcomes: ['One'], tags: ['x'], slides: 'https://example.org/' })),
});

async function draw(): Promise<HTMLElement> {
  const root = await fixture<HTMLElement>(
    html`<div>
      <lectern-session-list .feed=${feed}></lectern-session-list><lectern-speaker-list .feed=${feed} layout="cards"></lectern-speaker-list
      ><lectern-session-detail .feed=${feed} session-id="one"></lectern-session-detail><lectern-faq .feed=${feed}></lectern-faq>
    </div>`,
  );
  // What is off screen has no size until it is near: here all of it counts.
  const all = new CSSStyleSheet();
  all.replaceSync('* { content-visibility: visible !important; }');
  for (const element of root.children) {
    await shows(element as HTMLElementTagNameMap['lectern-session-list']);
    rootOf(element).adoptedStyleSheets.push(all);
  }
  return root;
}

/** Every computed property of every element in the shadow roots. */
function stylesOf(root: Element): string[] {
  return [...root.children].flatMap((element) =>
    [...rootOf(element).querySelectorAll('.root, .root *')].map((inside) => {
      const style = getComputedStyle(inside);
      return [
        `${element.localName} ${inside.localName}.${inside.getAttribute('class') ?? ''}`,
        ...[...style].filter((name) => !name.startsWith('--')).map((name) => `${name}: ${style.getPropertyValue(name)}`),
      ].join('\n');
    }),
  );
}

const styled = async <T>(css: string, look: () => Promise<T>): Promise<T> => {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  try {
    return await look();
  } finally {
    style.remove();
  }
};
/** What a page may choose, the same for all. */
const PLAIN = 'body, div { font: 16px serif; color: black; } div { inline-size: 800px; }';
/** A rule for the place that outdoes the hostile ones, so that only what gets inside can differ. */
const PLACE =
  ':root body > div > div { display: block !important; inline-size: 800px !important; font-family: serif !important; font-size: 16px !important; color: black !important; direction: ltr !important; }';

describe('isolation', function () {
  this.timeout(30_000);

  for (const [name, css] of HOST_STYLES) {
    it(`from ${name}: no computed property inside changes`, async () => {
      const expected = await styled(PLAIN + PLACE, async () => stylesOf(await draw()));
      const actual = await styled(`${PLAIN}${css}${PLACE}`, async () => stylesOf(await draw()));
      expect(actual.length).to.equal(expected.length);
      expect(actual.length).to.be.greaterThan(100);
      actual.forEach((style, at) => {
        if (style === expected[at]) return;
        const before = expected[at]!.split('\n');
        const differing = style.split('\n').filter((line, index) => line !== before[index]);
        expect.fail(`${style.split('\n')[0]}: ${differing.slice(0, 8).join('; ')}`);
      });
    });
  }

  it('lets in the font, the text size, the colour and the direction', async () => {
    const [list] = (await styled('', draw)).children;
    list!.parentElement!.style.cssText = 'font: 20px monospace; color: rgb(1, 2, 3); direction: rtl';
    const { fontFamily, fontSize, color, direction } = getComputedStyle(part(list!, 'root'));
    expect([fontFamily, fontSize, color, direction]).to.deep.equal(['monospace', '20px', 'rgb(1, 2, 3)', 'rtl']);
  });

  it('lets in the tokens that a page sets', async () => {
    const root = await draw();
    const [list, , detail] = root.children;
    const accent = (): string => getComputedStyle(part(detail!, 'speaker-link')).textDecorationColor;
    const before = accent();
    root.style.setProperty('--lectern-accent', 'rgb(9, 8, 7)');
    root.style.setProperty('--lectern-radius', '3px');
    expect(getComputedStyle(parts(detail!, 'slides')[0]!).color).to.not.equal('');
    expect(accent()).to.not.equal(before);
    expect(getComputedStyle(part(list!, 'card')).borderRadius).to.equal('3px');
  });

  it('lets a page style parts', async () => {
    const color = await styled('lectern-session-list::part(title) { color: rgb(1, 1, 1) }', async () => {
      const [list] = (await draw()).children;
      return getComputedStyle(part(list!, 'title')).color;
    });
    expect(color).to.equal('rgb(1, 1, 1)');
  });

  it('hides an element that is hidden, whatever the page says of display', async () => {
    const root = await draw();
    const list = root.firstElementChild as HTMLElement;
    list.hidden = true;
    await styled('lectern-session-list { display: grid; }', async () => {
      expect(getComputedStyle(list).display).to.equal('none');
    });
  });

  it('changes nothing on the page around', async () => {
    const page = await fixture<HTMLElement>(
      html`<section>
        <h2>Title</h2>
        <p>Text with a <a href="#x">link</a>.</p>
        <ul>
          <li>Entry</li>
        </ul>
        <details open>
          <summary>More</summary>
          x
        </details>
        <button>Go</button>
      </section>`,
    );
    const look = (): string[] => [page, ...page.querySelectorAll('*')].map((element) => { const style = getComputedStyle(element); return [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`).join('\n'); }); // prettier-ignore
    const before = look();
    const globals = Object.keys(window);
    const drawn = await draw();
    // Small enough to bring no scroll bar, which would make the page narrower.
    drawn.style.cssText = 'block-size: 1px; overflow: hidden';
    expect(look()).to.deep.equal(before);
    expect(Object.keys(window).filter((name) => !globals.includes(name))).to.deep.equal([]);
  });
});

/** Texts of a feed: plain text without any HTML parser, Markdown and HTML cleaned, and all of it readable if cleaning can't be had. */
import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from './support/wait.ts';
import '../../src/define.ts';
import type { RichText } from '../../src/index.ts';
import { feedOf } from './support/feeds.ts';
import { part, shows, textOf } from './support/page.ts';

async function textBox(abstract: string | RichText): Promise<HTMLElement> {
  const feed = feedOf({ sessions: [{ id: 'a', title: 'A', abstract }] });
  const element = await fixture<HTMLElementTagNameMap['lectern-session-detail']>(html`<lectern-session-detail .feed=${feed}></lectern-session-detail>`);
  await shows(element);
  return part(element, 'abstract');
}

/** The elements inside, as a line: `p(…) ul(li(…))`. */
const outline = (node: Element): string =>
  [...node.children].map((child) => (child.children.length > 0 ? `${child.localName}(${outline(child)})` : child.localName)).join(' ');

describe('plain text', () => {
  const TEXTS: readonly (readonly [name: string, text: string, outline: string])[] = [
    ['paragraphs', 'One.\n\nTwo.\n\n\n\nThree.', 'p p p'],
    ['lines', 'One\nTwo', 'p(br)'],
    ['bullets', 'You learn:\n- to wait\n- to see\n\nThen:\n• go', 'p ul(li li) p ul(li)'],
    ['numbers', '1. One\n2) Two', 'ol(li li)'],
    ['links', 'See https://example.org/a_(b), or mail ada@example.org.', 'p(a a)'],
    ['angle brackets', 'if a < b && b > c: <b>bold</b> &amp; <script>alert(1)</script>', 'p'],
    ['Markdown that is none', '# Not a heading\n**not bold** [not](https://example.org/x)', 'p(br a)'],
  ];
  for (const [name, text, expected] of TEXTS) {
    it(`has ${name}`, async () => {
      expect(outline(await textBox(text))).to.equal(expected);
    });
  }

  it('shows what was written, character by character', async () => {
    expect(textOf(await textBox('if a < b && b > c: <b>bold</b> &amp;'))).to.equal('if a < b && b > c: <b>bold</b> &amp;');
  });

  it('leads where it says', async () => {
    const links = [...(await textBox('See https://example.org/a_(b), or mail ada@example.org.')).querySelectorAll('a')];
    expect(links.map(({ href, rel, textContent }) => [textContent, href, rel])).to.deep.equal([
      ['https://example.org/a_(b)', 'https://example.org/a_(b)', 'noopener'],
      ['ada@example.org', 'mailto:ada@example.org', 'noopener'],
    ]);
  });

  it('stands in its own direction, paragraph by paragraph', async () => {
    const paragraphs = [...(await textBox('Hello.\n\nمرحبا.')).querySelectorAll('p')];
    expect(paragraphs.map((paragraph) => getComputedStyle(paragraph).direction)).to.deep.equal(['ltr', 'rtl']);
  });
});

describe('Markdown', () => {
  const cleaned = async (value: string): Promise<HTMLElement> => {
    const box = await textBox({ kind: 'markdown', value });
    await waitUntil(() => box.querySelector('em, strong, code, table, pre, a, .subheading, ol, del, blockquote, img'), 'nothing was cleaned');
    return box;
  };

  it('is read', async () => {
    const box = await cleaned('## Head\n\nSome *words* and **more**, `code`.\n\n- one\n- two\n\n> said\n\n| a | b |\n|---|---|\n| 1 | 2 |');
    expect(outline(box)).to.equal('p p(em strong code) ul(li li) blockquote(p) table(thead(tr(th th)) tbody(tr(td td)))');
  });

  it('has no headings that would upset the outline of the page', async () => {
    const box = await cleaned('# One\n\n### Three');
    expect(box.querySelectorAll('h1, h2, h3, h4, h5, h6, [role=heading]')).to.have.length(0);
    expect([...box.querySelectorAll('.subheading')].map(textOf)).to.deep.equal(['One', 'Three']);
  });

  it('takes HTML inside it for what it is, and cleans it', async () => {
    const box = await cleaned('*a* <img src=x onerror="window.ran=1"> <b onclick="window.ran=1">b</b> [c](javascript:window.ran=1)');
    expect(box.innerHTML).to.not.match(/onerror|onclick|javascript:/);
    expect(textOf(box)).to.equal('a b c');
  });
});

describe('HTML', () => {
  const cleaned = async (value: string): Promise<HTMLElement> => {
    const box = await textBox({ kind: 'html', value: `<i>·</i>${value}` });
    await waitUntil(() => box.querySelector('i'), 'nothing was cleaned');
    const copy = box.cloneNode(true) as HTMLElement;
    copy.querySelector('i')!.remove();
    return copy;
  };

  const CASES: readonly (readonly [name: string, value: string, expected: string])[] = [
    ['keeps simple marks', '<p>A <em>b</em> <strong>c</strong></p>', '<p>A <em>b</em> <strong>c</strong></p>'],
    ['takes styles, classes and ids away', '<p id="x" class="y" style="color:red" data-z="1" aria-label="q">A</p>', '<p>A</p>'],
    ['takes scripts and frames away with what is in them', '<p>A</p><script>alert(1)</script><iframe src="https://example.org"></iframe><style>p{}</style>', '<p>A</p>'],
    ['keeps the words of a form, not the form', '<form action="/x"><label>Name <input name="n"></label><button>Go</button></form>', 'Name Go'],
    ['makes links safe', '<a href="https://example.org/" target="_top" onclick="x()">A</a>', '<a href="https://example.org/" rel="noopener">A</a>'],
    ['takes bad addresses away', '<a href="javascript:alert(1)">A</a> <a href="data:text/html,x">B</a> <a href="/local">C</a>', '<a rel="noopener">A</a> <a rel="noopener">B</a> <a rel="noopener">C</a>'],
    ['makes images quiet', '<img src="https://example.invalid/a.png" alt="A" onload="x()" srcset="b.png 2x">', '<img src="https://example.invalid/a.png" alt="A" loading="lazy" referrerpolicy="no-referrer">'],
    ['makes headings paragraphs', '<h1>A</h1>', '<p class="subheading">A</p>'],
  ]; // prettier-ignore
  for (const [name, value, expected] of CASES) {
    it(name, async () => {
      expect(await cleaned(value)).lightDom.to.equal(expected);
    });
  }

  it('is cleaned once, and shown in two places', async () => {
    const feed = feedOf({ sessions: [{ id: 'a', title: 'A', abstract: { kind: 'html', value: '<p>Same <b>text</b></p>' } }] });
    const root = await fixture(
      html`<div><lectern-session-detail .feed=${feed}></lectern-session-detail><lectern-session-detail .feed=${feed}></lectern-session-detail></div>`,
    );
    for (const element of root.querySelectorAll('lectern-session-detail')) {
      await shows(element);
      await waitUntil(() => part(element, 'abstract').querySelector('b'));
      expect(textOf(part(element, 'abstract'))).to.equal('Same text');
    }
  });

  it('changes with the feed, and never shows the text before', async () => {
    const feed = (value: string, kind: RichText['kind']): ReturnType<typeof feedOf> =>
      feedOf({ sessions: [{ id: 'a', title: 'A', abstract: { kind, value } }] });
    const element = await fixture<HTMLElementTagNameMap['lectern-session-detail']>(
      html`<lectern-session-detail .feed=${feed('<p>One <b>1</b></p>', 'html')}></lectern-session-detail>`,
    );
    await shows(element);
    for (const [value, kind] of [
      ['<p>Two <b>2</b></p>', 'html'],
      ['**Three** 3', 'markdown'],
      ['Four 4', 'text'],
      ['<p>Five <b>5</b></p>', 'html'],
    ] as const) {
      element.feed = feed(value, kind);
      await element.updateComplete;
      await waitUntil(() => textOf(part(element, 'abstract')) === value.replace(/<[^>]*>|\*/g, ''), `“${value}” does not show`);
    }
  });
});

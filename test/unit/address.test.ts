/** The only door through which an address of a feed reaches an attribute: what passes is a link, or nothing. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { toImageAddress, toLinkAddress } from '../../src/lib/address.ts';

const BASE = 'https://feeds.example/2026/all.json';
const PASSING = /^(?:https?|mailto|tel):/;

describe('addresses that pass', () => {
  const cases: readonly (readonly [written: string, address: string])[] = [
    ['https://example.org', 'https://example.org/'],
    ['http://example.org/a?b=c#d', 'http://example.org/a?b=c#d'],
    ['HTTPS://EXAMPLE.org/A', 'https://example.org/A'],
    [' https://example.org/talk ', 'https://example.org/talk'],
    ['https://example.org/a b', 'https://example.org/a%20b'],
    ['https://bücher.example/ü', 'https://xn--bcher-kva.example/%C3%BC'],
    ['mailto:team@example.org', 'mailto:team@example.org'],
    ['tel:+49-30-1234', 'tel:+49-30-1234'],
    ['example.org', 'https://example.org/'],
    ['www.example.org/talk', 'https://www.example.org/talk'],
    ['example.org:8080/x', 'https://example.org:8080/x'],
    ['sub-domain.example.co.uk?x=1', 'https://sub-domain.example.co.uk/?x=1'],
    ['javascript.example', 'https://javascript.example/'],
    ['https://example.org/?next=javascript:alert(1)', 'https://example.org/?next=javascript:alert(1)'],
  ];
  for (const [written, address] of cases) {
    test(written, () => {
      assert.equal(toLinkAddress(written), address);
      assert.equal(toLinkAddress(written, BASE), address, 'with a base too');
    });
  }
  test('an image is never a mail address or a telephone number', () => {
    assert.equal(toImageAddress('mailto:team@example.org'), undefined);
    assert.equal(toImageAddress('tel:+49301234'), undefined);
    assert.equal(toImageAddress('https://example.org/ana.jpg'), 'https://example.org/ana.jpg');
  });
});

describe('schemes that run, leak or embed', () => {
  const SCHEMES = ['javascript', 'data', 'vbscript', 'file', 'blob', 'about', 'ftp', 'ws', 'view-source', 'intent', 'ms-word', 'x-lectern'];
  const HIDDEN: Readonly<Record<string, (scheme: string) => string>> = {
    'as it is': (scheme) => `${scheme}:alert(1)`,
    'in capitals': (scheme) => `${scheme.toUpperCase()}:alert(1)`,
    'in mixed case': (scheme) => `${scheme[0]!.toUpperCase()}${scheme.slice(1)}:alert(1)`,
    'after blanks': (scheme) => ` \t\n${scheme}:alert(1)`,
    'after controls': (scheme) => `\u0001\u0000\u001f${scheme}:alert(1)`,
    'after a byte order mark': (scheme) => `\ufeff${scheme}:alert(1)`,
    'with a tab inside': (scheme) => `${scheme[0]}\t${scheme.slice(1)}:alert(1)`,
    'with a line feed inside': (scheme) => `${scheme.slice(0, 2)}\n${scheme.slice(2)}:alert(1)`,
    'with a carriage return before the colon': (scheme) => `${scheme}\r:alert(1)`,
    'with slashes': (scheme) => `${scheme}://example.org/%0aalert(1)`,
    'with a host-like start': (scheme) => `${scheme}:example.org/x`,
  };
  for (const scheme of SCHEMES) {
    for (const [how, write] of Object.entries(HIDDEN)) {
      test(`${scheme}, ${how}`, () => {
        for (const read of [toLinkAddress, toImageAddress]) {
          assert.equal(read(write(scheme)), undefined);
          assert.equal(read(write(scheme), BASE), undefined);
        }
      });
    }
  }
  test('entities and percent signs are not decoded, so they hide nothing', () => {
    for (const written of [
      'java&#115;cript:alert(1)',
      '&#106;avascript:alert(1)',
      'javascript&colon;alert(1)',
      '%6aavascript:alert(1)',
      'javascript%3aalert(1)',
    ]) {
      const address = toLinkAddress(written, BASE);
      assert.ok(address === undefined || address.startsWith('https://feeds.example/'), `${written} → ${address}`);
      assert.equal(toLinkAddress(written), undefined);
    }
  });
});

test('a name and a password are taken out: they show one host and open another', () => {
  assert.equal(toLinkAddress('https://bank.example@evil.example/'), 'https://evil.example/');
  assert.equal(toLinkAddress('https://ana:secret@example.org/x'), 'https://example.org/x');
});

describe('relative addresses', () => {
  const cases: readonly (readonly [written: string, address: string])[] = [
    ['photos/ana.jpg', 'https://feeds.example/2026/photos/ana.jpg'],
    ['./ana.jpg', 'https://feeds.example/2026/ana.jpg'],
    ['../ana.jpg', 'https://feeds.example/ana.jpg'],
    ['/ana.jpg', 'https://feeds.example/ana.jpg'],
    ['//cdn.example/ana.jpg', 'https://cdn.example/ana.jpg'],
    ['?page=2', 'https://feeds.example/2026/all.json?page=2'],
    ['#ana', 'https://feeds.example/2026/all.json#ana'],
    ['ana.jpg', 'https://feeds.example/2026/ana.jpg'],
    ['talk.html#intro', 'https://feeds.example/2026/talk.html#intro'],
    ['Slides.PDF', 'https://feeds.example/2026/Slides.PDF'],
  ];
  for (const [written, address] of cases) {
    test(written, () => {
      assert.equal(toLinkAddress(written, BASE), address);
      assert.equal(toLinkAddress(written), undefined, 'without a base there is nothing that it is relative to');
    });
  }
});

describe('words where an address should be lead nowhere', () => {
  for (const written of [
    '',
    ' ',
    '@ana',
    '@ana@social.example',
    'ana@example.org',
    'yes',
    'coming soon',
    'see my website.',
    'https://',
    'http://[',
    'https://exa mple.org',
    'localhost:3000',
    '::',
    'www',
  ]) {
    test(JSON.stringify(written), () => {
      assert.equal(toLinkAddress(written), undefined);
      assert.equal(toLinkAddress(written, BASE), undefined);
      assert.equal(toImageAddress(written, BASE), undefined);
    });
  }
});

test('whatever is written, what passes is a whole address of a known scheme', () => {
  const piece = fc.constantFrom(
    'javascript:',
    'data:',
    'https:',
    '//',
    '/',
    '\\',
    ':',
    '@',
    '#',
    '?',
    '.',
    'example.org',
    'a',
    ' ',
    '\t',
    '\n',
    '\u0000',
    '%6a',
    '&#106;',
    '[',
    'ü',
    '\ud800',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(piece).map((pieces) => pieces.join('')),
      ),
      fc.boolean(),
      (written, relative) => {
        for (const [read, passing] of [
          [toLinkAddress, PASSING],
          [toImageAddress, /^https?:/],
        ] as const) {
          const address = read(written, relative ? BASE : undefined);
          if (address === undefined) continue;
          assert.match(address, passing);
          const url = new URL(address);
          assert.equal(url.href, address, 'it is what the platform makes of it');
          assert.equal(url.username + url.password, '');
          assert.equal(read(address), address, 'it passes a second time');
        }
      },
    ),
    { numRuns: 2_000 },
  );
});

const CORPORA = new URL('../../../shared/corpora/', import.meta.url);
test('collections of hostile addresses', { skip: !existsSync(CORPORA) && 'there are no collections at ../shared/corpora' }, () => {
  const strings = (file: string): readonly string[] => {
    const found: string[] = [];
    JSON.parse(readFileSync(new URL(file, CORPORA), 'utf8'), (_, value: unknown) => {
      if (typeof value !== 'string') return value;
      found.push(value);
      // Payloads of HTML hold their addresses in quotes, or after an equals sign.
      for (const [, quoted, bare] of value.matchAll(/=\s*(?:["'`]([^"'`]*)["'`]|([^\s"'`>]+))/g)) found.push(quoted ?? bare ?? '');
      return value;
    });
    return found;
  };
  const files = [
    'urls/urltestdata.json',
    'urls/urltestdata-javascript-only.json',
    'urls/ada_extra_urltestdata.json',
    'urls/safevalues-url.json',
    'urls/safevalues-javascript-url.json',
    'xss/dompurify-expect.json',
    'xss/safevalues-html.json',
    'xss/h5sc.json',
    'strings/blns.json',
  ];
  let scripts = 0;
  for (const file of files) {
    const all = strings(file);
    assert.ok(all.length > 0, file);
    for (const written of all) {
      if (/^\W*j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t\s*:/i.test(written)) scripts++;
      for (const base of [undefined, BASE]) {
        const link = toLinkAddress(written, base);
        assert.ok(link === undefined || PASSING.test(link), `${file}: ${JSON.stringify(written)} → ${link}`);
        const image = toImageAddress(written, base);
        assert.ok(image === undefined || /^https?:/.test(image), `${file}: ${JSON.stringify(written)} → ${image}`);
      }
    }
  }
  assert.ok(scripts > 100, `the collections hold addresses that would run: ${scripts}`);
});

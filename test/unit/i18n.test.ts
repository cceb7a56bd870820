/** Every text in every language: there, in use, with its blanks, in the signs and the plurals of its language. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, test } from 'node:test';
import { filesIn, fromRoot } from '../../scripts/lib/paths.js';
import { bring, LANGUAGES, say } from '../../src/i18n/catalogs.ts';
import { addMessages } from '../../src/i18n/speech.ts';
import type { Catalog, Message, Messages } from '../../src/i18n/messages.ts';

const english: Record<string, Message> = {};
for (const file of filesIn('src/i18n', /\/en(?:-\w+)?\.ts$/)) {
  for (const messages of Object.values((await import(fromRoot(file))) as Record<string, Catalog>)) Object.assign(english, messages);
}
addMessages(english);

/** What is the same word in English and another language. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  de: ['format', 'track', 'speakers', 'sessionsOf', 'links'],
  fr: ['seats', 'format', 'replay', 'sessionsOf'],
  it: ['speakers', 'replay'],
  nl: ['track', 'links', 'slides'],
  pl: ['format'],
  pt: ['links', 'slides'],
};
/** Texts without words. */
const WORDLESS = new Set(['dated']);

const textsOf = (message: Message): Readonly<Record<string, string>> =>
  typeof message === 'string' ? { other: message } : (message as Record<string, string>);
const variants = (message: Message): readonly string[] => Object.values(textsOf(message));
const blanksOf = (text: string): string =>
  [...text.matchAll(/{(\w+)}/g)]
    .map(([, name]) => name)
    .sort()
    .join();

/** What must not stand in a language. */
const ALL = /^\s|\s$| {2}|\.\.\.|["'`]/;
const EASTERN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}] ?[,.!?:;()]|[,.!?:;()] ?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const FAULTS: Readonly<Record<string, RegExp>> = {
  // A blank stands before an ellipsis only where it stands for a word, as German has it; it must not break there.
  de: /[^\u00A0]…/,
  // A narrow blank before high signs, a full one before a colon; neither breaks.
  fr: /[^\u202F][?!;]|[^\u00A0]:/,
  es: /^[^¿]*\?|^[^¡]*!/,
  ar: /[,;?]/,
  ja: EASTERN,
  'zh-Hans': EASTERN,
  'zh-Hant': EASTERN,
};

describe('English', () => {
  const sources = filesIn('src/elements', /\.ts$/).map((file) => readFileSync(fromRoot(file), 'utf8'));
  for (const [name, message] of Object.entries(english)) {
    test(`${name} is in use`, () => assert.ok(sources.some((source) => source.includes(`'${name}'`) || /^(?:cancelled|tentative|moved)$/.test(name))));
    test(`${name} is well written`, () => variants(message).forEach((text) => assert.doesNotMatch(text, ALL)));
  }
});

describe('languages', () => {
  test('each file is in the table', () => {
    const files = filesIn('src/i18n/languages', /\.ts$/).map((file) => /([^/]+)\.ts$/.exec(file)![1]!);
    assert.deepEqual(Object.keys(LANGUAGES).sort(), files.sort());
    assert.equal(files.length, 16);
  });

  for (const [tag, load] of Object.entries(LANGUAGES)) {
    describe(tag, () => {
      let messages: Messages;
      before(async () => void ({ messages } = await load()));

      test('has every text and no other', () => assert.deepEqual(Object.keys(messages).sort(), Object.keys(english).sort()));

      test('leaves the blanks that English leaves', () => {
        for (const [name, message] of Object.entries(messages)) {
          const expected = blanksOf(variants(english[name]!).at(-1)!);
          for (const [at, text] of Object.entries(textsOf(message))) {
            // "One seat" needs no number, "5 seats" does.
            const isSpelled = /^(?:zero|one|two|\d)$/.test(at) && blanksOf(text) === '';
            if (!isSpelled) assert.equal(blanksOf(text), expected, `${name}: ${text}`);
          }
        }
      });

      test('is not English', () => {
        const same = Object.keys(messages).filter(
          (name) => !WORDLESS.has(name) && variants(messages[name as keyof Messages]).some((text) => variants(english[name]!).includes(text)),
        );
        assert.deepEqual(same.sort(), [...(SAME[tag] ?? [])].sort());
      });

      test('has all plurals where it counts', () => {
        const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
        for (const [name, message] of Object.entries(messages)) {
          if (typeof message === 'string') continue;
          const keys = Object.keys(message);
          const words = keys.filter((key) => !/^\d$/.test(key));
          // Headings say one or several, whatever the number.
          const expected = variants(message).some((text) => text.includes('{count}')) ? pluralCategories : ['other'];
          assert.deepEqual(words.sort(), [...expected].sort(), name);
        }
      });

      test('is written with its own signs', () => {
        for (const message of Object.values(messages)) {
          for (const text of variants(message)) {
            assert.doesNotMatch(text, ALL);
            const fault = FAULTS[tag];
            if (fault) assert.doesNotMatch(text, fault);
            if (tag !== 'de') assert.doesNotMatch(text, /\s…/);
          }
        }
      });
    });
  }
});

describe('what is counted', () => {
  const SEATS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
    en: { 1: '1 place', 2: '2 places', 1200: '1,200 places' },
    de: { 1: '1 Platz', 30: '30 Plätze', 1200: '1.200 Plätze' },
    fr: { 0: '0 place', 1: '1 place', 2: '2 places', 1_000_000: '1\u202f000\u202f000 de places' },
    pl: { 1: '1 miejsce', 2: '2 miejsca', 5: '5 miejsc', 22: '22 miejsca', 112: '112 miejsc' },
    uk: { 1: '1 місце', 3: '3 місця', 11: '11 місць', 21: '21 місце' },
    he: { 1: 'מקום אחד', 2: '2 מקומות', 20: '20 מקומות' },
    ja: { 1: '定員1名', 30: '定員30名' },
    tr: { 1: '1 kişilik kontenjan' },
    hi: { 0: '0 सीट', 1: '1 सीट', 2: '2 सीटें' },
    // Digits of its own where the region has them.
    'ar-EG': { 1: 'مقعد واحد', 2: 'مقعدان', 3: '٣ مقاعد', 11: '١١ مقعدًا', 100: '١٠٠ مقعد' },
    'ar-MA': { 3: '3 مقاعد' },
  };
  for (const [tag, table] of Object.entries(SEATS)) {
    test(tag, async () => {
      await bring(tag);
      for (const [count, expected] of Object.entries(table)) assert.equal(say('seats', { count: Number(count) }, tag), expected);
    });
  }

  test('a heading over 21 sessions is a plural, though 21 is “one” in Ukrainian', async () => {
    await bring('uk');
    assert.deepEqual(
      [1, 2, 21].map((count) => say('sessionsOf', { count }, 'uk')),
      ['Сесія', 'Сесії', 'Сесії'],
    );
    await bring('ar');
    assert.equal(say('sessionsOf', { count: 2 }, 'ar'), 'الجلستان');
  });
});

/** Which texts serve a language tag, and how the page's own go before ours. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bring, LANGUAGES, registerMessages, say } from '../../src/i18n/catalogs.ts';
import { namesFor } from '../../src/i18n/negotiate.ts';
import { enDetail } from '../../src/i18n/en-detail.ts';
import { addMessages } from '../../src/i18n/speech.ts';
import type { Catalog } from '../../src/i18n/messages.ts';

addMessages(enDetail);

/** As pages write tags; `Intl` has made them canonical before they come here. */
const SERVED: Readonly<Record<string, string | undefined>> = {
  de: 'de',
  'de-AT': 'de',
  'de-CH-1996': 'de',
  'de-u-hc-h12': 'de',
  'pt-BR': 'pt',
  'pt-PT': 'pt',
  'es-419': 'es',
  iw: 'he',
  zh: 'zh-Hans',
  'zh-CN': 'zh-Hans',
  'zh-SG': 'zh-Hans',
  'zh-TW': 'zh-Hant',
  'zh-HK': 'zh-Hant',
  'zh-Hant-CN': 'zh-Hant',
  'zh-Hans-TW': 'zh-Hans',
  'zh-Latn': undefined,
  'ar-MA': 'ar',
  nb: undefined,
  fi: undefined,
  en: undefined,
  'en-GB': undefined,
  und: undefined,
  // Not what its readers read.
  'uk-Latn': undefined,
};

describe('a page in', () => {
  for (const [written, served] of Object.entries(SERVED)) {
    test(`${written} is served ${served ?? 'English'}`, () => {
      const tag = Intl.getCanonicalLocales(written)[0]!;
      assert.equal(
        namesFor(tag).find((name) => name in LANGUAGES),
        served,
      );
    });
  }
});

describe('a page’s own texts', () => {
  const retry = async (tag: string): Promise<string> => {
    await bring(tag);
    return say('retry', {}, tag);
  };

  test('go before ours, and those for a region before those for the language', async () => {
    registerMessages('de-AT', { retry: 'Nochmals' });
    registerMessages('de', { retry: 'Nochmal' });
    assert.deepEqual(await Promise.all(['de-AT', 'de-CH', 'de'].map(retry)), ['Nochmals', 'Nochmal', 'Nochmal']);
    assert.equal(say('close', {}, 'de-AT'), 'Schließen');
  });

  test('replace those given before, one by one', async () => {
    registerMessages('nl', { retry: 'Nog eens', close: 'Dicht' });
    registerMessages('nl', { retry: 'Nog een keer' });
    assert.deepEqual([await retry('nl'), say('close', {}, 'nl')], ['Nog een keer', 'Dicht']);
  });

  test('are for one script', async () => {
    registerMessages('zh-Hant', { retry: '重來' });
    registerMessages('zh', { retry: '重来' });
    assert.deepEqual(await Promise.all(['zh-TW', 'zh-HK', 'zh-CN', 'zh'].map(retry)), ['重來', '重來', '重来', '重来']);
  });

  test('can be a language that Lectern doesn’t have, with its own plurals; what it lacks is English, kept apart from the direction around', async () => {
    registerMessages('cs', { retry: 'Zkusit znovu', seats: { one: '{count} místo', few: '{count} místa', other: '{count} míst' } });
    assert.deepEqual([await retry('cs'), say('close', {}, 'cs')], ['Zkusit znovu', '\u2068Close\u2069']);
    assert.deepEqual(
      [1, 2, 5].map((count) => say('seats', { count }, 'cs')),
      ['1 místo', '2 místa', '5 míst'],
    );
  });

  test('in English serve all English, and languages that nobody has', async () => {
    registerMessages('en', { errorTitle: 'Oh no.' });
    registerMessages('en-GB', { errorTitle: 'Oh dear.' });
    assert.deepEqual(
      ['en', 'en-US', 'en-GB', 'fi'].map((tag) => say('errorTitle', {}, tag)),
      ['Oh no.', 'Oh no.', 'Oh dear.', '\u2068Oh no.\u2069'],
    );
  });

  test('English words in another language count and write numbers as English does', () => {
    registerMessages('en', { more: { one: 'and {count} other', other: 'and {count} others' } });
    assert.equal(say('more', { count: 1200 }, 'fa'), '\u2068and 1,200 others\u2069');
    assert.equal(say('more', { count: 1 }, 'fa'), '\u2068and 1 other\u2069');
    // A date in the page's language has its own direction in there.
    assert.equal(say('replayUntil', { date: '۱۸ خرداد ۱۴۰۶' }, 'fa'), '\u2068Replay available until \u2068۱۸ خرداد ۱۴۰۶\u2069\u2069');
  });

  test('may leave blanks that nobody fills', () => {
    registerMessages('en', { replay: 'Replay {soon}' });
    assert.equal(say('replay', {}, 'en'), 'Replay {soon}');
  });

  test('that are none are left out, and the author reads so', (context) => {
    const errors = context.mock.method(console, 'error', () => undefined);
    const wrong: unknown = { retry: 5, close: null, next: { one: 'x' }, back: 'Zpět', previous: { one: 1, other: 'x' } };
    registerMessages('sk', wrong as Catalog);
    assert.equal(errors.mock.callCount(), 4);
    assert.deepEqual([say('retry', {}, 'sk'), say('back', {}, 'sk')], ['\u2068Try again\u2069', 'Zpět']);
    assert.throws(() => registerMessages('de_AT', {}), RangeError);
  });
});

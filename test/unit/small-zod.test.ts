/**
 * The script-tag build reads feeds with `small-zod.ts` in the place of zod: both must say the same of every document.
 * The second is built as the script-tag door is.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { build } from 'vite';
import { validate } from '../../src/model/validate.ts';
import { value } from './any-field.ts';
import './documents.ts';

const path = (name: string): string => fileURLToPath(new URL(`../../src/model/${name}`, import.meta.url));
const bundle = await build({
  configFile: false,
  logLevel: 'silent',
  resolve: { alias: { 'zod/mini': path('small-zod.ts') } },
  build: { write: false, minify: false, target: 'es2022', lib: { entry: path('validate.ts'), formats: ['es'] } },
});
const [{ output }] = bundle as unknown as [{ output: readonly [{ code: string }] }];
const small = (await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`)) as { validate: typeof validate };

const source = { format: 'lectern', view: '1' };
const same = (document: unknown): void => assert.deepEqual(small.validate(document, { source }), validate(document, { source }));

const fields = (...names: string[]): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries([...names, 'odd', '__proto__'].map((name) => [name, value])), { requiredKeys: [] });
const session = fields(
  'id',
  'title',
  'subtitle',
  'abstract',
  'audience',
  'outcomes',
  'prerequisites',
  'language',
  'tags',
  'track',
  'room',
  'start',
  'end',
  'duration',
  'speakers',
  'kind',
  'plenum',
  'status',
  'url',
  'links',
  'recording',
  'signup',
  'doNotRecord',
);
const speaker = fields('id', 'name', 'bio', 'photo', 'links', 'featured', 'sessions');
const document = fc.record(
  {
    lectern: fc.constant(1),
    event: fc.oneof(fields('title', 'timeZone', 'language', 'url', 'start'), value),
    sessions: fc.oneof(fc.array(fc.oneof(session, value), { maxLength: 4 }), value),
    speakers: fc.oneof(fc.array(fc.oneof(speaker, value), { maxLength: 4 }), value),
    rooms: fc.array(fields('id', 'name', 'description', 'capacity'), { maxLength: 2 }),
    tracks: fc.array(fields('id', 'name', 'color'), { maxLength: 2 }),
    faqs: fc.array(fields('id', 'category', 'question', 'answer'), { maxLength: 2 }),
    odd: value,
  },
  { requiredKeys: [] },
);

test('the second reading has no zod in it', () => assert.doesNotMatch(output[0].code, /\$ZodType|_zod/));

test('arbitrary documents are read alike, issues included', () => {
  fc.assert(fc.property(document, same), { numRuns: 1500 });
});

test('values that are no documents are read alike', () => {
  for (const odd of [null, undefined, 1, 'x', [], {}, { sessions: 5 }, { sessions: [[], null, 3] }]) same(odd);
});

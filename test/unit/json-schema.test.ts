/** The JSON Schema of the Lectern format, as an editor uses it: the sample feeds conform, and what an author gets wrong is found. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';

const json = (file: string): unknown => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));

// Formats are for editors, which complete and underline by them; ajv has none of its own.
const ajv = new Ajv2020({ allErrors: true, validateFormats: false, allowUnionTypes: true });
const schema = json('docs/lectern.schema.json') as { $defs: Record<string, { properties?: Record<string, { description?: string }> }> };
const validate = ajv.compile(schema);
const problems = (feed: unknown): string[] => (validate(feed) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`));

describe('feeds that conform', () => {
  for (const file of ['demo/workshops.json', 'demo/conference.json']) {
    test(file, () => assert.deepEqual(problems(json(file)), []));
  }

  test('the least that a feed can be', () => assert.deepEqual(problems({ lectern: 1 }), []));

  for (const start of ['2026-05-08', '2026-05-08T09:30', '2026-05-08 09:30:00', '2026-05-08T09:30:00+02:00', '2026-05-08T07:30:00.000Z']) {
    test(`a time as ${start}`, () => assert.deepEqual(problems({ lectern: 1, sessions: [{ title: 'A talk', start }] }), []));
  }
});

describe('what an author gets wrong', () => {
  const session = (fields: object): unknown => ({ lectern: 1, sessions: [{ title: 'A talk', ...fields }] });
  const CASES: readonly (readonly [string, unknown])[] = [
    ['no version', {}],
    ['another version', { lectern: 2 }],
    ['a misspelt field', session({ speaker: 'ada' })],
    ['a misspelt word', session({ kind: 'tutorial' })],
    ['a time as people write it', session({ start: '8 May 2026' })],
    ['a list that is none', session({ outcomes: 'Courage' })],
    ['markup without its kind', session({ abstract: { value: '<p>Hello</p>' } })],
    ['a duration of nothing', session({ duration: 0 })],
    ['null for nothing', session({ room: null })],
  ];
  for (const [name, feed] of CASES) test(name, () => assert.notDeepEqual(problems(feed), []));
});

test('an editor has something to say on every field', () => {
  const silent = Object.entries(schema.$defs).flatMap(([name, { properties = {} }]) =>
    Object.entries(properties).flatMap(([field, { description }]) => (description ? [] : [`${name}.${field}`])),
  );
  assert.deepEqual(silent, []);
});

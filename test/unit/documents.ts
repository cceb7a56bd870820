/** Documents for the tests, and what must be true of every feed that is read from one. */
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { validate } from '../../src/model/validate.ts';
import type { Issue } from '../../src/model/issues.ts';
import type { Feed } from '../../src/model/types.ts';

// Always the same documents, so that a change is judged by what it changes; FC_SEED asks for others.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261122) });

export const SOURCE = { format: 'lectern', view: '1' } as const;
export const BASE = 'https://feeds.example/2026/feed.json';

/** Reads a document of the Lectern format. What it holds is up to the test, so it is not typed. */
export const read = (document: Readonly<Record<string, unknown>>): Feed => validate({ lectern: 1, ...document }, { source: SOURCE, base: BASE });

/** `code path`, for comparing issues at a glance. Most tests don't care for the missing zone. */
export const briefly = (issues: readonly Issue[]): string[] => issues.filter(({ code }) => code !== 'no-time-zone').map(({ code, path }) => `${code} ${path}`);

/** An item without the fields that hold nothing: a missing field and an undefined one are the same to whoever draws it. */
export const filled = (item: object): unknown => JSON.parse(JSON.stringify(item));

/** What the model is made of: no other field may come through from a document. */
const FIELDS = new Set(
  [
    'source format view event sessions speakers rooms tracks faqs issues severity code path message hint',
    'title timeZone language url start end written local instant id subtitle abstract kind value audience outcomes prerequisites level tags track room',
    'duration name plenum status statusNote links slides recording from until live feedback signup state capacity doNotRecord',
    'pronouns role organisation bio photo featured description color category question answer',
  ]
    .join(' ')
    .split(' '),
);

/** Asserts that a feed holds only what elements may draw: known fields, plain values, no live object of the document. */
export function assertDrawable(value: unknown, path = 'feed'): void {
  if (value === undefined || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number') return assert.ok(Number.isFinite(value), path);
  assert.ok(typeof value === 'object' && value !== null, `${path} is ${String(value)}`);
  assert.ok(Object.isFrozen(value), `${path} is frozen`);
  if (Array.isArray(value)) return value.forEach((entry, index) => assertDrawable(entry, `${path}[${index}]`));
  assert.equal(Object.getPrototypeOf(value), Object.prototype, path);
  for (const key of Reflect.ownKeys(value)) {
    assert.ok(typeof key === 'string' && FIELDS.has(key), `${path} has a field ${String(key)}`);
    assertDrawable((value as Record<string, unknown>)[key], `${path}.${key}`);
  }
}

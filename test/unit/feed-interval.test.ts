/** `refresh`: what is an interval, and what is none. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { intervalOf } from '../../src/store/interval.ts';

const { error } = console;
const said: string[] = [];
before(() => (console.error = (text: string) => void said.push(text)));
after(() => (console.error = error));

for (const [text, expected] of [
  ['30s', 30_000],
  ['5m', 300_000],
  ['1h', 3_600_000],
  ['1.5 H', 5_400_000],
  [' 90s ', 90_000],
  ['29s', 30_000],
  ['0m', 30_000],
  ['48h', 86_400_000],
  ['5', undefined],
  ['5min', undefined],
  ['-5m', undefined],
  ['m', undefined],
  ['Infinityh', undefined],
] as const) {
  test(`“${text}” is ${expected ?? 'none'}`, () => assert.equal(intervalOf(text), expected));
}
test('the author reads once of each that is none, or too short', () => {
  intervalOf('5min');
  for (const text of ['29s', '0m', '5', '5min', '-5m', 'm', 'Infinityh']) assert.equal(said.filter((one) => one.includes(`"${text}"`)).length, 1, text);
  assert.equal(said.length, 7);
});

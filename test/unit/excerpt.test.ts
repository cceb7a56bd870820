import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excerpt } from '../../src/lib/excerpt.ts';

const of = (value: string): string => excerpt({ kind: 'text', value });

describe('the beginning of a text', () => {
  it('is the whole of a short one, in one line', () => {
    assert.equal(of(' Fog.\n\nMore\tfog. '), 'Fog. More fog.');
  });
  it('ends with a word', () => {
    const text = of('fog horn '.repeat(60));
    assert.match(text, / (fog|horn)…$/);
    assert.ok(text.length > 380 && text.length <= 401, String(text.length));
  });
  for (const stop of ['.', ',', ';', ':', ' ·'])
    it(`does not end with "${stop}…"`, () => {
      for (let length = 385; length < 402; length++) assert.match(of(`${'x'.repeat(length - stop.length)}${stop} ${'y'.repeat(40)}`), /[xy]…$/);
    });
  it('keeps what is written without blanks', () => {
    assert.equal(of(`霧 ${'霧'.repeat(500)}`).length, 401);
  });
  it('never halves a character', () => {
    assert.equal(of('🦉'.repeat(250)), `${'🦉'.repeat(200)}…`);
    assert.equal(of(`x${'🦉'.repeat(250)}`), `x${'🦉'.repeat(199)}…`);
  });
});

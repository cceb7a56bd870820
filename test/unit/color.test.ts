/** A colour of a feed names one colour, or is none: nothing else can get into a style with it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toColor } from '../../src/lib/color.ts';

describe('colours', () => {
  const cases: readonly (readonly [written: string, color: string])[] = [
    ['#0a7', '#0a7'],
    ['#0A7D', '#0a7d'],
    ['#0a7d5a', '#0a7d5a'],
    ['#0A7D5AFF', '#0a7d5aff'],
    [' #0a7d5a ', '#0a7d5a'],
    ['rgb(10, 125, 90)', 'rgb(10, 125, 90)'],
    ['rgb(10,125,90)', 'rgb(10,125,90)'],
    ['RGB(10 125 90)', 'rgb(10 125 90)'],
    ['rgb( 10  125\t90 )', 'rgb( 10 125 90 )'],
    ['rgba(10, 125, 90, 0.5)', 'rgba(10, 125, 90, 0.5)'],
    ['rgb(10 125 90 / 50%)', 'rgb(10 125 90 / 50%)'],
    ['rgb(10 125 90 / .5)', 'rgb(10 125 90 / .5)'],
    ['rgb(4% 49% 35%)', 'rgb(4% 49% 35%)'],
  ];
  for (const [written, color] of cases) test(written, () => assert.equal(toColor(written), color));
});

describe('not colours', () => {
  const cases = [
    '',
    'red',
    'currentColor',
    'inherit',
    '#12',
    '#12345',
    '#1234567',
    '#ggg',
    '0a7d5a',
    'rgb(10, 125)',
    'rgb(10, 125, 90',
    'rgb(10, 125, 90);',
    'rgb(1000, 125, 90)',
    '#0a7;color:red',
    '#0a7 url(https://evil.example/x)',
    'url(https://evil.example/x)',
    'var(--x)',
    'rgb(var(--x))',
    'expression(alert(1))',
    '#0a7/**/',
    '#0a7\\3b color:red',
    'rgb(1,2,3)}*{display:none}',
    '#0a7\n#0a8',
  ];
  for (const written of cases) test(JSON.stringify(written), () => assert.equal(toColor(written), undefined));
});

test('a hundred thousand blanks take no time', () => {
  const start = performance.now();
  toColor(`rgb(${' '.repeat(100_000)}1${' '.repeat(100_000)}2${' '.repeat(100_000)}x`);
  assert.ok(performance.now() - start < 1_000);
});

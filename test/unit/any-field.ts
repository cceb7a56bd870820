/** What may stand in any field of a feed, right or wrong. */
import fc from 'fast-check';

export const value = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'TBA',
    '#N/A',
    'en',
    'english',
    '2026-05-08',
    '2026-05-08T09:30:00Z',
    'https://example.org/',
    'javascript:alert(1)',
    '#0a7d5a',
    'true',
    'workshop',
    'CANCELLED',
    'cancelled',
  ),
  fc.string(),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
  fc.constant([]),
  fc.constant({}),
  fc.record({ kind: fc.constantFrom('text', 'html', 'markdown', 'odd'), value: fc.string() }),
  fc.record({ id: fc.oneof(fc.string(), fc.integer()), name: fc.string() }),
  fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.record({ id: fc.string(), extra: fc.string() })), { maxLength: 3 }),
  fc.array(fc.record({ title: fc.string(), url: fc.constantFrom('https://example.org/', 'nowhere', '', null), odd: fc.string() }, { requiredKeys: ['url'] }), {
    maxLength: 3,
  }),
  fc.record(
    {
      url: fc.constantFrom('https://example.org/', 'nowhere'),
      from: fc.constantFrom('2026-05-08', 'soon', null),
      state: fc.constantFrom('open', 'ajar'),
      until: fc.string(),
    },
    { requiredKeys: [] },
  ),
);

/** Rich text as editors save it, and rows that refer to rows, as CMSs give them. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { richOf } from '../../src/formats/lists-rich.ts';
import { feedOf } from './reading.ts';

const URL = 'https://fog.example/';
const [hello, you] = [
  { type: 'text', text: 'Hello ' },
  { type: 'text', text: 'you' },
];
const EXPECTED = `<p>Hello <a href="${URL}">you</a></p><ul><li>a</li></ul>`;

/** The same text in each: a paragraph with a link, and a list of one point. */
const TREES: Readonly<Record<string, unknown>> = {
  'Strapi and Slate': [
    { type: 'paragraph', children: [hello, { type: 'link', url: URL, children: [you] }] },
    { type: 'list', format: 'unordered', children: [{ type: 'list-item', children: [{ type: 'text', text: 'a' }] }] },
  ],
  Contentful: {
    nodeType: 'document',
    data: {},
    content: [
      {
        nodeType: 'paragraph',
        data: {},
        content: [
          { nodeType: 'text', value: 'Hello ', marks: [] },
          { nodeType: 'hyperlink', data: { uri: URL }, content: [{ nodeType: 'text', value: 'you', marks: [] }] },
        ],
      },
      { nodeType: 'unordered-list', content: [{ nodeType: 'list-item', content: [{ nodeType: 'text', value: 'a', marks: [] }] }] },
    ],
  },
  'Portable Text': [
    {
      _type: 'block',
      style: 'normal',
      markDefs: [{ _key: 'k', _type: 'link', href: URL }],
      children: [
        { _type: 'span', text: 'Hello ', marks: [] },
        { _type: 'span', text: 'you', marks: ['k'] },
      ],
    },
    { _type: 'block', listItem: 'bullet', markDefs: [], children: [{ _type: 'span', text: 'a' }] },
  ],
  Lexical: {
    root: {
      type: 'root',
      children: [
        { type: 'paragraph', children: [hello, { type: 'link', fields: { url: URL }, children: [you] }] },
        { type: 'list', listType: 'bullet', children: [{ type: 'listitem', children: [{ type: 'text', text: 'a' }] }] },
      ],
    },
  },
  TipTap: {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [hello, { ...you, marks: [{ type: 'link', attrs: { href: URL } }] }] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'text', text: 'a' }] }] },
    ],
  },
  'Editor.js': {
    blocks: [
      { type: 'paragraph', data: { text: `Hello <a href="${URL}">you</a>` } },
      { type: 'list', data: { style: 'unordered', items: ['a'] } },
    ],
  },
};

describe('rich text of', () => {
  for (const [name, abstract] of Object.entries(TREES)) {
    test(name, async () => {
      const { sessions } = await feedOf([{ title: 'Fog', start: '2026-05-08T09:00', abstract }]);
      assert.deepEqual(sessions[0]!.abstract, { kind: 'html', value: EXPECTED });
    });
  }
  test('Notion, whose pieces are one paragraph', () =>
    assert.equal(
      richOf({
        type: 'rich_text',
        rich_text: [
          { plain_text: 'Hello\n', href: null },
          { plain_text: 'you', href: URL, annotations: { bold: true } },
        ],
      }),
      `Hello<br><a href="${URL}"><strong>you</strong></a>`,
    ));
  test('Quill', () => assert.equal(richOf({ ops: [{ insert: 'you', attributes: { link: URL } }, { insert: '\nTwo' }] }), `<a href="${URL}">you</a><br>Two`));
  test('anybody has its signs escaped', () =>
    assert.equal(richOf([{ type: 'paragraph', children: [{ type: 'text', text: 'a < b & "c"' }] }]), '<p>a &lt; b &amp; &quot;c&quot;</p>'));
  test('nobody is nothing', () => {
    for (const value of [undefined, 'text', [], [{ name: 'Ana' }], { type: 'doc' }, [{ type: 'paragraph', children: [{ type: 'text', text: ' ' }] }]]) {
      assert.equal(richOf(value), undefined, JSON.stringify(value));
    }
  });
  test('somebody who nests without end, ends', () => {
    let deep: unknown = { type: 'text', text: 'x' };
    for (let level = 0; level < 5000; level++) deep = { type: 'paragraph', children: [deep] };
    assert.equal(richOf([deep]), undefined);
  });
});

describe('rows that refer to rows', () => {
  const described = (feed: Awaited<ReturnType<typeof feedOf>>): unknown => [
    feed.sessions.map(({ id, title, speakers }) => [id, title, speakers.map(({ name }) => name)]),
    feed.speakers.map(({ name, bio, photo }) => [name, bio?.value, photo]),
  ];
  test('of Contentful', async () => {
    const to = (id: string, linkType = 'Entry'): unknown => ({ sys: { type: 'Link', linkType, id } });
    const feed = await feedOf({
      sys: { type: 'Array' },
      items: [{ sys: { id: 't', type: 'Entry' }, fields: { title: 'Fog', startTime: '2026-05-08T09:00', speakers: [to('ana')] } }],
      includes: {
        Entry: [{ sys: { id: 'ana', type: 'Entry' }, fields: { name: 'Ana', bio: 'B', photo: to('a', 'Asset') } }],
        Asset: [{ sys: { id: 'a', type: 'Asset' }, fields: { title: 'x', file: { url: '//img.example/a.jpg' } } }],
      },
    });
    assert.deepEqual(described(feed), [[['t', 'Fog', ['Ana']]], [['Ana', 'B', 'https://img.example/a.jpg']]]);
  });
  test('of JSON:API', async () => {
    const feed = await feedOf({
      data: [
        {
          type: 'node--talk',
          id: 't',
          attributes: { title: 'Fog', start: '2026-05-08T09:00' },
          relationships: { speakers: { data: [{ type: 'person', id: 'ana' }] } },
        },
      ],
      included: [{ type: 'person', id: 'ana', attributes: { name: 'Ana', bio: 'B' } }],
    });
    assert.deepEqual(described(feed), [[['t', 'Fog', ['Ana']]], [['Ana', 'B', undefined]]]);
  });
});

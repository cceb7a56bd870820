/** JSON that has nothing to do with events, though it has titles, names, questions and descriptions as events do. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatOf } from './reading.ts';

const UNRELATED: Readonly<Record<string, unknown>> = {
  products: { products: [{ id: 1, title: 'Mug', description: 'For tea', price: 9.9, category: 'kitchen', images: ['a.jpg'] }], total: 1, skip: 0, limit: 30 },
  'a list of products': [{ id: 1, title: 'Mug', price: 9.9, description: 'For tea', category: 'kitchen', image: 'https://shop.example/mug.jpg' }],
  todos: [{ userId: 1, id: 1, title: 'Sweep the lamp room', completed: false }],
  posts: [{ userId: 1, id: 1, title: 'Fog', body: 'There was some.' }],
  'a feed of posts': {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'B',
    items: [{ id: '1', title: 'P', content_html: '<p>x</p>', author: { name: 'A' } }],
  },
  'posts of WordPress': [{ id: 1, date: '2026-01-01T00:00:00', type: 'post', title: { rendered: 'Hello' }, content: { rendered: '<p>x</p>' }, author: 1 }],
  repositories: [
    { id: 1, name: 'lamp', full_name: 'a/lamp', private: false, description: 'd', homepage: 'https://lamp.example', language: 'Go', topics: ['fog'] },
  ],
  'issues of GitHub': [{ number: 1, title: 'It is dark', user: { login: 'a' }, labels: [{ name: 'bug' }], state: 'open', body: 'Very.' }],
  releases: [{ tag_name: 'v1', name: 'v1', body: 'notes', published_at: '2026-01-01T00:00:00Z', author: { login: 'a' } }],
  places: {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', geometry: { type: 'Point', coordinates: [1, 2] }, properties: { name: 'Vienna', description: 'd' } }],
  },
  'a package': { name: 'lamp', version: '1.0.0', description: 'd', scripts: { test: 'x' }, keywords: ['a'], author: 'Ana' },
  books: [{ title: 'Fog', author: 'Ana', pages: 3, language: 'English', year: 1999 }],
  films: [{ title: 'Fog', year: 2001, genres: ['b'], description: 'd', duration: '120', language: 'en' }],
  jobs: [{ title: 'Keeper', location: 'Pier 1', company: 'Harbour', description: 'd', date: '2026-01-01' }],
  sponsors: [{ name: 'Harbour', logo: 'h.png', website: 'https://harbour.example', description: 'We do harbours.' }],
  quizzes: [{ question: 'How many lamps?', answer: 'Two', options: ['One', 'Two'] }],
};

describe('is none of ours', () => {
  for (const [name, json] of Object.entries(UNRELATED)) test(name, async () => assert.equal(await formatOf(json), undefined));
});

/** One more column, and it is. */
const RELATED: Readonly<Record<string, unknown>> = {
  'a title and a speaker': [{ title: 'Fog', description: 'd', speaker: 'Ana' }],
  'a title and an abstract': [{ title: 'Fog', abstract: 'A' }],
  'a title and a start': [{ title: 'Fog', starts_at: '2026-05-08T09:00' }],
  'a title, a day and a place': [{ title: 'Fog', date: '2026-05-08', location: 'Pier 1' }],
  'a title under a name': { talks: [{ title: 'Fog' }] },
  'sessions of WordCamps': [
    {
      id: 1,
      type: 'wcb_session',
      title: { rendered: 'Fog' },
      content: { rendered: '<p>x</p>' },
      session_date_time: { date: 'May 8, 2026', time: '9:00 am' },
      session_speakers: [{ id: '3', name: 'Ana' }],
    },
  ],
  'a map by id': { A: { title: 'Fog', abstract: 'A', room: 'Hall' }, B: { title: 'Lamps', abstract: 'B', room: 'Hall' } },
};

describe('is a list of sessions', () => {
  for (const [name, json] of Object.entries(RELATED)) test(name, async () => assert.equal(await formatOf(json), 'lists'));
});

test('answers in rows of sessions make no list of questions', async () => {
  const row = { start: '2026-05-08T09:00', speaker: 'Ana', question: 'What do you bring?', answer: 'A lamp' };
  assert.equal(await formatOf([{ title: 'Fog', ...row }]), 'lists');
  assert.equal(await formatOf([{ question: 'Where is it?', answer: 'Here.' }]), 'faq-list');
});

test('what pretalx asked those who submit makes no list of questions', async () => {
  const answer = { id: 1, question: { id: 5, question: { en: 'Which shirt?' } }, answer: 'XL', submission: 'ABCDEF', person: null };
  assert.equal(await formatOf({ count: 1, results: [answer] }), undefined);
  assert.equal(await formatOf([{ ...answer, submission: undefined, review: 3, question: 'Which shirt?' }]), undefined);
});

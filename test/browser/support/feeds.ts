/** Feeds made in a test: as a model, as text, and at an address that the browser really fetches. */
import { parseFeed } from '../../../src/index.ts';
import { useStrip } from '../../../src/lib/excerpt.ts';
import { strip } from '../../../src/lib/strip.ts';
import { validate } from '../../../src/model/validate.ts';
import { inTimeZone } from '../../../src/model/zone.ts';
import type { Feed, FeedInput } from '../../../src/index.ts';

// What loading a feed with such texts does.
useStrip(strip);

export type Input = Omit<FeedInput, 'lectern'>;

export const jsonOf = (input: Input): string => JSON.stringify({ lectern: 1, ...input });

export function feedOf(input: Input, timeZone?: string): Feed {
  const feed = validate({ lectern: 1, ...input }, { source: { format: 'lectern', view: '1' }, base: location.href });
  return timeZone ? inTimeZone(feed, timeZone) : feed;
}

/** An address of the page's own at which this text is. */
export const addressOfText = (text: string): string => URL.createObjectURL(new Blob([text], { type: 'application/json' }));
export const addressOf = (input: Input): string => addressOfText(jsonOf(input));

/** The sample event, from the repository. */
export async function sample(name: 'conference' | 'workshops'): Promise<Feed> {
  const result = await parseFeed(await (await fetch(`/demo/${name}.json`)).json(), { address: new URL('/demo/', location.href).href });
  if (!result.ok) throw new Error(result.error.message);
  return result.feed;
}

/** Three sessions of one day, two people, two questions. */
export const SMALL = {
  event: { title: 'Small Days', timeZone: 'Europe/Berlin', language: 'en' },
  sessions: [
    { id: 'one', title: 'First things', start: '2027-05-08T09:00', end: '2027-05-08T09:45', room: 'Hall', abstract: 'What comes first.', speakers: ['ada'] },
    { id: 'two', title: 'Second thoughts', start: '2027-05-08T10:00', end: '2027-05-08T11:39', room: 'Loft', speakers: ['ada', 'grace'] },
    { id: 'three', title: 'Third parties', start: '2027-05-08T13:00', end: '2027-05-08T13:30', room: 'Hall', speakers: ['grace'] },
  ],
  speakers: [
    { id: 'ada', name: 'Ada Lovelace', role: 'Analyst', organisation: 'Engines Ltd', bio: 'Writes programs for machines that do not exist yet.' },
    { id: 'grace', name: 'Grace Hopper', role: 'Admiral' },
  ],
  faqs: [
    { id: 'refunds', question: 'Can I get a refund?', answer: 'Until the week before.', category: 'Tickets' },
    { id: 'parking', question: 'Where do I park?', answer: 'Behind the hall.', category: 'Place' },
  ],
} satisfies Input;

/** Puts a failure into words for the page's author. Loaded only when there is something to explain. */
import { formats } from '../formats/registry.ts';
import type { Failure, FeedError, FeedErrorCode } from '../model/result.ts';

type Words = readonly [message: string, hint: string];

/** What stands at the start of a document that is not JSON, and what it is then. */
const STARTS: readonly (readonly [RegExp, string, string])[] = [
  [
    /^\s*<!doctype html|^\s*<html/i,
    'an HTML page',
    'In Sessionize, edit the endpoint (API / Embed) and choose JSON as its format. Elsewhere, look for the address of the JSON, not of the page.',
  ],
  [
    /^\s*<script|^\s*document\.write|^\s*(?:\/\*|\(function)/i,
    'a script',
    'This is an address for embedding. In Sessionize, choose JSON as the format of the endpoint.',
  ],
  [
    /^\s*<(?:\?xml|schedule|rss|feed)/i,
    'XML',
    'Use the JSON address of the same event: pretalx and frab offer it as schedule.json, Sessionize as a format of the endpoint.',
  ],
  [/^\s*BEGIN:VCALENDAR/, 'an iCalendar file', 'Use the JSON address of the same event; a calendar file has no speakers.'],
];

function explainNotJson({ content, cause }: Failure): Words {
  const text = String(content);
  for (const [start, name, hint] of STARTS) if (start.test(text)) return [`The address gives ${name}, not JSON.`, hint];
  return [
    `The answer is not JSON: ${cause?.replace(/^SyntaxError: /, '') ?? 'it can’t be read'}.`,
    'Check the file with a JSON validator; a comma too many and a missing bracket are the usual reasons.',
  ];
}

function explainHttp({ status }: Failure): Words {
  if (status === 401 || status === 403)
    return [`The server does not let visitors see this address (${status}).`, 'Make the feed public: it is read by every visitor, without signing in.'];
  if (status === 404 || status === 410) return [`There is nothing at this address (${status}).`, 'Check the address: open it in a browser, signed out.'];
  if (status === 429) return ['The server was asked too often (429).', 'Wait a little, or keep a copy of the feed on your own site.'];
  return [`The server answered with an error (${status}).`, 'Open the address in a browser; if the error stays, ask whoever runs the server.'];
}

/** What a document is, in words; of a list, what its first entry is. */
function keysOf(json: unknown, inList = false): string {
  if (Array.isArray(json)) return inList || json.length === 0 ? 'a list' : `a list of ${json.length}, whose first entry is ${keysOf(json[0], true)}`;
  if (typeof json !== 'object' || json === null) return json === null ? 'null' : `a ${typeof json}`;
  return `an object with the keys ${Object.keys(json).slice(0, 12).join(', ')}`;
}

const WORDS: Record<FeedErrorCode, (failure: Failure) => Words> = {
  network: () => [
    'There was no answer, or the browser may not read it.',
    'Open the address in a browser. If it shows JSON there, the server does not allow other sites to read it (CORS): serve the feed from your own site, or ask the server for the header Access-Control-Allow-Origin.',
  ],
  timeout: () => ['The server took too long to answer.', 'Try again later, or keep a copy of the feed on your own site.'],
  aborted: () => ['The loading was stopped.', 'Nothing needs to be done.'],
  http: explainHttp,
  'not-json': explainNotJson,
  'unknown-format': ({ content }) => [
    `This is JSON, but of no format that Lectern knows: it is ${keysOf(content)}.`,
    `Lectern reads ${formats.map(({ name }) => name).join(', ')}. A file of your own needs "lectern": 1 at its start.`,
  ],
  'too-large': () => [
    'The feed has more than 10 MB, and was not read.',
    'Keep pictures and other events out of it, or ask for this event only: what a visitor downloads should be a few hundred KB.',
  ],
  'too-deep': () => ['The feed has more than 200 levels of lists and objects, and was not read.', 'It may hold itself: check what writes it.'],
  'too-many': () => ['The feed has more than 50,000 entries in one list, and was not read.', 'Ask for one event only.'],
  empty: () => ['The feed is empty.', 'Publish the schedule: until then Sessionize and others give an empty list.'],
};

export function explain(failure: Failure): FeedError {
  const { code, address, status } = failure;
  const [message, hint] = WORDS[code](failure);
  return Object.freeze({ code, address, status, message, hint });
}

/** Puts a failure into words for the page's author. Loaded only when there is something to explain. */
import { formats } from '../formats/registry.ts';
import type { Failure, FeedError, FeedErrorCode } from '../model/result.ts';
import { diagnose } from './diagnose.ts';
import { explainNetwork } from './diagnose-network.ts';

type Words = readonly [message: string, hint: string];

function explainHttp({ status }: Failure): Words {
  if (status === 401 || status === 403)
    return [`The server does not let visitors see this address (${status}).`, 'Make the feed public: it is read by every visitor, without signing in.'];
  if (status === 404 || status === 410) return [`There is nothing at this address (${status}).`, 'Check the address: open it in a browser, signed out.'];
  if (status === 429) return ['The server was asked too often (429).', 'Wait a little, or keep a copy of the feed on your own site.'];
  return [`The server answered with an error (${status}).`, 'Open the address in a browser; if the error stays, ask whoever runs the server.'];
}

const MOST_KEYS = 12;

/** What a document is, in words: its keys; of a list, those of its first entry; of a wrapper, those of what is in it. */
function keysOf(json: unknown, depth = 0): string {
  if (Array.isArray(json)) return depth > 1 || json.length === 0 ? 'a list' : `a list of ${json.length}, whose first entry is ${keysOf(json[0], depth + 2)}`;
  if (typeof json !== 'object' || json === null) return json === null ? 'null' : `a ${typeof json}`;
  const keys = Object.keys(json);
  const [key = ''] = keys;
  if (keys.length === 1 && depth < 2) return `an object with the keys ${key} alone, which holds ${keysOf((json as Record<string, unknown>)[key], depth + 1)}`;
  return `an object with the keys ${keys.slice(0, MOST_KEYS).join(', ')}${keys.length > MOST_KEYS ? ` and ${keys.length - MOST_KEYS} more` : ''}`;
}

/** What a server says instead of data: `{"error": "Not found"}`. */
function complaintOf(json: unknown): string | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const [said] = ['error', 'detail', 'message', 'errors'].flatMap((key) => {
    const value = (json as Record<string, unknown>)[key];
    return typeof value === 'string' && Object.keys(json).length < 6 ? [value] : [];
  });
  return said?.slice(0, 120);
}

/** What is enough for a plain list to be known by. */
const COLUMNS = 'title, start, speaker of sessions; name, bio of speakers; question, answer of questions';

function explainUnknown({ content }: Failure): Words {
  const known = `Lectern reads ${formats.map(({ name }) => name).join(', ')}. A file of your own needs "lectern": 1 at its start; a plain list, columns that say what it is: ${COLUMNS}.`;
  if (typeof content === 'string' && /^\s*[[{]/.test(content))
    return [
      'This is JSON within JSON, of no format that Lectern knows: it is a string that holds the data.',
      `Publish it without the quotation marks around it. ${known}`,
    ];
  const complaint = complaintOf(content);
  const says = complaint ? ` The server says: “${complaint}”.` : '';
  return [`This is JSON, but of no format that Lectern knows: it is ${keysOf(content)}.${says}`, known];
}

function explainEmpty({ content }: Failure): Words {
  const what = Array.isArray(content) ? ', a list without entries' : typeof content === 'object' && content !== null ? ', an object without fields' : '';
  return [
    `The feed is empty${what}: nothing is published yet.`,
    'Publish the schedule. Until then Sessionize’s GridSmart is [], and pretalx and others have nothing; Sessionize’s All has sessions as soon as they are accepted.',
  ];
}

const WORDS: Record<FeedErrorCode, (failure: Failure) => Words> = {
  network: explainNetwork,
  timeout: () => ['The server took too long to answer.', 'Try again later, or keep a copy of the feed on your own site.'],
  aborted: () => ['The loading was stopped.', 'Nothing needs to be done.'],
  http: explainHttp,
  'not-json': ({ content, address }) => {
    const { message, hint } = diagnose(String(content), address);
    return [message, hint];
  },
  'unknown-format': explainUnknown,
  'too-large': ({ content }) =>
    content === undefined
      ? [
          'The feed has more than 10 MB, and was not read.',
          'Keep pictures and other events out of it, or ask for this event only: what a visitor downloads should be a few hundred KB.',
        ]
      : ['The feed has more than 200 levels, or more than 50,000 entries in one list, and was not read.', 'Ask for one event only, and check what writes it.'],
  empty: explainEmpty,
};

export function explain(failure: Failure): FeedError {
  const { code, address, status } = failure;
  const [message, hint] = WORDS[code](failure);
  return Object.freeze({ code, address, status, message, hint });
}

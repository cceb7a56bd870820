/** What is wrong with a feed: named for its author, never a reason to hide the rest. */

export type Severity = 'error' | 'warning' | 'info';

export interface Issue {
  /** `error`: something is not shown; `warning`: something is shown otherwise than written; `info`: good to know. */
  readonly severity: Severity;
  /** Stable name of the kind of issue, such as `duplicate-id`. */
  readonly code: IssueCode;
  /** Where, as in `sessions[3].start`. */
  readonly path: string;
  /** What is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

const EXPECTED: Readonly<Record<string, string>> = {
  time: 'a date or time such as 2026-05-08T09:30:00+02:00',
  zone: 'an IANA time zone such as Europe/Berlin',
  address: 'an https:, http:, mailto: or tel: address',
  image: 'an https: or http: address',
  color: 'a colour such as #0a7d5a or rgb(10 125 90)',
  language: 'a language tag such as en or pt-BR',
};

const shown = (value: unknown): string => (typeof value === 'string' ? `: “${value.length > 60 ? `${value.slice(0, 60)}…` : value}”` : '');

/** What stands where a list or an object should. */
function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** Severity, message and advice of each kind of issue. */
export const ISSUES = {
  'unread-document': ['error', (problem: string) => problem, 'Correct the address, or remove it from src.'],
  'missing-entries': [
    'warning',
    (count: number) => `This is one page of a list: ${count ? `${count} entries are` : 'the rest is'} on others, which no address on it gives.`,
    'Ask for more entries at once (limit=, pageSize=, per_page=), or publish the whole list as one file and name that.',
  ],
  'not-a-list': ['error', (value: unknown) => `This is ${nameOf(value)}.`, 'Write a list: […].'],
  'not-an-item': ['error', (value: unknown) => `This is ${nameOf(value)}.`, 'Write an object: {…}.'],
  'no-title': ['error', () => 'It has neither an id nor a title, so it can’t be shown.', 'Give it an id or a title.'],
  'bad-value': [
    'warning',
    (field: string, expected: string | undefined, value: unknown) =>
      `${field} ${expected ? `is ${EXPECTED[expected] ?? `none of ${expected}`}` : `can’t be read: it holds ${nameOf(value)}`}${shown(value)}.`,
    'Correct or remove it; the rest is shown.',
  ],
  'unknown-field': ['warning', (key: string) => `There is no field “${key}” here.`, 'Check the spelling.'],
  'duplicate-id': ['warning', (id: string) => `“${id}” is the id of another one.`, 'Give each an id of its own; the first is shown.'],
  'unknown-speaker': ['warning', (id: string) => `There is no speaker “${id}”.`, 'Add the speaker, or correct the id.'],
  'unknown-session': ['warning', (id: string) => `There is no session “${id}”.`, 'Add the session, or correct the id.'],
  'ends-before-start': [
    'warning',
    (end: string, start: string) => `It ends (${end}) before it starts (${start}).`,
    'Correct one of the two times; the end is not shown.',
  ],
  'no-time-zone': ['info', () => 'The feed names no time zone, so times are shown as written.', 'Set time-zone="Area/City" on the element.'],
} as const satisfies Record<string, readonly [Severity, (...values: readonly never[]) => string, string]>;

export type IssueCode = keyof typeof ISSUES;

export function issue(code: IssueCode, path: string, ...values: readonly unknown[]): Issue {
  const [severity, message, hint] = ISSUES[code] as readonly [Severity, (...values: readonly unknown[]) => string, string];
  return { severity, code, path, message: message(...values), hint };
}

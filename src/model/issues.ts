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

/** Severity and advice of each kind of issue. */
export const ISSUES = {
  'unread-document': ['error', 'Correct the address, or remove it from src.'],
  'not-a-list': ['error', 'Write a list: […].'],
  'not-an-item': ['error', 'Write an object: {…}.'],
  'no-title': ['error', 'Give it an id or a title.'],
  'bad-value': ['warning', 'Correct or remove it; the rest is shown.'],
  'unknown-field': ['warning', 'Check the spelling.'],
  'duplicate-id': ['warning', 'Give each an id of its own; the first is shown.'],
  'unknown-speaker': ['warning', 'Add the speaker, or correct the id.'],
  'unknown-session': ['warning', 'Add the session, or correct the id.'],
  'ends-before-start': ['warning', 'Correct one of the two times; the end is not shown.'],
  'no-time-zone': ['info', 'Set time-zone="Area/City" on the element.'],
} as const satisfies Record<string, readonly [Severity, string]>;

export type IssueCode = keyof typeof ISSUES;

export function issue(code: IssueCode, path: string, message: string): Issue {
  const [severity, hint] = ISSUES[code];
  return { severity, code, path, message, hint };
}

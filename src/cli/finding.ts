/** What a command has to say about a feed: the feed’s own issues, advice, and what shows only when it is asked for. */
import type { Issue, Severity } from '../model/issues.ts';

export type Finding = Omit<Issue, 'code'> & { readonly code: string };

export const finding = (severity: Severity, code: string, path: string, message: string, hint: string): Finding => ({ severity, code, path, message, hint });

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** Worst first, else in their order. */
export const worstFirst = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((one, other) => ORDER.indexOf(one.severity) - ORDER.indexOf(other.severity));

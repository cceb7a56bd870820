/** A second look at an answer that is no sound text. Loaded only then. */
import { decode } from './charset.ts';
import type { Answer } from './request.ts';
import { retry } from './retry.ts';

export async function again(answer: Answer, ask: () => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  const last = 'failure' in answer ? await retry(answer, ask, signal) : answer;
  if ('failure' in last || !last.body) return last;
  return { text: await decode(last.body, last.headers?.get('content-type') ?? null), address: last.address };
}

/** Waiting with more patience than the second that is usual: the machine may be busy with other things. */
import { waitUntil as wait } from '@open-wc/testing';

export const waitUntil = (predicate: () => unknown, message?: string, options: { interval?: number; timeout?: number } = {}): Promise<void> =>
  wait(predicate as () => boolean, message, { timeout: 8000, ...options });

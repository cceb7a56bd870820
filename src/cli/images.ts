/** Whether the pictures that a feed names can be had, by a page of another site. */
import { existsSync } from 'node:fs';
import type { Feed } from '../model/types.ts';
import { finding, type Finding } from './finding.ts';
import { asSeenFrom, fileOfAddress, folderHere, isOfSomeSite } from './places.ts';
import type { Terminal } from './terminal.ts';

/** How many are asked for at a time: a feed’s pictures are often on one server. */
const AT_ONCE = 6;
/** How long one may take, in milliseconds. */
const PATIENCE = 15_000;
/** Answers to a question for the headers alone by servers that don’t know it. */
const NO_HEAD = new Set([400, 403, 404, 405, 501]);

export async function checkImages({ speakers }: Feed, terminal: Terminal): Promise<readonly Finding[]> {
  const paths = new Map<string, string[]>();
  speakers.forEach(({ photo }, index) => {
    if (photo) paths.set(photo, [...(paths.get(photo) ?? []), `speakers[${index}].photo`]);
  });
  const faults = new Map<string, string>();
  const left = [...paths.keys()];
  let done = 0;
  const work = async (): Promise<void> => {
    for (let address = left.shift(); address !== undefined; address = left.shift()) {
      const fault = await faultOf(address);
      if (fault) faults.set(address, fault);
      terminal.progress(`Pictures: ${++done} of ${paths.size} …`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  terminal.progress();
  // In the order of the feed, whoever answered first.
  return [...paths].flatMap(([address, places]) => {
    const fault = faults.get(address);
    if (!fault) return [];
    const message = `The picture ${asSeenFrom(folderHere(), address)} does not load: ${fault}.`;
    return places.map((path) => finding('warning', 'image-not-loaded', path, message, 'Correct the address, or take it out: initials are shown instead.'));
  });
}

async function faultOf(address: string): Promise<string | undefined> {
  // It may well be there; from here nobody can tell.
  if (isOfSomeSite(address)) return undefined;
  const file = fileOfAddress(address);
  if (file !== undefined) return existsSync(file) ? undefined : 'there is no such file';
  try {
    let response = await ask(address, 'HEAD');
    if (NO_HEAD.has(response.status)) {
      response = await ask(address, 'GET');
      await response.body?.cancel();
    }
    return faultIn(response);
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') return 'the server took too long';
    const cause = error instanceof Error ? error.cause : undefined;
    return `there was no answer${cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : ''}`;
  }
}

const ask = (address: string, method: 'HEAD' | 'GET'): Promise<Response> =>
  fetch(address, { method, headers: { accept: 'image/*' }, signal: AbortSignal.timeout(PATIENCE) });

function faultIn({ ok, status, headers }: Response): string | undefined {
  if (!ok) return `the server answers ${status}`;
  const type = headers.get('content-type')?.split(';')[0]?.trim();
  if (type && !/^(?:image\/|application\/octet-stream$|binary\/)/i.test(type)) return `what is there is ${type}, no picture`;
  const policy = headers.get('cross-origin-resource-policy');
  return policy === 'same-origin' || policy === 'same-site' ? `its server lets no other site show it (Cross-Origin-Resource-Policy: ${policy})` : undefined;
}

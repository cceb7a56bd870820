/**
 * Files as addresses. A feed reads whatever is relative in it against the address that it came from; a file has none that
 * pages may use, so its path becomes one of a host that there can’t be (RFC 2606), and back again.
 */
import { posix, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const HOST = 'https://file.invalid';

export const addressOfFile = (path: string): string => HOST + pathToFileURL(resolve(path)).pathname;

/** The file that an address stands for, if it does. */
export function fileOfAddress(address: string): string | undefined {
  return address.startsWith(`${HOST}/`) ? fileURLToPath(`file://${new URL(address).pathname}`) : undefined;
}

/** An address as somebody would write it who stands in a folder: relative, if it stands for a file. */
export function asSeenFrom(folder: string, address: string): string {
  const file = fileOfAddress(address);
  if (file === undefined) return address;
  const [from, to] = [folder, file].map((path) => pathToFileURL(resolve(path)).pathname) as [string, string];
  const { search, hash } = new URL(address);
  return posix.relative(from, to) + search + hash;
}

/** The file or folder that a relative path is relative to, with its end. */
export const folderHere = (): string => resolve('.') + sep;

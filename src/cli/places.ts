/**
 * Files as addresses. A feed reads whatever is relative in it against the address that it came from; a file has none that
 * pages may use, so its path becomes one of a host that there can’t be (RFC 2606), and back again. The disk is a folder of
 * that host: what a feed writes from the root of its site on, `/photos/ana.jpg`, is nothing of the disk.
 */
import { posix, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const HOST = 'https://file.invalid';
const DISK = `${HOST}/-disk-`;

export const addressOfFile = (path: string): string => DISK + pathToFileURL(resolve(path)).pathname;

/** The file that an address stands for, if it does. */
export function fileOfAddress(address: string): string | undefined {
  return address.startsWith(`${DISK}/`) ? fileURLToPath(`file://${new URL(address).pathname.slice(DISK.length - HOST.length)}`) : undefined;
}

/** Whether an address begins at the root of a site, of which a file doesn’t tell where it is. */
export const isOfSomeSite = (address: string): boolean => address.startsWith(`${HOST}/`) && !address.startsWith(`${DISK}/`);

/** An address as somebody would write it who stands in a folder: relative, if it stands for a file; from the root of a site on, as it was. */
export function asSeenFrom(folder: string, address: string): string {
  const file = fileOfAddress(address);
  if (file === undefined) return isOfSomeSite(address) ? address.slice(HOST.length) : address;
  const [from, to] = [folder, file].map((path) => pathToFileURL(resolve(path)).pathname) as [string, string];
  const { search, hash } = new URL(address);
  return posix.relative(from, to) + search + hash;
}

/** The file or folder that a relative path is relative to, with its end. */
export const folderHere = (): string => resolve('.') + sep;

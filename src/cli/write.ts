/** Writes a file at once or not at all: whoever reads it meanwhile reads the old one or the new one, never a half. */
import { open, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

export async function writeWhole(path: string, text: string): Promise<void> {
  // Beside the file that a link leads to: a rename must not leave the disk, nor the link.
  const target = await realpath(path).catch(() => path);
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    const file = await open(draft, 'w');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Why a file can’t be written; what the system says names the draft, which nobody knows. */
const UNWRITABLE: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `there is no folder ${dirname(path)}`,
  ENOTDIR: (path) => `${dirname(path)} is no folder`,
  EISDIR: () => 'it is a folder; name a file in it',
  EACCES: (path) => `the folder ${dirname(path)} may not be written to`,
  EROFS: () => 'the disk may only be read',
  ENOSPC: () => 'the disk is full',
};

export function whyUnwritten(error: unknown, path: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return UNWRITABLE[code]?.(path) ?? String(error);
}

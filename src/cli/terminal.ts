/** Where a command writes to and reads from; tests give it another. */
import { styleText } from 'node:util';

export type Style = Parameters<typeof styleText>[0];

export interface Terminal {
  /** What the command was asked for. */
  out(text: string): void;
  /** What else there is to say: why it failed. */
  err(text: string): void;
  /** What it is at, while it takes long; nothing clears it. Shown only to people. */
  progress(text?: string): void;
  style(style: Style, text: string): string;
  stdin(): Promise<Uint8Array<ArrayBuffer>>;
}

const { stdout, stderr, stdin, env } = process;

// A reader that has seen enough (`lectern validate … | head`) is no fault.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const isColoured = stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
const CLEAR = '\r\u001b[K';

export const terminal: Terminal = {
  out: (text) => void stdout.write(`${text}\n`),
  err: (text) => void stderr.write(`${text}\n`),
  progress: (text) => {
    if (stderr.isTTY) stderr.write(text ? `${CLEAR}${text.slice(0, (stderr.columns || 80) - 1)}` : CLEAR);
  },
  style: (style, text) => (isColoured ? styleText(style, text) : text),
  async stdin() {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for await (const part of stdin) parts.push(part as Uint8Array<ArrayBuffer>);
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  },
};

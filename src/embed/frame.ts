/**
 * `frame.js`: for pages with frames of `frame.html`; gives each the height of its content. One script serves all of
 * them, in whichever order they come.
 */
import { isHeight, type FrameListener } from './frame-message.ts';

const own = document.currentScript;
/** Where frames of ours come from: beside this script. */
const FRAME = own instanceof HTMLScriptElement && own.src ? new URL('frame.html', own.src) : undefined;

/** The address of a frame of ours; one that shows something else is not listened to. */
function addressOf(frame: HTMLIFrameElement): URL | undefined {
  if (!FRAME || !URL.canParse(frame.src)) return undefined;
  const address = new URL(frame.src);
  return address.origin === FRAME.origin && address.pathname === FRAME.pathname ? address : undefined;
}

/** A sandboxed frame has no origin, and says so. */
function originOf(frame: HTMLIFrameElement): string {
  return frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin') ? 'null' : FRAME!.origin;
}

const frames = (): HTMLIFrameElement[] => [...document.querySelectorAll('iframe')].filter(addressOf);

addEventListener('message', ({ data, origin, source }) => {
  if (!source || !isHeight(data)) return;
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || origin !== originOf(frame)) return;
  frame.style.height = `${data.height + frame.offsetHeight - frame.clientHeight}px`;
});

// Those that spoke before anybody listened say it once more.
const hello: FrameListener = { lectern: 'listening' };
for (const frame of frames()) frame.contentWindow?.postMessage(hello, '*');

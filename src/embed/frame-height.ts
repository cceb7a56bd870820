/** Tells the page around a frame how high its content is, whenever that changes, and when asked. */
import { isListener, type FrameHeight } from './frame-message.ts';

/** How high a frame must be for a dialog to have room. */
const DIALOG_HEIGHT = 560;

let isDialogOpen = false;

function tell(): void {
  const content = Math.ceil(document.body.getBoundingClientRect().height);
  const message: FrameHeight = { lectern: 'height', height: Math.max(content, isDialogOpen ? DIALOG_HEIGHT : 0) };
  // Whoever shows the frame may know its height; who that is can't be known here.
  parent.postMessage(message, '*');
}

export function tellHeight(): void {
  if (parent === window) return;
  new ResizeObserver(tell).observe(document.body);
  addEventListener('message', ({ data, source }) => {
    if (source === parent && isListener(data)) tell();
  });
  for (const [type, open] of [
    ['lectern-open', true],
    ['lectern-close', false],
  ] as const) {
    addEventListener(type, () => {
      isDialogOpen = open;
      tell();
    });
  }
}

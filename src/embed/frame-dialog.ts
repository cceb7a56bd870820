/**
 * Keeps dialogs where visitors look. A frame that is as high as its content has its middle far from theirs: only the
 * piece of it that is on the screen counts. Browsers say which that is, without the help of the page around.
 */

/** While a dialog is open the page around may scroll, and nobody tells. */
const LOOK_EVERY = 250;
/** Less than this is no place for a dialog, so it may stand out of what is seen. */
const LEAST = 240;

/** Elements stand in their stand-in; nothing but the place of their dialogs is changed. */
const styles = `
  @media screen {
    .framed > *::part(dialog) {
      inset-block: var(--frame-before, 0px) var(--frame-after, 0px);
      max-block-size: min(56em, calc(100dvh - 2em - var(--frame-before, 0px) - var(--frame-after, 0px)));
    }
  }
`;

const root = document.documentElement;

/** Which piece of the frame is on the screen. */
const seen = (): Promise<DOMRectReadOnly> =>
  new Promise((resolve) => {
    const observer = new IntersectionObserver(([entry]) => {
      observer.disconnect();
      resolve(entry!.intersectionRect);
    });
    observer.observe(root);
  });

async function look(): Promise<void> {
  const { top, height } = await seen();
  if (height === 0) return;
  const room = Math.min(innerHeight, Math.max(height, LEAST));
  const before = Math.max(0, Math.min(top, innerHeight - room));
  root.style.setProperty('--frame-before', `${before}px`);
  root.style.setProperty('--frame-after', `${innerHeight - before - room}px`);
}

/** @param place what the element stands in */
export function holdDialogInView(place: Element): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  place.classList.add('framed');
  // Before it opens, so that it needs not move.
  for (const type of ['pointerdown', 'keydown']) place.addEventListener(type, () => void look());
  let timer: ReturnType<typeof setInterval> | undefined;
  place.addEventListener('lectern-open', () => {
    void look();
    timer ??= setInterval(() => void look(), LOOK_EVERY);
  });
  place.addEventListener('lectern-close', () => {
    clearInterval(timer);
    timer = undefined;
  });
}

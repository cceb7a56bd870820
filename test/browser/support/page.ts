/** What a test sees of an element, and what a visitor does with it. */
import { expect, nextFrame } from '@open-wc/testing';
import { waitUntil } from './wait.ts';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { LitElement } from 'lit';

export const rootOf = (element: Element): ShadowRoot => {
  if (!element.shadowRoot) throw new Error(`<${element.localName}> has no shadow root`);
  return element.shadowRoot;
};

export const parts = (element: Element, name: string): HTMLElement[] => [...rootOf(element).querySelectorAll<HTMLElement>(`[part~="${name}"]`)];

export function part(element: Element, name: string): HTMLElement {
  const [found] = parts(element, name);
  if (!found) throw new Error(`<${element.localName}> shows no part "${name}", but: ${textOf(rootOf(element))}`);
  return found;
}

const isInline = (element: Element): boolean => /^(?:inline|contents)$/.test(getComputedStyle(element).display);

function rawText(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (node instanceof HTMLStyleElement) return '';
  const text = [...node.childNodes].map(rawText).join('');
  return node instanceof Element && !isInline(node) ? ` ${text} ` : text;
}

/** Text as it is read: boxes stand apart, and white space is one blank. */
export const textOf = (node: Node): string => rawText(node).replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();

export const textsOf = (element: Element, name: string): string[] => parts(element, name).map(textOf);

interface Shown extends LitElement {
  readonly status: string;
}

/** Waits until an element shows a state, and has drawn all of it. */
export async function shows<T extends Shown>(element: T, status = 'ready'): Promise<T> {
  await waitUntil(() => element.status === status, `<${element.localName}> is ${element.status}, not ${status}`, { timeout: 8000 });
  await element.updateComplete;
  // Long lists are drawn in slices.
  if (status === 'ready') await waitUntil(() => !element.shadowRoot?.querySelector('.bone'), `<${element.localName}> is not drawn`, { timeout: 8000 });
  return element;
}

export const dialogOf = (element: Element): HTMLDialogElement | null => rootOf(element).querySelector('dialog');

export async function opened(element: Element): Promise<HTMLDialogElement> {
  await waitUntil(() => dialogOf(element)?.open, 'no dialog opened', { timeout: 4000 });
  await nextFrame();
  return dialogOf(element)!;
}

export const closed = (element: Element): Promise<void> => waitUntil(() => !dialogOf(element)?.open, 'the dialog stays open', { timeout: 4000 });

/** The element with focus, inside whatever shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

export const press = (key: string): Promise<void> => sendKeys({ press: key });

const middleOf = (target: Element): [number, number] => {
  const { left, top, width, height } = target.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

/** Presses the mouse button over an element, as a hand does: when it no longer moves. */
export async function click(target: Element): Promise<void> {
  target.scrollIntoView({ block: 'center' });
  for (let before = ''; before !== String(middleOf(target)); await nextFrame()) {
    before = String(middleOf(target));
    await nextFrame();
  }
  await sendMouse({ type: 'click', position: middleOf(target) });
}

/** What is drawn must not be wider than where it is drawn. */
export function expectNoOverflow(element: Element): void {
  const root = rootOf(element).querySelector('.root')!;
  expect(root.scrollWidth, `<${element.localName}> is wider than its place`).to.be.at.most(root.clientWidth);
}

/** Gives the page its address back, without leaving what was opened in its history's current entry. */
export const resetAddress = (): void => history.replaceState(null, '', location.pathname + location.search);

/** The next event of ours, typed. */
export const nextEvent = <K extends keyof HTMLElementEventMap>(target: HTMLElement, type: K): Promise<HTMLElementEventMap[K]> =>
  new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));

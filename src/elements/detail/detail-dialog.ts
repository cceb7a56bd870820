/**
 * How details look: a native dialog over the page, a sheet from below where there is little room, or a box in the list.
 * Everything here is loaded after the cards are there.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { isSame } from '../../lib/item-address.ts';
import type { Selection } from '../../lib/events.ts';
import { photoStyles } from '../../styles/photo.styles.ts';
import { richTextStyles } from '../../styles/rich-text.styles.ts';
import { trackStyles } from '../../styles/track.styles.ts';
import { sessionDetail } from '../session-detail/session-detail.template.ts';
import { sessionDetailStyles } from '../session-detail/session-detail.styles.ts';
import { speakerBio } from '../speaker-bio/speaker-bio.template.ts';
import { speakerBioStyles } from '../speaker-bio/speaker-bio.styles.ts';
import { icon } from '../shared/icons.ts';
import type { View } from '../shared/view.ts';
import type { DetailController } from './detail-controller.ts';
import { detailDialogStyles } from './detail-dialog.styles.ts';

export function adoptDetailStyles(root: HTMLElement | DocumentFragment): void {
  if (!(root instanceof ShadowRoot)) return;
  const sheets = [photoStyles, richTextStyles, trackStyles, sessionDetailStyles, speakerBioStyles, detailDialogStyles].flatMap(
    ({ styleSheet }) => styleSheet ?? [],
  );
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets.filter((sheet) => !root.adoptedStyleSheets.includes(sheet))];
}

/** A dialog is an outline of its own: its title is its first heading. */
const DIALOG_LEVEL = 2;

const viewOf = ({ host, choose }: DetailController, level: number): View => ({
  feed: host.data!,
  localize: host.localize,
  level,
  now: host.time,
  select: choose,
});

const content = (selection: Selection, view: View, titled: boolean): unknown =>
  selection.kind === 'session'
    ? sessionDetail(selection.session, view, titled)
    : selection.kind === 'speaker'
      ? speakerBio(selection.speaker, view, titled)
      : nothing;

const nameOf = (selection: Selection | undefined, fallback: string): string =>
  (selection?.kind === 'session' ? selection.session.title : selection?.kind === 'speaker' ? selection.speaker.name : '') || fallback;

/** The detail of a session below its card. */
export const detailInline = (selection: Selection, controller: DetailController, level: number): TemplateResult => {
  // The card above says the title of its session; what was reached from there says its own.
  const isFollowed = controller.canGoBack;
  return html`<div class="inline" part="inline">
    ${isFollowed ? control('back', controller.host.localize.t('back'), () => controller.back()) : nothing}${content(selection, viewOf(controller, level), isFollowed)}
  </div>`;
};

/* eslint-disable lit-a11y/click-events-have-key-events -- a press beside the dialog is what Escape is on a keyboard, and the browser brings that */
/** The dialog; empty while nothing is open, so that it can close in its own time. */
export function detailDialog(selection: Selection | undefined, controller: DetailController): TemplateResult {
  const { localize } = controller.host;
  return html`
    <dialog
      part="dialog"
      aria-label=${nameOf(selection, localize.t('untitled'))}
      @cancel=${(event: Event) => {
        event.preventDefault();
        controller.close();
      }}
      @close=${(event: Event) => !(event.target as HTMLDialogElement).open && controller.current && controller.close()}
      @wheel=${holdPage}
      @pointerdown=${(event: Event) => (controller.pressBegan = event.target)}
      @click=${(event: MouseEvent) => event.detail < 2 && event.target === event.currentTarget && controller.pressBegan === event.target && controller.close()}
    >
      ${selection ? frame(selection, controller) : nothing}
    </dialog>
  `;
}

/* eslint-enable lit-a11y/click-events-have-key-events -- as above */

/** What is turned where nothing of the dialog scrolls would scroll the page behind it. */
function holdPage(event: WheelEvent): void {
  const isInside = event
    .composedPath()
    .some((at) => at instanceof Element && at.matches('dialog *') && at.scrollHeight > at.clientHeight && getComputedStyle(at).overflowY === 'auto');
  if (!isInside && !event.ctrlKey) event.preventDefault();
}

const frame = (selection: Selection, controller: DetailController): TemplateResult => html`
  <div class="frame" part="dialog-frame">
    <header class="top" part="dialog-header">
      ${controller.canGoBack ? control('back', controller.host.localize.t('back'), () => controller.back()) : nothing}
      ${control('close', controller.host.localize.t('close'), () => controller.close())}
    </header>
    <div class="scroll" part="dialog-body">${content(selection, viewOf(controller, DIALOG_LEVEL), true)}</div>
    ${steps(selection, controller)}
  </div>
`;

const control = (name: 'back' | 'close', label: string, action: () => void): TemplateResult =>
  html`<button class="control ${name}" part="dialog-${name}" type="button" aria-label=${label} title=${label} @click=${action}>${icon(name)}</button>`;

/** Previous, next, and where in the list one is. At the ends the buttons stay in reach, so that focus is not lost. */
function steps(selection: Selection, controller: DetailController): unknown {
  const { sequence, host } = controller;
  const at = sequence.findIndex((item) => isSame(item, selection));
  if (at < 0 || sequence.length < 2) return nothing;
  const step = (by: 1 | -1, name: 'previous' | 'next'): TemplateResult => html`
    <button class="button ${name}" part="button ${name}" type="button" aria-disabled=${String(!sequence[at + by])} @click=${() => controller.step(by)}>
      ${by < 0 ? icon(name) : nothing}<span>${host.localize.t(name)}</span>${by > 0 ? icon(name) : nothing}
    </button>
  `;
  return html`<footer class="bottom" part="dialog-footer">
    ${step(-1, 'previous')}<span class="meta" part="position"><bdi>${host.localize.t('position', { at: at + 1, of: sequence.length })}</bdi></span
    >${step(1, 'next')}
    <span class="hidden-text" role="status">${nameOf(selection, '')}</span>
  </footer>`;
}

const shown = new WeakMap<HTMLDialogElement, Selection | undefined>();

/**
 * Brings the dialog in step with what is open. The browser keeps focus inside, makes the page behind inert, and gives
 * focus back on closing. A newly shown item is read from its title; with "next", focus stays on the button.
 */
export function settleDialog(root: ParentNode, selection: Selection | undefined): void {
  // Not by a selector alone, which looks through all of a long list.
  const dialog = [...(root.querySelector('.root')?.children ?? [])].find((child) => child instanceof HTMLDialogElement);
  if (!dialog?.isConnected) return;
  const isNew = !isSame(shown.get(dialog), selection);
  shown.set(dialog, selection);
  if (!selection) {
    if (dialog.open) dialog.close();
    return;
  }
  if (!dialog.open) dialog.showModal();
  if (!isNew) return;
  dialog.querySelector('.scroll')!.scrollTop = 0;
  const title = dialog.querySelector<HTMLElement>('.scroll .title');
  const active = (dialog.getRootNode() as ShadowRoot).activeElement;
  if (!title || active?.closest('.bottom')) return;
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
}

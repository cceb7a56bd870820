/** A heading of any level; host pages choose where an outline begins. */
import { html, nothing, type TemplateResult } from 'lit';

const levelOf = (level: number): number => Math.min(Math.max(Math.round(level) || 2, 1), 6);

/** A heading in words of ours, or one whose content sees to its own direction. */
export const heading = (level: number, part: string, content: unknown): TemplateResult =>
  html`<div class="heading ${part}" part=${part} role="heading" aria-level=${levelOf(level)}>${content}</div>`;

/** A heading in words of the feed: it stands on the side where its language begins, as the text below it does. */
export const feedHeading = (level: number, part: string, content: unknown, lang: string | typeof nothing = nothing): TemplateResult =>
  html`<div class="heading ${part}" part=${part} role="heading" aria-level=${levelOf(level)} dir="auto" lang=${lang}>${content}</div>`;

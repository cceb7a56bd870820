/** A heading of any level; host pages choose where an outline begins. */
import { html, type TemplateResult } from 'lit';

export const heading = (level: number, part: string, content: unknown): TemplateResult =>
  html`<div class="heading ${part}" part=${part} role="heading" aria-level=${Math.min(Math.max(Math.round(level) || 2, 1), 6)}>${content}</div>`;

/** What details are made of: blocks, which stand below or beside each other, and sections with a heading. */
import { html, nothing } from 'lit';
import { heading } from './heading.ts';
import type { View } from './view.ts';

/** What stays together where a detail has two columns; nothing where there is nothing, or there would be a gap. */
export const block = (name: 'head' | 'side' | 'main' | 'after', ...content: readonly unknown[]): unknown =>
  content.every((piece) => piece === nothing) ? nothing : html`<div class="block ${name}">${content}</div>`;

/** A heading with what stands below it; nothing where there is nothing. */
export const section = (view: View, title: string, part: string, content: unknown): unknown =>
  content === nothing ? nothing : html`<section part=${part}>${heading(view.level + 1, 'subtitle', title)}${content}</section>`;

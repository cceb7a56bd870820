/** "Staff engineer, Example Ltd". */
import { html, nothing } from 'lit';
import type { Speaker } from '../../model/types.ts';

export function roleOf({ role, organisation }: Speaker): unknown {
  if (!role && !organisation) return nothing;
  const between = role && organisation ? ', ' : '';
  // In the direction that it begins with, the comma too.
  return html`<div class="meta role">
    <bdi
      >${role ? html`<span part="role">${role}</span>` : nothing}${between}${organisation ? html`<span part="organisation">${organisation}</span>` : nothing}</bdi
    >
  </div>`;
}

/** "Staff engineer, Example Ltd". */
import { html, nothing } from 'lit';
import type { Speaker } from '../../model/types.ts';
import { isolated } from './view.ts';

export function roleOf({ role, organisation }: Speaker): unknown {
  if (!role && !organisation) return nothing;
  const between = role && organisation ? ', ' : '';
  return html`<div class="meta role">
    ${role ? html`<span part="role">${isolated(role)}</span>` : nothing}${between}${organisation ? html`<span part="organisation">${isolated(organisation)}</span>` : nothing}
  </div>`;
}

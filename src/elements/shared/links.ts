/** Links out of the page, as buttons with an icon and a name that says where they lead. */
import { html, nothing, type TemplateResult } from 'lit';
import { toLinkAddress } from '../../lib/address.ts';
import { hostOf, linkKind } from '../../lib/link-kind.ts';
import type { Link } from '../../model/types.ts';
import { icon, type IconName } from './icons.ts';

export interface LinkButton {
  readonly url: string;
  readonly part: string;
  /** A link of the feed, which brings its own name and icon … */
  readonly link?: Link;
  /** … or a name and an icon of ours. */
  readonly text?: string;
  readonly icon?: IconName;
  /** Whether it is what most visitors come for. */
  readonly main?: boolean;
}

export function linkButton({ url: written, part, link, text, icon: name, main }: LinkButton): TemplateResult | typeof nothing {
  // A feed that a page hands over has not been through the border.
  const url = toLinkAddress(written);
  if (!url) return nothing;
  const kind = linkKind({ ...link, url });
  const host = hostOf(url);
  const label = text ?? link?.title ?? kind.name ?? host;
  return html`<a class="button ${main ? 'main' : ''}" part="button ${part}" href=${url} rel="noopener">
    ${icon(name ?? kind.kind)}<span dir="auto">${label}</span
    >${main || label === host || (!text && kind.name) ? nothing : html`<span class="meta">${host}</span>`}
  </a>`;
}

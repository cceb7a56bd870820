/** One speaker, whole, with links and sessions. The only template for it. */
import { html, nothing, type TemplateResult } from 'lit';
import { enDetail } from '../../i18n/en-detail.ts';
import { addMessages } from '../../i18n/speech.ts';
import { tablesOf } from '../../model/lookup.ts';
import type { Reference, Speaker } from '../../model/types.ts';
import { linkButton } from '../shared/links.ts';
import { photo } from '../shared/photo.ts';
import { richText } from '../shared/rich-text.ts';
import { roleOf } from '../shared/role.ts';
import { timeFact } from '../shared/session-facts.ts';
import { block, section } from '../shared/blocks.ts';
import { heading } from '../shared/heading.ts';
import { isolated, itemLink, sessionSelection, type View } from '../shared/view.ts';

addMessages(enDetail);

/** @param titled whether the name is shown here, and not by what is around it. */
export function speakerBio(speaker: Speaker, view: View, titled = true): TemplateResult {
  const { links, sessions, pronouns } = speaker;
  const name = html`<span dir="auto">${speaker.name}</span>`;
  return html`
    <article class="bio" part="bio">
      <div class="head who">
        ${photo(speaker, 192)}
        <div>
          ${titled ? heading(view.level, 'title', name) : nothing} ${pronouns ? html`<span class="meta" part="pronouns">${isolated(pronouns)}</span>` : nothing}
          ${roleOf(speaker)}
        </div>
      </div>
      ${block(
        'main',
        richText(speaker.bio, 'text', view.feed.event.language ?? nothing),
        links.length > 0 ? html`<div class="actions" part="links">${links.map((link) => linkButton({ link, url: link.url, part: 'link' }))}</div>` : nothing,
      )}
      ${block(
        'side',
        section(
          view,
          view.localize.t('sessionsOf', { count: sessions.length }),
          'sessions',
          sessions.length > 0
            ? html`<ul class="sessions">
                ${sessions.map((reference) => html`<li part="session">${sessionLine(reference, view)}</li>`)}
              </ul>`
            : nothing,
        ),
      )}
    </article>
  `;
}

/** A session that the feed holds is a link; one that it only names is a name. */
function sessionLine({ id, name }: Reference, view: View): unknown {
  const session = tablesOf(view.feed).sessions.get(id);
  if (!session) return isolated(name ?? id);
  const title = session.title || view.localize.t('untitled');
  return html`${itemLink(view, sessionSelection(session), 'session-link', html`<span dir="auto">${title}</span>`)}
    <span class="meta">${timeFact(session, view, true)}</span>`;
}

/** One session, whole: everything that the model holds of it. The only template for it. */
import { html, nothing, type TemplateResult } from 'lit';
import { formatLanguage, formatZone } from '../../i18n/format.ts';
import { speakersOf, tablesOf } from '../../model/lookup.ts';
import type { Session, Speaker } from '../../model/types.ts';
import { linkButton, type LinkButton } from '../shared/links.ts';
import { photo } from '../shared/photo.ts';
import { availability } from '../shared/recording.ts';
import { richText } from '../shared/rich-text.ts';
import { roleOf } from '../shared/role.ts';
import { languageOf, lengthFact, roomFact, statusFact, timeFact, trackFact } from '../shared/session-facts.ts';
import { block, section } from '../shared/blocks.ts';
import { feedHeading } from '../shared/heading.ts';
import { isolated, itemLink, speakerSelection, type View } from '../shared/view.ts';
import { enDetail } from '../../i18n/en-detail.ts';
import { addMessages } from '../../i18n/speech.ts';
import type { MessageName } from '../../i18n/messages.ts';
import { recordingText } from './recording-text.ts';

addMessages(enDetail);

/** @param titled whether the title is shown here, and not by what is around it. */
export function sessionDetail(session: Session, view: View, titled = true): TemplateResult {
  const { localize } = view;
  const speakers = speakersOf(view.feed, session);
  const lang = languageOf(session, view);
  return html`
    <article class="detail ${session.status}" part="detail ${session.status}">
      ${block(
        'head',
        titled ? feedHeading(view.level, 'title', html`<span>${session.title || localize.t('untitled')}</span>`, lang) : nothing,
        titled && session.subtitle ? html`<p class="lead" part="subtitle" dir="auto" lang=${lang}>${session.subtitle}</p>` : nothing,
        status(session, view),
      )}
      ${block('side', facts(session, view), ...buttons(session, view))}
      ${block(
        'main',
        richText(session.abstract, 'abstract', lang),
        section(view, localize.t('audience'), 'audience', richText(session.audience, 'text', lang)),
        section(view, localize.t('outcomes'), 'outcomes', outcomes(session, lang)),
        section(view, localize.t('prerequisites'), 'prerequisites', richText(session.prerequisites, 'text', lang)),
        session.doNotRecord ? html`<p class="note" part="note">${localize.t('doNotRecord')}</p>` : nothing,
      )}
      ${block(
        'after',
        section(view, localize.t('speakers', { count: speakers.length }), 'speakers', people(speakers, view)),
        section(view, localize.t('links'), 'links', linkList(session)),
      )}
    </article>
  `;
}

function status(session: Session, view: View): unknown {
  const note = session.statusNote ? html`<span dir="auto">${session.statusNote}</span>` : nothing;
  // The button to the waiting list says that it is full.
  const isSaid = session.status === 'confirmed' && session.signup?.url;
  const fact = isSaid ? nothing : statusFact(session, view);
  return fact === nothing && note === nothing ? nothing : html`<p class="note" part="status-note">${fact} ${note}</p>`;
}

/** The facts as terms and descriptions: what is missing has no row. */
function facts(session: Session, view: View): unknown {
  const { localize } = view;
  const zone = session.start && formatZone(session.start, view.feed.event.timeZone, localize.language);
  const time = session.start
    ? html`${timeFact(session, view, true)} ${zone ? html`<span class="meta" part="time-zone">${zone}</span>` : nothing}`
    : localize.t('notScheduled');
  const rows: readonly (readonly [MessageName & ('time' | 'room' | 'format' | 'level' | 'language' | 'track' | 'tags'), unknown])[] = [
    ['time', session.duration ? html`${time}&nbsp;· ${lengthFact(session, view)}` : time],
    ['room', roomFact(session, view)],
    ['format', session.format ? html`<span part="format">${isolated(session.format)}</span>` : nothing],
    ['level', session.level ? html`<span part="level">${isolated(session.level)}</span>` : nothing],
    ['language', session.language ? html`<span part="language">${formatLanguage(session.language, localize.language)}</span>` : nothing],
    ['track', trackFact(session, view)],
    [
      'tags',
      session.tags.length > 0
        ? html`<span class="chips">${session.tags.map((tag) => html`<span class="chip" part="chip tag">${isolated(tag)}</span>`)}</span>`
        : nothing,
    ],
  ];
  return html`<dl class="rows" part="meta">
    ${rows.map(([term, value]) =>
      value === nothing
        ? nothing
        : html`<div>
            <dt class="meta">${localize.t(term)}</dt>
            <dd>${value}</dd>
          </div>`,
    )}
  </dl>`;
}

/** What a visitor can do, and what is known of the recording. */
function buttons(session: Session, view: View): readonly unknown[] {
  const { localize } = view;
  const { recording, signup } = session;
  const state = recording && availability(recording, view);
  // Beside “waiting list” they would read as places that are left.
  const seats = signup?.capacity && signup.state !== 'full' ? ` · ${localize.t('seats', { count: signup.capacity })}` : '';
  const signupText = signup?.state === 'closed' ? localize.t('signupClosed') : signup?.state === 'full' ? localize.t('waitingList') : localize.t('signup');
  const actions: readonly (LinkButton | undefined)[] = [
    state === 'now' && recording?.url ? { icon: 'video', text: localize.t('watchReplay'), url: recording.url, part: 'recording', main: true } : undefined,
    session.live ? { icon: 'live', text: localize.t('live'), url: session.live, part: 'live', main: true } : undefined,
    signup?.url && signup.state !== 'closed' ? { icon: 'signup', text: signupText + seats, url: signup.url, part: 'signup', main: true } : undefined,
    session.slides ? { icon: 'slides', text: localize.t('slides'), url: session.slides, part: 'slides' } : undefined,
    session.feedback ? { icon: 'feedback', text: localize.t('feedback'), url: session.feedback, part: 'feedback' } : undefined,
    session.url ? { icon: 'link', text: localize.t('sessionPage'), url: session.url, part: 'page' } : undefined,
  ];
  const shown = actions.filter((action) => action !== undefined);
  // The button says it all where there is no limit.
  const isPlain = state === 'now' && recording?.url && !recording.until;
  const replay = recording && !isPlain ? html`<p class="meta" part="recording-note">${recordingText(recording, view)}</p>` : nothing;
  const closed = signup?.state === 'closed' ? html`<p class="meta" part="signup-note">${signupText}</p>` : nothing;
  return [shown.length > 0 ? html`<div class="actions" part="actions">${shown.map(linkButton)}</div>` : nothing, replay, closed];
}

function outcomes({ outcomes: points }: Session, lang: unknown): unknown {
  return points.length > 0
    ? html`<ul class="outcomes">
        ${points.map((point) => html`<li part="outcome" dir="auto" lang=${lang}>${point}</li>`)}
      </ul>`
    : nothing;
}

function linkList({ links }: Session): unknown {
  return links.length > 0 ? html`<div class="actions">${links.map((link) => linkButton({ link, url: link.url, part: 'link' }))}</div>` : nothing;
}

function people(speakers: readonly Speaker[], view: View): unknown {
  if (speakers.length === 0) return nothing;
  const { speakers: known } = tablesOf(view.feed);
  return html`<ul class="people">
    ${speakers.map(
      (speaker) =>
        html`<li class="person" part="speaker">
          ${photo(speaker, 96)}
          <div>
            <div class="name" part="name">
              ${known.has(speaker.id) ? itemLink(view, speakerSelection(speaker), 'speaker-link', html`<span dir="auto">${speaker.name}</span>`) : isolated(speaker.name)}
              ${speaker.pronouns ? html`<span class="meta" part="pronouns">${isolated(speaker.pronouns)}</span>` : nothing}
            </div>
            ${roleOf(speaker)} ${richText(speaker.bio, 'bio', view.feed.event.language ?? nothing)}
          </div>
        </li>`,
    )}
  </ul>`;
}

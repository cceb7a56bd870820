/** The short facts of a session, as its card and its detail both show them. */
import { html, nothing, type TemplateResult } from 'lit';
import { dayOf, formatClock, formatDate, formatLanguage, formatLength } from '../../i18n/format.ts';
import { tablesOf } from '../../model/lookup.ts';
import type { Time } from '../../lib/time.ts';
import type { Session } from '../../model/types.ts';
import type { View } from './view.ts';

type Fact = TemplateResult | typeof nothing;

/** For the `datetime` attribute (HTML, 4.5.14): an instant where it is known, else the clock at the event. */
const machineTime = (time: Time): string => (time.instant === undefined ? time.local : new Date(time.instant).toISOString());

/** In minutes. */
const HALF_A_DAY = 720;

/** "09:30 – 11:09"; with the date where it is not clear from around it. */
export function timeFact({ start, end, duration }: Session, { localize }: View, withDate = false): Fact {
  if (!start) return nothing;
  const { language } = localize;
  const moment = (from: Time, until: Time | undefined, dated: boolean): string => {
    const time = formatClock(from, until, language);
    const date = dated && formatDate(from, language);
    return date ? (time ? localize.t('dated', { date, time }) : date) : (time ?? localize.t('allDay'));
  };
  // What goes on after midnight ends "at two"; what goes on for days ends on a day.
  const isLong = end && dayOf(end) > dayOf(start) && !(duration && duration <= HALF_A_DAY);
  const text = isLong ? `${moment(start, undefined, withDate)} – ${moment(end, undefined, true)}` : moment(start, end, withDate);
  return html`<time part="time" datetime=${machineTime(start)}><bdi>${text}</bdi></time>`;
}

export const lengthFact = ({ duration }: Session, { localize }: View): Fact =>
  duration ? html`<span part="duration"><bdi>${formatLength(duration, localize.language)}</bdi></span>` : nothing;

export function roomFact(session: Session, { feed }: View): Fact {
  const room = session.room === undefined ? undefined : tablesOf(feed).rooms.get(session.room);
  return room ? html`<span part="room"><bdi>${room.name}</bdi></span>` : nothing;
}

/** A track is known by its name; the colour is only a mark beside it, on the page’s side whatever the name’s is. */
export function trackFact(session: Session, { feed }: View): Fact {
  const track = session.track === undefined ? undefined : tablesOf(feed).tracks.get(session.track);
  return track ? html`<span class="track track-${feed.tracks.indexOf(track)}" part="track"><i></i><bdi>${track.name}</bdi></span>` : nothing;
}

export const languageFact = ({ language }: Session, { localize }: View): Fact =>
  language ? html`<span part="language">${formatLanguage(language, localize.language)}</span>` : nothing;

/** Whether a session is held in another language than the event as a whole. */
export const isForeign = ({ language }: Session, { feed, localize }: View): boolean => {
  const own = feed.event.language ?? localize.language;
  return language !== undefined && language.split('-')[0] !== own.split('-')[0];
};

export function statusFact({ status, signup }: Session, { localize }: View): Fact {
  if (status !== 'confirmed') return html`<span class="chip status" part="chip status">${localize.t(status)}</span>`;
  return signup?.state === 'full' ? html`<span class="chip" part="chip status">${localize.t('full')}</span>` : nothing;
}

/** `lang` for texts of a session; a feed's text keeps its own direction. */
export const languageOf = (session: Session, { feed }: View): string | typeof nothing => session.language ?? feed.event.language ?? nothing;

/**
 * Invents a programme of any size, always the same one: eight rooms, days of nine slots, one to three people a session,
 * abstracts of 300 to 900 characters. `formats.js` writes it in every format that Lectern reads.
 */
import { random } from './statistics.js';
import { FIRST_NAMES, LAST_NAMES, LEVELS, ORGANISATIONS, ROLES, ROOMS, TRACKS, WORDS } from './words.js';

/**
 * @typedef {object} Talk
 * @property {string} id
 * @property {string} title
 * @property {string} abstract
 * @property {string} date
 * @property {string} from as in `09:00`
 * @property {string} until
 * @property {number} minutes
 * @property {number} room which of the rooms
 * @property {number} track which of the tracks
 * @property {string} format
 * @property {string} level
 * @property {readonly number[]} people which of the people
 *
 * @typedef {object} Person
 * @property {string} id
 * @property {string} first
 * @property {string} last
 * @property {string} role
 * @property {string} organisation
 * @property {string} bio
 * @property {string} photo
 * @property {number[]} talks which of the talks
 *
 * @typedef {object} Programme
 * @property {string} zone
 * @property {readonly string[]} rooms
 * @property {readonly string[]} tracks
 * @property {readonly Talk[]} talks
 * @property {readonly Person[]} people
 */

const SLOTS = ['09:00', '10:00', '11:00', '12:00', '14:00', '15:00', '16:00', '17:00', '18:00'];
const LENGTHS = /** @type {const} */ ([
  [25, 'Lightning talk'],
  [45, 'Talk'],
  [45, 'Talk'],
  [50, 'Panel'],
]);
const FIRST_DAY = Date.UTC(2027, 4, 3);
const DAY = 86_400_000;
/** People give several talks each, as they do where a programme is that long. */
const PEOPLE_PER_TALK = 0.2;
const PHOTOS = 16;

/** @param {number} count of sessions @returns {Programme} */
export function programme(count) {
  const next = random(20_270_503);
  /** @param {number} from @param {number} to both included */
  const between = (from, to) => from + Math.floor(next() * (to - from + 1));
  /** @template T @param {readonly T[]} list @returns {T} */
  const pick = (list) => /** @type {T} */ (list[Math.floor(next() * list.length)]);
  /** @param {string} text */
  const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
  const sentence = () => `${capital(Array.from({ length: between(7, 16) }, () => pick(WORDS)).join(' '))}.`;

  /** @param {number} least */
  function text(least) {
    let made = sentence();
    while (made.length < least) made += (next() < 0.08 ? '\n\n' : ' ') + sentence();
    return made;
  }
  /** A number of 32 hexadecimal digits with dashes, as most systems number people. */
  const uuid = () => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
  /** @param {number} digits */
  const hex = (digits) => Array.from({ length: digits }, () => Math.floor(next() * 16).toString(16)).join('');

  /** @type {Person[]} */
  const people = Array.from({ length: Math.max(3, Math.round(count * PEOPLE_PER_TALK)) }, () => ({
    id: uuid(),
    first: pick(FIRST_NAMES),
    last: `${pick(LAST_NAMES)}${next() < 0.5 ? `-${pick(LAST_NAMES)}` : ''}`,
    role: pick(ROLES),
    organisation: pick(ORGANISATIONS),
    bio: text(between(100, 240)),
    photo: `/photos/${between(1, PHOTOS)}.svg`,
    talks: [],
  }));

  /** @type {Talk[]} */
  const talks = Array.from({ length: count }, (_, index) => {
    const slot = Math.floor(index / ROOMS.length);
    const day = Math.floor(slot / SLOTS.length);
    const from = SLOTS[slot % SLOTS.length] ?? '';
    const [minutes, format] = pick(LENGTHS);
    const chosen = new Set(Array.from({ length: pick([1, 1, 1, 2, 2, 3]) }, () => between(0, people.length - 1)));
    for (const person of chosen) people[person]?.talks.push(index);
    return {
      id: String(100_000 + index),
      title: capital(Array.from({ length: between(4, 9) }, () => pick(WORDS)).join(' ')),
      // Most abstracts are short, some are as long as they may be.
      abstract: text(Math.round(300 + 540 * next() ** 2.6)).slice(0, 900),
      date: new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10),
      from,
      until: `${from.slice(0, 3)}${minutes}`,
      minutes,
      room: index % ROOMS.length,
      track: between(0, TRACKS.length - 1),
      format,
      level: pick(LEVELS),
      people: [...chosen],
    };
  });
  return { zone: 'Europe/Vienna', rooms: ROOMS, tracks: TRACKS, talks, people };
}

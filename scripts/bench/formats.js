/** An invented programme, written as each kind of system writes it. A new format is one line in `WRITERS`. */

/**
 * @typedef {import('./programme.js').Programme} Programme
 * @typedef {import('./programme.js').Talk} Talk
 * @typedef {import('./programme.js').Person} Person
 */

/** @param {Person} person */
const nameOf = ({ first, last }) => `${first} ${last}`;
/** @param {Talk} talk on the event's clock */
const startOf = ({ date, from }) => `${date}T${from}:00`;
/** @param {Talk} talk */
const endOf = ({ date, until }) => `${date}T${until}:00`;
const OFFSET = '+02:00';
/** @param {number} index */
const colorOf = (index) => `#${(0x0a7d5a + index * 0x1a2b3c).toString(16).padStart(6, '0').slice(-6)}`;

/** @param {Programme} programme @param {Talk} talk */
const peopleOf = ({ people }, talk) => talk.people.map((index) => /** @type {Person} */ (people[index]));
/** @param {Programme} programme @param {Person} person */
const talksOf = ({ talks }, person) => person.talks.map((index) => /** @type {Talk} */ (talks[index]));
/** The days, with what is on them. @param {Programme} programme @returns {[string, Talk[]][]} */
function daysOf({ talks }) {
  /** @type {Map<string, Talk[]>} */
  const days = new Map();
  for (const talk of talks) {
    const day = days.get(talk.date);
    if (day) day.push(talk);
    else days.set(talk.date, [talk]);
  }
  return [...days];
}

/** @param {Programme} programme */
const lectern = (programme) => ({
  lectern: 1,
  event: { title: 'Invented Days', timeZone: programme.zone, language: 'en' },
  sessions: programme.talks.map((talk) => ({
    id: talk.id,
    title: talk.title,
    abstract: talk.abstract,
    format: talk.format,
    level: talk.level,
    track: `t${talk.track}`,
    room: `r${talk.room}`,
    start: startOf(talk),
    end: endOf(talk),
    speakers: peopleOf(programme, talk).map(({ id }) => id),
  })),
  speakers: programme.people.map((person) => ({
    id: person.id,
    name: nameOf(person),
    role: person.role,
    organisation: person.organisation,
    bio: person.bio,
    photo: person.photo,
  })),
  rooms: programme.rooms.map((name, index) => ({ id: `r${index}`, name })),
  tracks: programme.tracks.map((name, index) => ({ id: `t${index}`, name, color: colorOf(index) })),
});

const SESSIONIZE_FORMATS = ['Lightning talk', 'Talk', 'Panel'];
const SESSIONIZE_LEVELS = ['Beginner', 'Intermediate', 'Advanced'];

/** The view `All`. @param {Programme} programme */
const sessionize = (programme) => ({
  sessions: programme.talks.map((talk) => ({
    id: talk.id,
    title: talk.title,
    description: talk.abstract,
    startsAt: startOf(talk),
    endsAt: endOf(talk),
    isServiceSession: false,
    isPlenumSession: false,
    speakers: peopleOf(programme, talk).map(({ id }) => id),
    categoryItems: [100 + SESSIONIZE_FORMATS.indexOf(talk.format), 200 + SESSIONIZE_LEVELS.indexOf(talk.level), 300 + talk.track],
    questionAnswers: [],
    roomId: 10 + talk.room,
    liveUrl: null,
    recordingUrl: null,
    status: 'Accepted',
    isInformed: true,
    isConfirmed: true,
  })),
  speakers: programme.people.map((person) => ({
    id: person.id,
    firstName: person.first,
    lastName: person.last,
    bio: person.bio,
    tagLine: person.role,
    profilePicture: person.photo,
    isTopSpeaker: false,
    links: [],
    sessions: talksOf(programme, person).map(({ id }) => Number(id)),
    fullName: nameOf(person),
    categoryItems: [],
    questionAnswers: [{ questionId: 1, answerValue: person.organisation }],
  })),
  questions: [{ id: 1, question: 'Company', questionType: 'Short_Text', sort: 0 }],
  categories: [
    { id: 1, title: 'Session format', items: SESSIONIZE_FORMATS.map((name, sort) => ({ id: 100 + sort, name, sort })), sort: 0, type: 'session' },
    { id: 2, title: 'Level', items: SESSIONIZE_LEVELS.map((name, sort) => ({ id: 200 + sort, name, sort })), sort: 1, type: 'session' },
    { id: 3, title: 'Track', items: programme.tracks.map((name, sort) => ({ id: 300 + sort, name, sort })), sort: 2, type: 'session' },
  ],
  rooms: programme.rooms.map((name, sort) => ({ id: 10 + sort, name, sort })),
});

/** @param {Programme} programme */
const opass = (programme) => ({
  sessions: programme.talks.map((talk) => ({
    id: talk.id,
    type: `k${talk.track}`,
    room: `R${talk.room}`,
    broadcast: null,
    start: `${startOf(talk)}${OFFSET}`,
    end: `${endOf(talk)}${OFFSET}`,
    language: 'English',
    zh: { title: talk.title, description: talk.abstract },
    en: { title: talk.title, description: talk.abstract },
    speakers: peopleOf(programme, talk).map(({ id }) => id),
    tags: [talk.level],
    co_write: null,
    qa: null,
    slide: null,
    record: null,
    uri: `https://invented.example/session/${talk.id}`,
  })),
  speakers: programme.people.map((person) => ({
    id: person.id,
    avatar: person.photo,
    zh: { name: nameOf(person), bio: person.bio },
    en: { name: nameOf(person), bio: person.bio },
  })),
  session_types: programme.tracks.map((name, index) => ({ id: `k${index}`, zh: { name, description: '' }, en: { name, description: '' } })),
  rooms: programme.rooms.map((name, index) => ({ id: `R${index}`, zh: { name, description: '' }, en: { name, description: '' } })),
  tags: SESSIONIZE_LEVELS.map((name) => ({ id: name, zh: { name, description: '' }, en: { name, description: '' } })),
});

/** @param {Programme} programme */
const openplanner = (programme) => ({
  event: {
    id: 'invented',
    name: 'Invented Days',
    scheduleVisible: true,
    formats: SESSIONIZE_FORMATS.map((name) => ({ id: name, name, durationMinutes: 45 })),
    categories: programme.tracks.map((name, index) => ({ id: `c${index}`, name, color: colorOf(index) })),
    tracks: programme.rooms.map((name, index) => ({ id: `t${index}`, name })),
    language: 'en',
  },
  speakers: programme.people.map((person) => ({
    id: person.id,
    name: nameOf(person),
    pronouns: null,
    jobTitle: person.role,
    bio: person.bio,
    company: person.organisation,
    photoUrl: person.photo,
    socials: [],
  })),
  sessions: programme.talks.map((talk) => ({
    id: talk.id,
    title: talk.title,
    abstract: talk.abstract,
    dateStart: `${startOf(talk)}.000${OFFSET}`,
    dateEnd: `${endOf(talk)}.000${OFFSET}`,
    durationMinutes: talk.minutes,
    speakerIds: peopleOf(programme, talk).map(({ id }) => id),
    trackId: `t${talk.room}`,
    language: null,
    level: talk.level,
    tags: [],
    formatId: talk.format,
    categoryId: `c${talk.track}`,
  })),
});

/** @param {Programme} programme */
const hoverboard = (programme) => ({
  schedule: Object.fromEntries(
    daysOf(programme).map(([date, talks]) => [
      date,
      {
        date,
        tracks: programme.rooms.map((title) => ({ title })),
        timeslots: [...new Set(talks.map(({ from }) => from))].map((from) => {
          const together = talks.filter((talk) => talk.from === from);
          return { startTime: from, endTime: together[0]?.until, sessions: together.map(({ id }) => ({ items: [id] })) };
        }),
      },
    ]),
  ),
  sessions: Object.fromEntries(
    programme.talks.map((talk) => [
      talk.id,
      {
        title: talk.title,
        description: talk.abstract,
        speakers: peopleOf(programme, talk).map(({ id }) => id),
        language: 'English',
        complexity: talk.level,
        tags: [programme.tracks[talk.track]],
        type: talk.format,
      },
    ]),
  ),
  speakers: Object.fromEntries(
    programme.people.map((person) => [
      person.id,
      { name: nameOf(person), bio: person.bio, title: person.role, company: person.organisation, photoUrl: person.photo, socials: [] },
    ]),
  ),
});

/** @param {Programme} programme */
const openfeedback = (programme) => ({
  sessions: Object.fromEntries(
    programme.talks.map((talk) => [
      talk.id,
      {
        id: talk.id,
        title: talk.title,
        speakers: peopleOf(programme, talk).map(({ id }) => id),
        tags: [programme.tracks[talk.track]],
        startTime: `${startOf(talk)}${OFFSET}`,
        endTime: `${endOf(talk)}${OFFSET}`,
        trackTitle: programme.rooms[talk.room],
      },
    ]),
  ),
  speakers: Object.fromEntries(programme.people.map((person) => [person.id, { id: person.id, name: nameOf(person), photoUrl: person.photo, socials: [] }])),
});

/** @param {Programme} programme */
const konopas = (programme) => ({
  program: programme.talks.map((talk) => ({
    id: talk.id,
    title: talk.title,
    tags: [`track:${programme.tracks[talk.track]}`, `type:${talk.format}`],
    date: talk.date,
    time: talk.from,
    mins: String(talk.minutes),
    loc: [programme.rooms[talk.room]],
    people: peopleOf(programme, talk).map((person) => ({ id: person.id, name: nameOf(person) })),
    desc: talk.abstract,
  })),
  people: programme.people.map((person) => ({
    id: person.id,
    name: [person.first, person.last],
    tags: [],
    prog: talksOf(programme, person).map(({ id }) => id),
    links: { img: person.photo },
    bio: person.bio,
  })),
});

/** @param {Programme} programme */
const pretalxWidget = (programme) => ({
  talks: programme.talks.map((talk) => ({
    code: `T${talk.id}`,
    id: Number(talk.id),
    title: talk.title,
    abstract: talk.abstract,
    speakers: peopleOf(programme, talk).map(({ id }) => id),
    track: talk.track,
    start: `${startOf(talk)}${OFFSET}`,
    end: `${endOf(talk)}${OFFSET}`,
    room: talk.room,
    duration: talk.minutes,
    content_locale: 'en',
    do_not_record: false,
  })),
  version: '1.0',
  timezone: programme.zone,
  event_start: programme.talks[0]?.date,
  event_end: programme.talks.at(-1)?.date,
  tracks: programme.tracks.map((name, id) => ({ id, name: { en: name }, description: {}, color: colorOf(id) })),
  rooms: programme.rooms.map((name, id) => ({ id, name: { en: name }, description: {} })),
  speakers: programme.people.map((person) => ({ code: person.id, name: nameOf(person), avatar: person.photo })),
});

/** @param {Programme} programme */
const frab = (programme) => ({
  schedule: {
    version: '1.0',
    base_url: 'https://invented.example/',
    conference: {
      acronym: 'invented',
      title: 'Invented Days',
      time_zone_name: programme.zone,
      rooms: programme.rooms.map((name) => ({ name })),
      tracks: programme.tracks.map((name, index) => ({ name, color: colorOf(index) })),
      days: daysOf(programme).map(([date, talks], index) => ({
        index: index + 1,
        date,
        rooms: Object.fromEntries(
          programme.rooms.map((name, room) => [
            name,
            talks
              .filter((talk) => talk.room === room)
              .map((talk) => ({
                guid: `00000000-0000-4000-8000-000000${talk.id}`,
                id: Number(talk.id),
                date: `${startOf(talk)}${OFFSET}`,
                start: talk.from,
                duration: `00:${talk.minutes}`,
                room: name,
                title: talk.title,
                subtitle: '',
                track: programme.tracks[talk.track],
                type: talk.format,
                language: 'en',
                abstract: talk.abstract,
                description: '',
                do_not_record: false,
                persons: peopleOf(programme, talk).map((person) => ({
                  code: person.id,
                  public_name: nameOf(person),
                  biography: person.bio,
                  avatar: person.photo,
                })),
                links: [],
              })),
          ]),
        ),
      })),
    },
  },
});

/** Submissions with all that they name. @param {Programme} programme */
const pretalxRest = (programme) => ({
  count: programme.talks.length,
  next: null,
  previous: null,
  results: programme.talks.map((talk) => ({
    code: `T${talk.id}`,
    title: talk.title,
    speakers: peopleOf(programme, talk).map((person) => ({ code: person.id, name: nameOf(person), biography: person.bio, avatar_url: person.photo })),
    submission_type: { id: 1, name: { en: talk.format }, default_duration: talk.minutes },
    track: { id: talk.track, name: { en: programme.tracks[talk.track] }, description: {}, color: colorOf(talk.track) },
    tags: [],
    state: 'confirmed',
    abstract: talk.abstract,
    description: '',
    duration: talk.minutes,
    slot_count: 1,
    content_locale: 'en',
    do_not_record: false,
    resources: [],
    slots: [
      {
        id: Number(talk.id),
        room: { id: talk.room, name: { en: programme.rooms[talk.room] }, description: {} },
        start: `${startOf(talk)}${OFFSET}`,
        end: `${endOf(talk)}${OFFSET}`,
        duration: talk.minutes,
      },
    ],
    answers: [],
  })),
});

/** @param {Programme} programme */
const jsonLd = (programme) => ({
  '@context': 'https://schema.org',
  '@type': 'Event',
  '@id': 'https://invented.example/#event',
  name: 'Invented Days',
  startDate: programme.talks[0]?.date,
  endDate: programme.talks.at(-1)?.date,
  inLanguage: 'en',
  subEvent: programme.talks.map((talk) => ({
    '@type': 'EducationEvent',
    '@id': `https://invented.example/#${talk.id}`,
    name: talk.title,
    description: talk.abstract,
    startDate: `${startOf(talk)}${OFFSET}`,
    endDate: `${endOf(talk)}${OFFSET}`,
    additionalType: talk.format,
    educationalLevel: talk.level,
    location: { '@type': 'Place', '@id': `https://invented.example/#room-${talk.room}`, name: programme.rooms[talk.room] },
    performer: peopleOf(programme, talk).map((person) => ({
      '@type': 'Person',
      '@id': `https://invented.example/#${person.id}`,
      name: nameOf(person),
      jobTitle: person.role,
      worksFor: { '@type': 'Organization', name: person.organisation },
      description: person.bio,
      image: person.photo,
    })),
  })),
});

/** The contributions of a conference. @param {Programme} programme */
const indico = (programme) => ({
  count: 1,
  _type: 'HTTPAPIResult',
  complete: true,
  ts: 1_808_899_252,
  results: [
    {
      _type: 'Conference',
      _fossil: 'conferenceMetadataWithContribs',
      id: '1',
      title: 'Invented Days',
      startDate: { date: programme.talks[0]?.date, time: '08:00:00', tz: programme.zone },
      endDate: { date: programme.talks.at(-1)?.date, time: '20:00:00', tz: programme.zone },
      timezone: programme.zone,
      type: 'meeting',
      room: null,
      keywords: [],
      contributions: programme.talks.map((talk) => ({
        _type: 'Contribution',
        _fossil: 'contributionMetadata',
        id: talk.id,
        title: talk.title,
        startDate: { date: talk.date, time: `${talk.from}:00`, tz: programme.zone },
        endDate: { date: talk.date, time: `${talk.until}:00`, tz: programme.zone },
        duration: talk.minutes,
        description: talk.abstract,
        track: programme.tracks[talk.track],
        session: null,
        room: programme.rooms[talk.room],
        type: talk.format,
        speakers: peopleOf(programme, talk).map((person) => ({
          _type: 'ContributionParticipation',
          fullName: `${person.last}, ${person.first}`,
          id: person.id,
          affiliation: person.organisation,
        })),
      })),
    },
  ],
});

/** Rows of a table, as a spreadsheet's script publishes them. @param {Programme} programme */
const lists = (programme) =>
  programme.talks.map((talk) => ({
    Title: talk.title,
    Abstract: talk.abstract,
    Speaker: peopleOf(programme, talk).map(nameOf).join(', '),
    Date: talk.date,
    'Start time': talk.from,
    'End time': talk.until,
    Room: programme.rooms[talk.room],
    Track: programme.tracks[talk.track],
    Level: talk.level,
    Format: talk.format,
  }));

/** By the formats' names in `src/formats/registry.ts`. @type {Readonly<Record<string, (programme: Programme) => unknown>>} */
export const WRITERS = {
  lectern,
  sessionize,
  opass,
  openplanner,
  hoverboard,
  openfeedback,
  konopas,
  'pretalx-widget': pretalxWidget,
  frab,
  'pretalx-rest': pretalxRest,
  'json-ld': jsonLd,
  indico,
  lists,
};

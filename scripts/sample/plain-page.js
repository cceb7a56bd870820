/**
 * The page that the demo's fallbacks lead to: what the feeds hold, without any script. `demo/*.json` -> `demo/plain.html`.
 *
 *     node scripts/sample/plain-page.js           writes it
 *     node scripts/sample/plain-page.js --check   fails if it is not fresh
 */
import { readFileSync } from 'node:fs';
import { marked } from 'marked';
import { format, resolveConfig } from 'prettier';
import { fromRoot } from '../lib/paths.js';
import { output } from './output.js';

/**
 * @typedef {{ id: string, name: string }} Named
 * @typedef {{ title: string, start?: string, end?: string, language?: string, room?: string, speakers?: string[], status?: string, statusNote?: string }} Session
 * @typedef {{ question: string, answer: import('./plain-text.js').Written }} Faq
 * @typedef {{ sessions: Session[], speakers: Named[], rooms?: Named[], faqs: Faq[] }} Feed
 */

/** @type {(name: string) => Feed} */
const feed = (name) => JSON.parse(readFileSync(fromRoot(`demo/${name}.json`), 'utf8'));

/** @param {string} text */
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** @param {readonly Named[] | undefined} list @param {string} id */
const nameOf = (list, id) => escape(list?.find((item) => item.id === id)?.name ?? id);

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
// The feeds write the event's own clock, so what they write is shown; only the day is put into words.
/** @param {string} time */
const dayOf = (time) => DAY.format(new Date(`${time.slice(0, 10)}T00:00Z`));
/** @param {string} time */
const clockOf = (time) => time.slice(11, 16);

/** @param {Feed} of @param {Session} session */
function entry({ speakers, rooms }, session) {
  const when = session.start && session.end ? `${dayOf(session.start)}, ${clockOf(session.start)}–${clockOf(session.end)}` : 'Time to follow';
  const facts = [
    when,
    session.room && nameOf(rooms, session.room),
    session.speakers?.map((id) => nameOf(speakers, id)).join(', '),
    session.status,
    session.statusNote && escape(session.statusNote),
  ];
  const language = session.language && session.language !== 'en' ? ` lang="${session.language}" dir="auto"` : '';
  return `          <li><strong${language}>${escape(session.title)}</strong><span>${facts.filter(Boolean).join(' · ')}</span></li>`;
}

/** The sample is our own, so its Markdown and HTML need no cleaning here. @param {import('./plain-text.js').Written} written */
function toHtml(written) {
  if (typeof written === 'string') return `<p>${escape(written)}</p>`;
  return written.kind === 'markdown' ? marked.parse(written.value, { async: false }) : written.value;
}

/** @param {Faq} faq */
const answer = ({ question, answer: text }) => `          <li><strong>${escape(question)}</strong><div>${toHtml(text)}</div></li>`;

/** @param {string} id @param {string} title @param {string} questions @param {Feed} of */
const section = (id, title, questions, of) => `        <h2 id="${id}">${title}</h2>
        <ul class="plain">
${of.sessions.map((session) => entry(of, session)).join('\n')}
        </ul>
        <h2 id="${questions}">${title}: questions</h2>
        <ul class="plain">
${of.faqs.map(answer).join('\n')}
        </ul>`;

const page = `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Oddly Specific, as plain lists</title>
    <link rel="icon" href="button.svg" />
    <link rel="stylesheet" href="demo.css" />
  </head>
  <body>
    <header class="top">
      <div class="wrap bar">
        <a class="brand" href="index.html"><img src="button.svg" alt="" width="30" height="30" />Oddly Specific</a>
      </div>
      <div class="wrap hero">
        <h1>As plain lists</h1>
      </div>
    </header>
    <main class="section">
      <div class="wrap">
${section('workshops', 'Past workshops', 'workshop-questions', feed('workshops'))}
${section('conference', 'Oddly Specific 2027', 'conference-questions', feed('conference'))}
      </div>
    </main>
  </body>
</html>
`;

const path = 'demo/plain.html';
const text = await format(page, { ...(await resolveConfig(fromRoot(path))), filepath: path });
output(new Map([[path, text]]), 'node scripts/sample/plain-page.js');

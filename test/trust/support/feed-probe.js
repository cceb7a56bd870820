/** What runs in a page to show feeds and to look at what has come of them. Each function stands alone: its text is sent. */

/** Before the page's scripts: counts what runs. */
export function countRuns() {
  let ran = 0;
  const run = () => void ran++;
  Object.assign(window, { ran: run, alert: run, confirm: run, prompt: run, print: run, xss: run });
  Object.defineProperty(document, 'ran', { get: () => ran });
}

/** How many feeds are shown at once: most of the time of one goes with waiting. */
export const TOGETHER = 8;

/**
 * Shows feeds, some at a time, in all elements, and tells all elements and attributes that are drawn.
 * @param {readonly string[]} addresses
 * @param {number} together
 * @param {boolean} [click] whether links that lead to no page are followed, as visitors would
 */
export async function showFeeds(addresses, together, click = false) {
  /** @type {Set<string>} */
  const drawn = new Set();
  const statuses = { ready: 0, empty: 0, error: 0, stuck: 0 };
  const main = /** @type {Element} */ (document.querySelector('main'));
  const wait = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const isDone = (/** @type {any} */ { status }) => status === 'ready' || status === 'empty' || status === 'error';
  const settled = async () => {
    const end = Date.now() + 30_000;
    do await wait(10);
    while (Date.now() < end && ![...main.querySelectorAll('[src]')].every(isDone));
  };
  const quoted = (/** @type {string} */ text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  for (let at = 0; at < addresses.length; at += together) {
    const sources = addresses.slice(at, at + together).map((address) => `src="${quoted(address)}"`);
    const tags = (/** @type {string} */ src) =>
      `<lectern-session-list ${src} group-by="track"></lectern-session-list><lectern-session-list ${src} layout="list" group-by="room"></lectern-session-list><lectern-speaker-list ${src} layout="cards"></lectern-speaker-list><lectern-speaker-list ${src} layout="wall"></lectern-speaker-list><lectern-faq ${src}></lectern-faq>`;
    main.innerHTML = sources.map(tags).join('');
    await settled();
    const hosts = [...main.children].map((host) => /** @type {any} */ (host));
    const size = hosts.length / sources.length;
    const details = sources.flatMap((src, index) => {
      const shown = hosts.slice(index * size, (index + 1) * size);
      if (!shown.every(isDone)) statuses.stuck++;
      else if (shown.some(({ status }) => status === 'ready')) statuses.ready++;
      else statuses[/** @type {'empty'} */ (shown[0].status)]++;
      const { data } = shown[0];
      if (!data) return [];
      return [
        ...data.sessions.map((/** @type {any} */ { id }) => `<lectern-session-detail ${src} session-id="${quoted(id)}"></lectern-session-detail>`),
        ...data.speakers.map((/** @type {any} */ { id }) => `<lectern-speaker-bio ${src} speaker-id="${quoted(id)}"></lectern-speaker-bio>`),
      ];
    });
    main.insertAdjacentHTML('beforeend', details.join(''));
    await settled();
    // Texts with markup are cleaned by a file of its own.
    if ([...main.children].some(({ shadowRoot }) => shadowRoot?.querySelector('.rich'))) await wait(30);
    for (const host of main.children) {
      for (const element of host.shadowRoot?.querySelectorAll('*') ?? []) {
        const place = element.parentElement?.closest('.rich') ? 'text' : 'template';
        drawn.add(`${place} <${element.localName}>`);
        for (const { name, value } of element.attributes) {
          const scheme = /^(?:href|src|action|formaction|data|poster|srcset|ping|background|xlink:href|srcdoc|cite)$/.test(name)
            ? (/^[^:/?#]*:|^#(?:session|speaker|faq)\/[^\s"<>]*$|^/.exec(value)?.[0] ?? '').replace(/^#.*/s, '#item')
            : '';
          drawn.add(`${place} ${name}${scheme && ` ${scheme}`}${scheme === '' && /^(?:href|src)$/.test(name) ? ` ${value.slice(0, 40)}` : ''}`);
        }
        if (click && element instanceof HTMLAnchorElement && !/^(?:https?|mailto|tel):/.test(element.href)) element.click();
      }
    }
    if (click) await wait(20);
  }
  main.innerHTML = '';
  await wait(20);
  return {
    drawn: [...drawn],
    statuses,
    ran: /** @type {any} */ (document).ran,
    polluted: Object.keys(Object.prototype).concat(/** @type {any} */ ({}).polluted === undefined ? [] : ['polluted']),
  };
}

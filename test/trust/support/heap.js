/**
 * What a page keeps, by a picture of its heap: bytes of objects, functions, lists and texts, and how many there are of
 * each class. Left out is what the engine makes of the page's code, as it sees fit: of 188 KB that six days of refreshing
 * add to the whole heap after the first, all but 1 KB are compiled code and lists of what depends on it.
 */

/** @typedef {{ bytes: number, classes: ReadonlyMap<string, number> }} Kept */

/**
 * What is no doing of the page: code, room for what is counted itself, and what developer tools and the browser keep of
 * answers, messages, long tasks and shifts of the layout, up to some hundred of each, while they watch; and of the styles
 * last drawn, which are 232 nodes of formulas more after 20 rounds as after 1,000.
 */
const ENGINE =
  /^(code|hidden|synthetic):|^native:(system \/|Performance|TaskAttribution|LayoutShift|DOMRectReadOnly|blink::(.*Backing<|NetworkResourcesData|ConsoleMessage|SourceLocation|ScriptTimingInfo|CalculationExpression))/;

/** @param {import('puppeteer-core').CDPSession} client @returns {Promise<Kept>} */
export async function heapOf(client) {
  /** @type {string[]} */
  const parts = [];
  const listen = (/** @type {{ chunk: string }} */ { chunk }) => void parts.push(chunk);
  client.on('HeapProfiler.addHeapSnapshotChunk', listen);
  await client.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  client.off('HeapProfiler.addHeapSnapshotChunk', listen);
  /** @type {{ snapshot: { meta: { node_fields: string[], node_types: [string[]] } }, nodes: number[], strings: string[] }} */
  const { snapshot, nodes, strings } = JSON.parse(parts.join(''));
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, name, size] = ['type', 'name', 'self_size'].map((field) => fields.indexOf(field));
  /** @type {Map<string, number>} */
  const classes = new Map();
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    const of = (/** @type {number | undefined} */ field) => nodes[at + (field ?? NaN)] ?? NaN;
    const kind = types[0][of(type)] ?? '';
    // The name of a text is the text.
    const key = kind.endsWith('string') ? 'string:' : `${kind}:${strings[of(name)]}`;
    if (ENGINE.test(key)) continue;
    // What the browser holds outside the engine's heap comes and goes with layout: it is counted only.
    if (kind !== 'native') bytes += of(size);
    classes.set(key, (classes.get(key) ?? 0) + 1);
  }
  return { bytes, classes };
}

/**
 * Classes of which there is more for every so many rounds: one object kept in twenty is found, one kept by chance is not.
 * Of what the browser makes, only one in two, and some hundred in all: it keeps the styles of the last things that it drew.
 * @param {Kept} before @param {Kept} after @param {number} rounds
 */
export const growing = (before, after, rounds) =>
  [...after.classes].flatMap(([name, count]) => {
    const more = count - (before.classes.get(name) ?? 0);
    const most = name.startsWith('native:') ? Math.max(500, rounds / 2) : Math.max(4, rounds / 20);
    return more > most ? [`${more} more of ${name.slice(0, 80)} after ${rounds} rounds`] : [];
  });

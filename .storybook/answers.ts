/**
 * Feeds that behave as feeds may: an address of the sample that ends in one of these words is answered so. A Storybook
 * that is built has no server of its own.
 */
type Answer = (ask: () => Promise<Response>, before: number) => Promise<Response>;

const json = (value: unknown): Response => new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });
const notNow = (): Response => new Response('', { status: 404, statusText: 'Not here' });
const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Programme {
  readonly sessions: readonly { readonly id: string; readonly start?: string; readonly end?: string }[];
}
const DAY = 86_400_000;
const daysLater = (time: string, days: number): string => new Date(Date.parse(`${time}Z`) + days * DAY).toISOString().slice(0, 16);

/** The sample event, over and over, every two days. */
function thousand(programme: Programme): Programme {
  const sessions = Array.from({ length: 1000 }, (_, at) => {
    const round = Math.floor(at / programme.sessions.length);
    const session = programme.sessions[at % programme.sessions.length]!;
    const { id, start, end } = session;
    return {
      ...session,
      id: round ? `${id}-${round}` : id,
      ...(start && { start: daysLater(start, round * 2) }),
      ...(end && { end: daysLater(end, round * 2) }),
    };
  });
  return { ...programme, sessions };
}

const ANSWERS: Readonly<Record<string, Answer>> = {
  never: () => new Promise<Response>(() => undefined),
  slow: (ask) => wait(4000).then(ask),
  empty: () => Promise.resolve(json({ lectern: 1, event: { title: 'Oddly Specific 2027' }, sessions: [], speakers: [], faqs: [] })),
  unknown: () => Promise.resolve(json({ lamps: 3, rocks: ['Fastnet', 'Skerryvore'] })),
  thousand: async (ask) => json(thousand((await (await ask()).json()) as Programme)),
  /** There at the second try. */
  second: (ask, before) => (before === 0 ? Promise.resolve(notNow()) : ask()),
  /** There once, and then no more. */
  once: (ask, before) => (before === 0 ? ask() : Promise.resolve(notNow())),
};

const asked = new Map<string, number>();
/** Every story begins anew. */
export const forgetAnswers = (): void => asked.clear();

export function answerAsFeedsMay(): void {
  const answered = window.fetch;
  window.fetch = (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const [, file, word = ''] = /^(.*)\?(\w+)$/.exec(address) ?? [];
    const answer = ANSWERS[word];
    if (!file || !answer) return answered(input, init);
    const before = asked.get(address) ?? 0;
    asked.set(address, before + 1);
    return answer(() => answered(file), before);
  };
}

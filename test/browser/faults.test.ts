/**
 * Every fault of the table, over a real network from another origin, met by an element that loads for the first time and
 * by one that loads again: each ends in time in exactly one thing, with the last good data kept, and nothing is thrown.
 */
import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from './support/wait.ts';
import '../../src/define.ts';
import type { LecternSessionList } from '../../src/index.ts';
import { patience } from '../../src/feed/load-feed.ts';
import { pace } from '../../src/feed/retry.ts';
import { casesOf, type Case } from '../faults/cases.js';
import { engine } from './engines.ts';
import { keeperIsHere } from './support/keeper.ts';
import { parts, shows, textsOf } from './support/page.ts';

const CASES = casesOf(engine);
const PHASES = ['first', 'refresh'] as const;
/** What is on the page, by what only it has. */
const OUTCOMES: Readonly<Record<string, (element: LecternSessionList) => boolean>> = {
  data: (element) => parts(element, 'card').length > 0 && parts(element, 'stale').length === 0,
  stale: (element) => parts(element, 'card').length > 0 && parts(element, 'stale').length === 1 && parts(element, 'retry').length === 1,
  empty: (element) => parts(element, 'empty').length === 1 && parts(element, 'retry').length === 0,
  error: (element) => parts(element, 'error').length === 1 && parts(element, 'retry').length === 1,
};

interface Row {
  readonly name: string;
  readonly phase: string;
  readonly outcome: string;
  readonly requests: number;
}

describe('faults', () => {
  let origin = '';
  const rows: Row[] = [];
  const thrown: unknown[] = [];
  const { wait } = pace;
  const { timeout } = patience;
  const { error, warn } = console;
  const note = (event: ErrorEvent | PromiseRejectionEvent): void => void thrown.push('reason' in event ? event.reason : event.error);

  before(async () => {
    origin = await (await fetch('/faults/origin')).text();
    pace.wait = () => Promise.resolve();
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
    console.error = console.warn = () => undefined;
  });
  after(async () => {
    pace.wait = wait;
    Object.assign(console, { error, warn });
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
    await fetch('/faults/table', { method: 'POST', body: JSON.stringify(rows) });
  });
  afterEach(() => {
    patience.timeout = timeout;
  });

  const outcomesOf = (element: LecternSessionList): string[] => Object.keys(OUTCOMES).filter((name) => OUTCOMES[name]!(element));

  async function ended({ name }: Case, phase: string, element: LecternSessionList): Promise<Row> {
    await element.updateComplete;
    // What says how old it is may come a moment later.
    if (element.status === 'stale') await waitUntil(() => parts(element, 'stale').length > 0);
    const { requests } = (await (await fetch(`${origin}/asked/${phase}-${name}`)).json()) as { requests: number };
    const outcomes = outcomesOf(element);
    const row = { name, phase, outcome: outcomes.join(' and ') || 'nothing', requests: phase === 'first' ? requests : requests - 1 };
    rows.push(row);
    expect(outcomes, 'exactly one thing').to.have.length(1);
    expect(element.matches(`:state(${element.status === 'ready' ? 'ready' : row.outcome})`)).to.equal(true);
    expect(thrown).to.deep.equal([]);
    return row;
  }

  const load = (phase: string, name: string): Promise<LecternSessionList> =>
    fixture(html`<lectern-session-list src="${origin}/${phase}/${name}/${phase}-${name}" refresh="1h"></lectern-session-list>`);

  const settled = (element: LecternSessionList): Promise<unknown> =>
    new Promise((resolve) => {
      for (const type of ['lectern-load', 'lectern-error'] as const) element.addEventListener(type, resolve, { once: true });
    });

  for (const fault of CASES) {
    const { name, first, requests, slow } = fault;
    it(`${name}, first: ${first}`, async () => {
      if (slow) patience.timeout = 100;
      const element = await load('first', name);
      await waitUntil(() => element.status !== 'loading', 'it is stuck', { timeout: 8000 });
      const row = await ended(fault, 'first', element);
      expect(row.outcome).to.equal(first);
      expect(row.requests, 'requests').to.equal(requests);
    });

    it(`${name}, again: ${first === 'data' ? 'data' : 'stale'}`, async () => {
      const element = await load('refresh', name);
      await shows(element);
      expect(textsOf(element, 'title')).to.deep.equal(['Ångström 0']);
      // The keeper comes with the first wish for it.
      await keeperIsHere(element);
      if (slow) patience.timeout = 100;
      const told = settled(element);
      element.reload();
      await told;
      const row = await ended(fault, 'refresh', element);
      expect(row.outcome).to.equal(first === 'data' ? 'data' : 'stale');
      expect(row.requests, 'requests').to.equal(requests);
      const titles = textsOf(element, 'title');
      if (first === 'data') expect(titles, 'the new').to.not.deep.equal(['Ångström 0']);
      else expect(titles, 'the last good').to.deep.equal(['Ångström 0']);
    });
  }

  it('are asked for in two ways each, and nothing was thrown', () => {
    expect(rows).to.have.length(CASES.length * PHASES.length);
    expect(thrown).to.deep.equal([]);
  });
});

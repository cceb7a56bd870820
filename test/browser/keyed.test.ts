/** Items of a list keep their piece of the page wherever they go, come and leave. */
import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import { keyed } from '../../src/elements/shared/keyed.ts';

const draw = (place: HTMLElement, ids: readonly string[]): unknown =>
  render(html`<ul>${keyed(ids.map((id) => ({ id })), ({ id }) => html`<li>${id}</li>`)}</ul>`, place); // prettier-ignore
const entries = (place: HTMLElement): HTMLLIElement[] => [...place.querySelectorAll('li')];

/** Always the same numbers, so that a failure can be seen again. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

describe('a list by ids', () => {
  it('shows what it is given, and each item keeps its node', () => {
    const next = numbers(20261122);
    for (let round = 0; round < 200; round++) {
      const place = document.createElement('div');
      const nodes = new Map<string, Node>();
      for (let step = 0; step < 5; step++) {
        const ids = [...'abcdefgh'].filter(() => next() < 0.6).sort(() => next() - 0.5);
        draw(place, ids);
        const now = entries(place);
        expect(now.map((node) => node.textContent), `round ${round}`).to.deep.equal(ids); // prettier-ignore
        for (const [index, id] of ids.entries()) {
          if (nodes.has(id)) expect(now[index], `${id} in round ${round}`).to.equal(nodes.get(id));
        }
        nodes.clear();
        ids.forEach((id, index) => nodes.set(id, now[index]!));
      }
    }
  });

  it('moves nothing that stays in its order, so focus stays where it is', () => {
    const place = document.createElement('div');
    document.body.append(place);
    draw(place, ['a', 'b', 'c', 'd']);
    const focused = entries(place)[2]!;
    focused.tabIndex = 0;
    focused.focus();
    draw(place, ['new', 'a', 'c', 'newer', 'd']);
    expect(document.activeElement).to.equal(focused);
    draw(place, ['c']);
    expect(document.activeElement).to.equal(focused);
    place.remove();
  });

  it('bears the same id twice', () => {
    const place = document.createElement('div');
    for (const ids of [['a', 'a', 'b'], ['b', 'a', 'a'], ['a'], []]) {
      draw(place, ids);
      expect(entries(place).map((node) => node.textContent)).to.deep.equal(ids);
    }
  });
});

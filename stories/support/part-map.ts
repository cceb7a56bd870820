/**
 * A picture of an element with the places of its parts and slots on it: the story in a frame, numbers over it, and the
 * names beside them.
 *
 *     <part-map tag="lectern-faq" story="faq--answer-open"></part-map>
 *     <part-map tag="lectern-session-list" story="session-list--detail-in-dialog" inside="dialog"></part-map>
 */
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { declarationOf, type Described } from './manifest.ts';

interface Place extends Described {
  readonly kind: 'part' | 'slot';
  readonly box: DOMRect;
  /** Where its number stands. */
  readonly mark: { readonly x: number; readonly y: number };
}

/** The size of a number, with the room around it. */
const MARK = 19;
/** As much of a story as is drawn. */
const HEIGHT = 720;

interface StoryWindow extends Window {
  readonly __STORYBOOK_PREVIEW__?: { readonly currentRender?: { readonly phase?: string } };
}

/** Descriptions are Markdown: words between backticks are code. */
const withCode = (text = ''): unknown => text.split('`').map((piece, at) => (at % 2 ? html`<code>${piece}</code>` : piece));

class PartMap extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 5fr) minmax(15em, 3fr);
      gap: 1.5em;
      margin-block: 1.5em 3em;
      color: #1f2328;
      font:
        13px/1.45 system-ui,
        sans-serif;
    }
    @media (width < 900px) {
      :host {
        grid-template-columns: minmax(0, 1fr);
      }
    }
    .picture {
      position: relative;
      align-self: start;
      overflow: hidden;
      border: 1px solid #d5d9de;
      border-radius: 6px;
    }
    iframe {
      display: block;
      inline-size: 100%;
      border: 0;
      pointer-events: none;
    }
    .mark,
    .number {
      display: inline-grid;
      place-content: center;
      inline-size: 17px;
      block-size: 17px;
      border-radius: 9px;
      background: #8a0f5f;
      color: #fff;
      font:
        600 10px/1 system-ui,
        sans-serif;
    }
    .slot {
      background: #0b5394;
    }
    .mark {
      position: absolute;
      box-shadow: 0 0 0 1px #fff;
    }
    .box {
      position: absolute;
      outline: 2px solid #8a0f5f;
      outline-offset: 1px;
      background: rgb(138 15 95 / 0.14);
      pointer-events: none;
    }
    ul {
      max-block-size: 720px;
      margin: 0;
      padding: 0 0.5em 0 0;
      overflow: auto;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: 17px 1fr;
      gap: 0.6em;
      padding: 0.2em 0.3em;
      border-radius: 4px;
    }
    li:hover,
    li:focus {
      background: #f3e8ef;
    }
    code {
      font:
        600 12px/1.4 ui-monospace,
        monospace;
    }
    .quiet {
      margin: 0.75em 0.3em;
      color: #57606a;
    }
  `;

  @property() tag = '';
  @property() story = '';
  /** Only what stands in there. */
  @property() inside = '';
  /** Only these, with blanks between. */
  @property() names = '';

  @state() private places: readonly Place[] = [];
  @state() private height = 320;
  @state() private chosen: Place | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('story')) this.places = [];
  }

  /** A dialog that opens takes focus for its frame; it belongs to who reads the page. */
  readonly #giveBack = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof HTMLElement) relatedTarget.focus({ preventScroll: true });
    else this.renderRoot.querySelector('iframe')?.blur();
  };

  /** The story draws in its own time, and some begin with a press. */
  readonly #look = async ({ target }: Event): Promise<void> => {
    const frame = target as HTMLIFrameElement;
    for (let tries = 0; tries < 100 && frame.isConnected; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 150));
      const page = frame.contentDocument;
      const phase = (frame.contentWindow as StoryWindow | null)?.__STORYBOOK_PREVIEW__?.currentRender?.phase;
      const element = page?.querySelector(this.tag);
      const isOnItsWay = element && 'status' in element && element.status === 'loading' && !this.story.includes('loading');
      if (phase !== 'finished' || !element?.shadowRoot || isOnItsWay) continue;
      this.height = Math.min(this.inside ? HEIGHT : page!.querySelector('[data-page] > * > *')!.scrollHeight + 48, HEIGHT);
      await this.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 250));
      this.places = this.#measure(element.shadowRoot);
      return;
    }
  };

  #measure(root: ShadowRoot): Place[] {
    const ground: ParentNode = (this.inside && root.querySelector(this.inside)) || root;
    const { cssParts = [], slots = [] } = declarationOf(this.tag) ?? {};
    const wanted = this.names.split(' ').filter(Boolean);
    const found = [
      ...cssParts.map((part) => ({ ...part, kind: 'part' as const, thing: ground.querySelector(`[part~="${part.name}"]`) ?? null })),
      ...slots.map((slot) => ({
        ...slot,
        kind: 'slot' as const,
        thing: root.querySelector<HTMLSlotElement>(slot.name ? `slot[name="${slot.name}"]` : 'slot:not([name])')?.assignedElements()[0] ?? null,
      })),
    ];
    const taken: { x: number; y: number }[] = [];
    return found
      .filter(({ name }) => wanted.length === 0 || wanted.includes(name || 'default'))
      .flatMap(({ thing, ...rest }) => {
        const box = thing?.getBoundingClientRect();
        return box && box.width > 0 && box.height > 0 && box.top < this.height && thing!.checkVisibility({ visibilityProperty: true })
          ? [{ ...rest, box }]
          : [];
      })
      .sort((one, other) => one.box.top - other.box.top || one.box.left - other.box.left)
      .map((place) => {
        // Numbers that would cover each other stand side by side.
        const mark = { x: Math.max(2, place.box.left - 8), y: Math.max(2, place.box.top - 8) };
        while (taken.some(({ x, y }) => Math.abs(x - mark.x) < MARK && Math.abs(y - mark.y) < MARK)) mark.x += MARK;
        taken.push(mark);
        return { ...place, mark };
      });
  }

  #entry(place: Place, at: number): unknown {
    const choose = (): void => void (this.chosen = place);
    return html`<li tabindex="0" @mouseenter=${choose} @focus=${choose} @mouseleave=${() => (this.chosen = undefined)} @blur=${() => (this.chosen = undefined)}>
      <span class="number ${place.kind}">${at + 1}</span>
      <span
        ><code>${place.kind === 'part' ? `::part(${place.name})` : place.name ? `slot="${place.name}"` : 'between the tags'}</code>
        ${withCode(place.description)}</span
      >
    </li>`;
  }

  protected override render(): unknown {
    const { places, chosen } = this;
    const { cssParts = [] } = declarationOf(this.tag) ?? {};
    const absent = this.names || this.inside ? [] : cssParts.filter(({ name }) => !places.some((place) => place.name === name));
    const box = chosen && { left: `${chosen.box.left}px`, top: `${chosen.box.top}px`, width: `${chosen.box.width}px`, height: `${chosen.box.height}px` };
    return html`
      <div class="picture">
        <iframe
          title=${`${this.tag}, as in the story ${this.story}`}
          src=${`iframe.html?id=${this.story}&viewMode=story&globals=a11y.manual:!true`}
          loading="lazy"
          inert
          data-picture
          height=${this.height}
          @load=${this.#look}
          @focus=${this.#giveBack}
        ></iframe>
        ${box ? html`<div class="box" style=${styleMap(box)}></div>` : nothing}
        ${places.map(({ kind, mark }, at) => html`<span class="mark ${kind}" style=${styleMap({ left: `${mark.x}px`, top: `${mark.y}px` })}>${at + 1}</span>`)}
      </div>
      <div>
        <ul>
          ${places.map((place, at) => this.#entry(place, at))}
        </ul>
        ${
          places.length > 0 && absent.length > 0
            ? html`<p class="quiet">Not in this picture: ${absent.map(({ name }, at) => html`${at > 0 ? ', ' : ''}<code>${name}</code>`)}.</p>`
            : nothing
        }
      </div>
    `;
  }
}
if (!customElements.get('part-map')) customElements.define('part-map', PartMap);

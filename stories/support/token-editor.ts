/** The custom properties, to be changed while one looks: beside them elements that have them, below them the CSS to copy. */
import { css, html, LitElement } from 'lit';
import { state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { THEMES } from '../../.storybook/themes.ts';
import { CONFERENCE } from './feed-args.ts';
import { tokens, type Described } from './manifest.ts';

/** Ready themes to begin with, as far as they don't lean on variables of another framework. */
const READY = ['neutral', 'ink', 'bright', 'high-contrast'] as const;

const GROUNDS = {
  light: { background: '#ffffff', color: '#1f2328', colorScheme: 'light' },
  dark: { background: '#111111', color: '#ededed', colorScheme: 'dark' },
  cream: { background: '#fff7e6', color: '#3d2b1f', colorScheme: 'light' },
} as const;

const SESSIONS = 'asked-the-lift-for-root snapshot-tests-an-apology';

/** How far a length goes, in em. */
const MOST: Readonly<Record<string, number>> = { '--lectern-radius': 2, '--lectern-space': 2, '--lectern-column': 40, '--lectern-wall-column': 20 };

/** The properties that a style sheet sets. */
const declared = (sheet: string): Record<string, string> =>
  Object.fromEntries([...sheet.matchAll(/(--lectern-[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));

class TokenEditor extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      grid-template-columns: minmax(17em, 2fr) minmax(0, 3fr);
      gap: 1.5em;
      margin-block: 1.5em;
      color: #1f2328;
      font:
        13px/1.45 system-ui,
        sans-serif;
    }
    @media (width < 800px) {
      :host {
        grid-template-columns: minmax(0, 1fr);
      }
    }
    .bar {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em 1em;
      margin-block-end: 1em;
    }
    .token {
      display: grid;
      grid-template-columns: 1fr 3em;
      gap: 0.2em 0.5em;
      align-items: center;
      padding-block: 0.5em;
      border-block-end: 1px solid #e4e7eb;
    }
    label {
      font:
        600 12px/1.4 ui-monospace,
        monospace;
    }
    .token p {
      grid-column: 1 / -1;
      margin: 0;
      color: #57606a;
    }
    input,
    select,
    button {
      box-sizing: border-box;
      min-block-size: 2em;
      border: 1px solid #8c959f;
      border-radius: 4px;
      background: #fff;
      color: inherit;
      font: inherit;
    }
    input[type='text'] {
      inline-size: 100%;
      padding-inline: 0.5em;
    }
    input[type='color'] {
      inline-size: 3em;
      padding: 2px;
    }
    input[type='range'] {
      inline-size: 3em;
    }
    button {
      padding-inline: 0.75em;
      cursor: pointer;
    }
    .ground {
      display: flex;
      flex-direction: column;
      gap: 1.5em;
      padding: 1.5em;
      border: 1px solid #d5d9de;
      border-radius: 6px;
      font:
        16px/1.5 system-ui,
        sans-serif;
    }
    pre {
      margin: 0 0 0.75em;
      padding: 1em;
      border-radius: 6px;
      background: #f3f4f6;
      font:
        13px/1.5 ui-monospace,
        monospace;
      white-space: pre-wrap;
    }
    .made {
      margin-block-start: 1.5em;
    }
  `;

  @state() private values: Readonly<Record<string, string>> = { '--lectern-accent': '#b3261e' };
  @state() private ground: keyof typeof GROUNDS = 'light';
  @state() private density = 'comfortable';
  @state() private said = '';

  /** The style sheet that makes it so. */
  get css(): string {
    const lines = tokens.flatMap(({ name }) => (this.values[name] ? [`  ${name}: ${this.values[name]};`] : []));
    const notes = [
      lines.length === 0 ? 'Every property is as it comes.' : '',
      this.density === 'compact' ? 'On each tag: density="compact"' : '',
      lines.some((line) => line.includes('light-dark(')) ? 'light-dark() goes by the color-scheme of the page: a dark one says color-scheme: dark.' : '',
    ].filter(Boolean);
    return [...notes.map((note) => `/* ${note} */`), ...(lines.length > 0 ? [`:root {\n${lines.join('\n')}\n}`] : [])].join('\n');
  }

  #set(name: string, value: string): void {
    this.values = { ...this.values, [name]: value };
    this.said = '';
  }

  readonly #copy = async (): Promise<void> => {
    const range = document.createRange();
    range.selectNodeContents(this.renderRoot.querySelector('pre')!);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    // Where pages may not write to the clipboard, it is selected at least.
    this.said = await navigator.clipboard.writeText(this.css).then(
      () => 'Copied.',
      () => 'Selected: copy it by keyboard.',
    );
  };

  #token({ name, description, default: usual = '' }: Described): unknown {
    const value = this.values[name] ?? '';
    const most = MOST[name];
    const write = (made: (typed: string) => string) => (event: Event) => this.#set(name, made((event.target as HTMLInputElement).value));
    const picker = most
      ? html`<input
          type="range"
          aria-label=${`${name}, in em`}
          min="0"
          max=${most}
          step="0.05"
          .value=${String(parseFloat(value || usual))}
          @input=${write((em) => `${em}em`)}
        />`
      : html`<input type="color" aria-label=${`${name}, by eye`} .value=${/^#[\da-f]{6}$/i.test(value) ? value : '#808080'} @input=${write(String)} />`;
    return html`<div class="token">
      <label for=${name}>${name}</label><span></span>
      <input id=${name} type="text" .value=${value} placeholder=${usual} spellcheck="false" @input=${write(String)} />${picker}
      <p>${description}</p>
    </div>`;
  }

  #choice(label: string, options: readonly string[], value: string, choose: (value: string) => void): unknown {
    return html`<span
      >${label}
      <select aria-label=${label} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
        ${options.map((option) => html`<option ?selected=${option === value}>${option}</option>`)}
      </select></span
    >`;
  }

  protected override render(): unknown {
    const { ground, density } = this;
    const begin = (name: string): void =>
      void (this.values = name in THEMES ? declared((THEMES[name as keyof typeof THEMES] as { css?: string }).css ?? '') : {});
    return html`
      <div>
        <div class="bar">
          ${this.#choice('Begin with', ['nothing', ...READY], 'nothing', begin)}
          ${this.#choice('Page', Object.keys(GROUNDS), ground, (value) => void (this.ground = value as typeof ground))}
          ${this.#choice('Density', ['comfortable', 'compact'], density, (value) => void (this.density = value))}
        </div>
        ${tokens.map((token) => this.#token(token))}
        <div class="made">
          <pre>${this.css}</pre>
          <button type="button" @click=${this.#copy}>Copy the CSS</button> <span role="status">${this.said}</span>
        </div>
      </div>
      <div>
        <div class="ground" style=${styleMap({ ...GROUNDS[ground], ...this.values })}>
          <lectern-session-list src=${CONFERENCE} session-ids=${SESSIONS} heading-level="3" density=${density}></lectern-session-list>
          <lectern-speaker-list src=${CONFERENCE} limit="3" heading-level="3" density=${density}></lectern-speaker-list>
          <lectern-session-detail src=${CONFERENCE} session-id="lose-the-mouse" heading-level="3" density=${density}></lectern-session-detail>
        </div>
      </div>
    `;
  }
}
if (!customElements.get('token-editor')) customElements.define('token-editor', TokenEditor);

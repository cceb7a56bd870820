/** What the test commands can't do in an engine: cases that need it are skipped there, by name, and the report says so. */

export type Engine = 'chromium' | 'firefox' | 'webkit';

const { userAgent } = navigator;
export const engine: Engine = userAgent.includes('Firefox/') ? 'firefox' : userAgent.includes('Chrome/') ? 'chromium' : 'webkit';

const CANNOT = {
  /** The window of WebKitGTK's small browser keeps its size. */
  'set the viewport': ['webkit'],
  /** WebDriver's classic commands press one key at a time. */
  'hold a key': ['webkit'],
  /** Axe takes more than half a minute for the contrast of a whole page in WebKitGTK, which paints without a graphics card. */
  'see all of a page': ['webkit'],
  /** Without a window manager, WebKitGTK's window is never the active one: `document.hasFocus()` is false, and `:focus` matches nothing. */
  'show the focus ring': ['webkit'],
  /** Why is not known: handlers of a planted element don't run in WebKitGTK's small browser in time. */
  'run what is planted': ['webkit'],
  /** Under WebDriver, WebKitGTK keeps no answers: it asks for all of a feed each time, and never whether it is still so. */
  'keep answers': ['webkit'],
  /** Needs the protocol of Chromium's developer tools. */
  'emulate media': ['firefox', 'webkit'],
} as const satisfies Record<string, readonly Engine[]>;

export type Ability = keyof typeof CANNOT;

export const can = (ability: Ability): boolean => !(CANNOT[ability] as readonly Engine[]).includes(engine);

/** `it`, where the engine's commands can do what the case needs. */
export const itWhere = (ability: Ability): Mocha.PendingTestFunction | Mocha.TestFunction => (can(ability) ? it : it.skip);

/** What the test commands can't do in an engine: cases that need it are skipped there, by name, and the report says so. */

export type Engine = 'chromium' | 'firefox' | 'webkit';

const { userAgent } = navigator;
export const engine: Engine = userAgent.includes('Firefox/') ? 'firefox' : userAgent.includes('Chrome/') ? 'chromium' : 'webkit';

const CANNOT = {
  /** The window of WebKitGTK's small browser keeps its size. */
  'set the viewport': ['webkit'],
  /** WebDriver's classic commands press one key at a time. */
  'hold a key': ['webkit'],
  /** Needs the protocol of Chromium's developer tools. */
  'emulate media': ['firefox', 'webkit'],
} as const satisfies Record<string, readonly Engine[]>;

export type Ability = keyof typeof CANNOT;

export const can = (ability: Ability): boolean => !(CANNOT[ability] as readonly Engine[]).includes(engine);

/** `it`, where the engine's commands can do what the case needs. */
export const itWhere = (ability: Ability): Mocha.PendingTestFunction | Mocha.TestFunction => (can(ability) ? it : it.skip);

/** Counts what is registered on the page, to see that everything is taken away again. */

type Target = Window | Document;
const TARGETS: readonly Target[] = [window, document];

/** Call in a `describe`. @returns the names of the listeners on window and document that were added in the running test and are still there. */
export function pageListeners(): () => string[] {
  const live = new Map<unknown, string>();
  const undo: (() => void)[] = [];
  beforeEach(() => {
    live.clear();
    for (const target of TARGETS) {
      const { addEventListener, removeEventListener } = target;
      const keys = new Map<unknown, Map<string, symbol>>();
      target.addEventListener = function (
        this: Target,
        type: string,
        listener: EventListenerOrEventListenerObject,
        options?: AddEventListenerOptions | boolean,
      ) {
        const own = keys.get(listener) ?? new Map<string, symbol>();
        keys.set(listener, own);
        if (!own.has(type)) own.set(type, Symbol(type));
        live.set(own.get(type), `${target === window ? 'window' : 'document'} ${type}`);
        addEventListener.call(target, type, listener, options);
      };
      target.removeEventListener = function (
        this: Target,
        type: string,
        listener: EventListenerOrEventListenerObject,
        options?: EventListenerOptions | boolean,
      ) {
        live.delete(keys.get(listener)?.get(type));
        removeEventListener.call(target, type, listener, options);
      };
      undo.push(() => Object.assign(target, { addEventListener, removeEventListener }));
    }
  });
  afterEach(() => undo.splice(0).forEach((step) => step()));
  return () => [...live.values()];
}

/**
 * Requests whose answers come when the test says so: `fetch` is taken over for addresses under `/pending/`, with real
 * `Response`s, and rejects on abort as the platform's does. Everything else goes out.
 */

export class PendingRequest {
  aborted = false;
  readonly address: string;
  readonly init: RequestInit;
  readonly response: Promise<Response>;
  #resolve!: (response: Response) => void;
  #reject!: (reason: unknown) => void;

  constructor(address: string, init: RequestInit) {
    this.address = address;
    this.init = init;
    this.response = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    const { signal } = init;
    signal?.addEventListener('abort', () => {
      this.aborted = true;
      this.#reject(signal.reason);
    });
  }

  answer(body: string, init?: ResponseInit): void {
    this.#resolve(new Response(body, init));
  }

  /** No answer at all: what a cut line, a wrong host and a missing CORS header look like. */
  fail(): void {
    this.#reject(new TypeError('Failed to fetch'));
  }
}

let count = 0;
/** An address that no test has used: stores live as long as the page. */
export const pendingAddress = (): string => new URL(`/pending/${++count}.json`, location.href).href;

/** Call in a `describe`. @returns the requests of the running test, in the order they came. */
export function pendingRequests(): readonly PendingRequest[] {
  const requests: PendingRequest[] = [];
  const platform = window.fetch;
  beforeEach(() => {
    requests.length = 0;
    window.fetch = (input, init = {}) => {
      const address = input instanceof Request ? input.url : new URL(input, document.baseURI).href;
      if (!address.includes('/pending/')) return platform.call(window, input, init);
      const request = new PendingRequest(address, init);
      requests.push(request);
      return request.response;
    };
  });
  afterEach(() => {
    window.fetch = platform;
  });
  return requests;
}

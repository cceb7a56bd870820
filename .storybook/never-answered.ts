/**
 * Feeds that never come, for the stories of what is shown meanwhile: an address that ends in `?never` gets no answer.
 * A server that is only slow would give one after the time-out at the latest, and a Storybook that is built has no server of its own.
 */
export function leaveUnanswered(): void {
  const answered = window.fetch;
  window.fetch = (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    return address.endsWith('?never') ? new Promise<Response>(() => undefined) : answered(input, init);
  };
}

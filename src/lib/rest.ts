/** Ends a task, so that a browser gets to what is waiting, a press or a frame, and goes on in another. */
export const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

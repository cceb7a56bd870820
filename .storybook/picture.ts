/**
 * A story that is only a picture, in a frame that says so (`stories/support/part-map.ts`): what it begins with must not
 * take focus from who reads the page around it, nor scroll that page to it.
 */
export function keepStillAsPicture(): void {
  if (window.frameElement?.hasAttribute('data-picture')) HTMLElement.prototype.focus = () => undefined;
}

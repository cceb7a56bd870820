/**
 * The contrast of a text where axe can't tell it: of one letter, of initials under the photo that covers them, on a
 * gradient. Runs in the page, so it stands on its own.
 */

/**
 * @param {Element} element @returns {number | undefined} on the least favourable colour of what lies behind
 */
export function contrastOf(element) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  /** Paints colours over each other, whatever way they are written, and gives what is seen. @param {readonly string[]} colors */
  const painted = (colors) => {
    context.clearRect(0, 0, 1, 1);
    for (const color of colors) {
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
    }
    return [...context.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (/** @type {readonly number[]} */ [r = 0, g = 0, b = 0]) => {
    const [red = 0, green = 0, blue = 0] = [r, g, b].map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  /** What lies behind, from the nearest: its colour, or the colours of its gradient. @type {string[][]} */
  const grounds = [];
  for (
    let at = /** @type {Element | null} */ (element);
    at;
    at = at.assignedSlot ?? at.parentElement ?? (at.getRootNode() instanceof ShadowRoot ? /** @type {ShadowRoot} */ (at.getRootNode()).host : null)
  ) {
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(at);
    // What is half seen is a matter of its own.
    if (opacity !== '1') return undefined;
    const stops = backgroundImage.match(/(?:rgba?|oklch|oklab|color)\([^()]*\)/g);
    if (stops) grounds.push(stops);
    else grounds.push([backgroundColor]);
    if (stops || painted([backgroundColor])[3] === 255) break;
  }
  const { color } = getComputedStyle(element);
  const last = grounds.pop() ?? [];
  const ratios = last.map((ground) => {
    const behind = [ground, ...grounds.map(([one = '']) => one).reverse()];
    const [light = 0, dark = 0] = [luminance(painted(behind)), luminance(painted([...behind, color]))].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  });
  return Math.min(...ratios);
}

/** What a frame and the page around it say to each other. A height is no secret, and all that is ever said. */

/** From the frame: how high its content is, in CSS pixels. */
export interface FrameHeight {
  readonly lectern: 'height';
  readonly height: number;
}

/** From the page: it listens now. */
export interface FrameListener {
  readonly lectern: 'listening';
}

const kindOf = (data: unknown): unknown => (typeof data === 'object' && data !== null && 'lectern' in data ? data.lectern : undefined);

export const isListener = (data: unknown): data is FrameListener => kindOf(data) === 'listening';

/** No page is higher; a frame that says so is mistaken, or is not ours. */
const HIGHEST = 200_000;

export const isHeight = (data: unknown): data is FrameHeight => {
  const height = kindOf(data) === 'height' && (data as FrameHeight).height;
  return typeof height === 'number' && height >= 0 && height <= HIGHEST;
};

/** Stories that every element with a feed has: what it shows while there is no feed, and how it looks on other pages. */
import type { Look } from '../../.storybook/toolbar.ts';
import { MISSING, UNANSWERED, type FeedArgs } from './feed-args.ts';

interface Shared {
  readonly args?: FeedArgs;
  readonly parameters?: { readonly feedFails?: boolean; readonly look?: Partial<Look> };
}

/** The browser and Lectern both tell the console that a feed can't be had; `scripts/check-stories.js` expects it of these. */
export const failing = { feedFails: true };

const fallback = 'The programme will be here soon. Until then, write to us: hello@oddly-specific.example';

export const loading = { args: { src: UNANSWERED } } satisfies Shared;
export const loadingWithFallback = { args: { src: UNANSWERED, fallback } } satisfies Shared;
export const failed = { args: { src: MISSING }, parameters: failing } satisfies Shared;
export const failedWithFallback = { args: { src: MISSING, fallback }, parameters: failing } satisfies Shared;
export const failedInOwnWords = {
  args: { src: MISSING, error: 'Our programme has lost its way. It hangs on paper in the foyer, too.' },
  parameters: failing,
} satisfies Shared;

const look = (asked: Partial<Look>): Shared => ({ parameters: { look: asked } });
export const onDarkPage = look({ page: 'dark' });
export const onCreamPage = look({ page: 'cream' });
export const onGradient = look({ page: 'gradient' });
export const rightToLeft = look({ language: 'ar' });
export const narrow = look({ width: '320px' });

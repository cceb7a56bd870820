/** Stories that every element with a feed has: what it shows while there is no feed, and how it looks on other pages. */
import type { HostPage } from '../../.storybook/host-page.ts';
import { MISSING, UNANSWERED, type FeedArgs } from './feed-args.ts';

interface Shared {
  readonly args?: FeedArgs;
  readonly globals?: Partial<HostPage>;
  readonly parameters?: { readonly feedFails: boolean };
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

export const onDarkPage = { globals: { page: 'dark' } } satisfies Shared;
export const onCreamPage = { globals: { page: 'cream' } } satisfies Shared;
export const onGradient = { globals: { page: 'gradient' } } satisfies Shared;
export const rightToLeft = { globals: { direction: 'rtl' } } satisfies Shared;
export const narrow = { globals: { width: '320px' } } satisfies Shared;

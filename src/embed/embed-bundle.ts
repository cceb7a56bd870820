/** `embed.bundle.js`: as `embed.js`, with everything in it: one file, one integrity value, no module. */
import '../lectern.ts';
import { placeScripts } from './script-place.ts';

placeScripts();

/** `embed.js`: a classic script of one line; loads `lectern.js`, which lies beside it. */
import { placeScripts } from './script-place.ts';

const address = placeScripts()?.src;
if (address) {
  import(/* @vite-ignore */ new URL('lectern.js', address).href).catch((error: unknown) => {
    console.error(
      '[lectern] lectern.js could not be loaded from where embed.js is. If that is another site, it must send “Access-Control-Allow-Origin: *”.',
      error,
    );
  });
}

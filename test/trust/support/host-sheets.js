/** What host pages do to all their elements: the style sheets of frameworks and resets as they are published, and worse ones. */

/** Published sheets: the name, and the files that a page of that kind loads. @type {readonly (readonly [string, ...string[]])[]} */
export const PUBLISHED = [
  ['Bootstrap 5', 'npm:bootstrap5/dist/css/bootstrap.css'],
  ['WordPress: block library and theme Twenty Twenty-One', 'debian:usr/share/wordpress/wp-includes/css/dist/block-library/style.css', 'debian:usr/share/wordpress/wp-includes/css/dist/block-library/theme.css', 'debian:usr/share/wordpress/wp-content/themes/twentytwentyone/style.css'],
  ['Tailwind 4 preflight', 'npm:tailwindcss/preflight.css'],
  ['Bootstrap 4', 'npm:bootstrap4/dist/css/bootstrap.css'],
  ['Bootstrap 3', 'npm:bootstrap3/dist/css/bootstrap.css'],
  ['Bootstrap 5, right to left', 'npm:bootstrap5/dist/css/bootstrap.rtl.css'],
  ['Foundation', 'npm:foundation-sites/dist/css/foundation.css'],
  ['Bulma', 'npm:bulma/css/bulma.css'],
  ['Pico', 'npm:@picocss/pico/css/pico.css'],
  ['Pico without classes', 'npm:@picocss/pico/css/pico.classless.css'],
  ['Semantic UI', 'npm:semantic-ui-css/semantic.css'],
  ['UIkit', 'npm:uikit/dist/css/uikit.css'],
  ['Materialize', 'npm:materialize-css/dist/css/materialize.css'],
  ['GOV.UK Frontend', 'npm:govuk-frontend/dist/govuk/govuk-frontend.min.css'],
  ['WordPress: reset of the block editor', 'debian:usr/share/wordpress/wp-includes/css/dist/block-library/reset.css'],
  ['WordPress: Twenty Twenty-One, right to left', 'debian:usr/share/wordpress/wp-content/themes/twentytwentyone/style-rtl.css'],
  ['Primer', 'npm:@primer/css/dist/primer.css'],
  ['Pure', 'npm:purecss/build/pure.css'],
  ['Milligram', 'npm:milligram/dist/milligram.css'],
  ['Skeleton', 'npm:skeleton-css/css/normalize.css', 'npm:skeleton-css/css/skeleton.css'],
  ['Tachyons', 'npm:tachyons/css/tachyons.css'],
  ['Spectre', 'npm:spectre.css/dist/spectre.css'],
  ['Picnic', 'npm:picnic/picnic.css'],
  ['Chota', 'npm:chota/dist/chota.css'],
  ['Turret', 'npm:turretcss/dist/turretcss.min.css'],
  ['Halfmoon', 'npm:halfmoon/css/halfmoon.css', 'npm:halfmoon/css/cores/halfmoon.modern.css'],
  ['mini.css', 'npm:mini.css/dist/mini-default.css'],
  ['W3.CSS', 'npm:w3-css/w3.css'],
  ['PaperCSS', 'npm:papercss/dist/paper.css'],
  ['NES.css', 'npm:nes.css/css/nes.css'],
  ['98.css', 'npm:98.css/dist/98.css'],
  ['Marx', 'npm:marx-css/css/marx.css'],
  ['MVP.css', 'npm:mvp.css/mvp.css'],
  ['Sakura', 'npm:sakura.css/css/sakura.css'],
  ['new.css', 'npm:@exampledev/new.css/new.css'],
  ['Simple.css', 'npm:simpledotcss/simple.css'],
  ['Water.css', 'npm:water.css/out/water.css'],
  ['GitHub Markdown', 'npm:github-markdown-css/github-markdown.css'],
  ['Open Props normalize', 'npm:open-props/open-props.min.css', 'npm:open-props/normalize.min.css'],
  ['Eric Meyer’s reset', 'npm:reset-css/reset.css'],
  ['normalize.css', 'npm:normalize.css/normalize.css'],
  ['modern-normalize', 'npm:modern-normalize/modern-normalize.css'],
  ['sanitize.css', 'npm:sanitize.css/sanitize.css', 'npm:sanitize.css/forms.css', 'npm:sanitize.css/typography.css', 'npm:sanitize.css/assets.css'],
  ['destyle', 'npm:destyle.css/destyle.css'],
  ['ress', 'npm:ress/ress.css'],
  ['minireset', 'npm:minireset.css/minireset.css'],
  ['The New CSS Reset', 'npm:the-new-css-reset/css/reset.css'],
]; // prettier-ignore

const OURS = 'lectern-session-list, lectern-session-card, lectern-session-detail, lectern-speaker-list, lectern-speaker-bio, lectern-faq';

/** Sheets that mean it. @type {readonly (readonly [string, string])[]} */
export const HOSTILE = [
  ['unset of everything', '* { all: unset !important; }'],
  ['inherited properties', ':root, body, div { letter-spacing: 0.4em; word-spacing: 2em; text-transform: uppercase; text-indent: 3em; line-height: 3; text-align: right; white-space: pre; font-style: italic; font-weight: 900; font-stretch: condensed; list-style: square inside; cursor: crosshair; font-variant: small-caps; text-shadow: 0 0 3px red; word-break: break-all; hyphens: auto; tab-size: 1; quotes: "<" ">"; border-collapse: collapse; border-spacing: 9px; caption-side: bottom; empty-cells: hide; orphans: 9; widows: 9; line-break: anywhere; overflow-wrap: normal; text-wrap: nowrap; text-decoration-skip-ink: none; accent-color: lime; caret-color: red; font-feature-settings: "smcp"; font-kerning: none; -webkit-text-stroke: 2px lime; -webkit-text-fill-color: hotpink; user-select: none; image-rendering: pixelated; fill: lime; stroke: red; }'],
  ['root at 62.5 %', 'html { font-size: 62.5%; } body { font-size: 1.6rem; }'],
  ['every property of the tags', `${OURS} { all: initial !important; font: 13px monospace !important; padding: 7px !important; border: 3px dashed red !important; border-radius: 40px !important; background: lime !important; columns: 2 !important; line-height: 4 !important; text-align: center !important; letter-spacing: 5px !important; transform: none !important; }`],
  ['root at 200 %', 'html { font-size: 200%; }'],
  ['initial for everything', '* { all: initial !important; } head, style, script, title { display: none !important; } div, main, lectern-session-list { display: block !important; }'],
  ['revert for everything', '* { all: revert !important; }'],
  ['transitions and animations on everything', '*, *::before, *::after { transition: all 1s !important; animation: host-spin 9s linear infinite !important; } @keyframes host-spin { from { opacity: 0.2; letter-spacing: 0 } to { opacity: 1; letter-spacing: 9px } }'],
  ['borders, floats and sizes on everything', '* { border: 5px solid red !important; margin: 3px !important; padding: 2px !important; float: left; max-inline-size: 500px; box-sizing: content-box !important; outline: 3px dashed lime !important; }'],
  ['unknown tags are hidden until they are known', ':not(:defined) { display: none !important; visibility: hidden; }'],
  ['rules for our classes, parts and tags', '.root, .card, .title, .link, .button, .photo, .meta, .chip, .notice, .rich, details, summary, a, button, ul, ol, li, dl, dt, dd, p, img, time, dialog, h1, h2, h3, h4, h5, h6 { color: red !important; background: lime !important; border: 9px solid red !important; float: left !important; display: inline !important; }'],
  ['names of our private custom properties', `:root, body, div { --_accent: red; --_surface: red; --_muted: red; --_line: red; --_fill: red; --_tint: red; --_radius: 99em; --_space: 9em; --_column: 90em; --_ring: 9px solid red; --_size: 40em; --_track: red; --_dot: 9em; --_hue: 180; --_width: 3px; ${Array.from({ length: 36 }, (_, name) => `--_${name}: red;`).join(' ')} }`],
  [':host and ::slotted written in the page', `:host, :host *, ::slotted(*), :root ::slotted(p) { display: none !important; color: red !important; } ${OURS.replaceAll(',', ':host,')}:host { display: none; }`],
  ['pseudo-elements of everything', '*::before, *::after, *::marker, *::first-line, *::first-letter, *::selection, *::backdrop, *::placeholder { content: "x" !important; color: red !important; font-size: 40px !important; background: lime !important; }'],
  ['a vertical page', 'html { writing-mode: vertical-rl; text-orientation: upright; }'],
  ['a page from right to left', 'html { direction: rtl; } body { unicode-bidi: isolate-override; }'],
  ['a dark page', ':root { color-scheme: dark; background: #111; color: #eee; }'],
  ['links and buttons of a framework', 'a, button, [type=button] { color: hotpink !important; text-decoration: overline wavy !important; background: hotpink; border-radius: 99px; text-transform: uppercase; min-height: 90px; appearance: none; }'],
  ['details and dialogs of a framework', 'details, summary, dialog, dialog::backdrop, [popover] { display: block !important; position: static !important; opacity: 0.3; transform: rotate(3deg); filter: blur(2px); transition: all 2s; } summary::marker { content: "→"; }'],
  ['a flex row around', 'main, main div { display: flex !important; flex-wrap: wrap; gap: 1em; align-items: center; }'],
  ['a grid around', 'main { display: grid !important; grid-template-columns: repeat(3, 1fr); grid-auto-rows: 90px; justify-items: center; }'],
  ['layers, scopes and nesting', '@layer a, b; @layer b { * { color: green; letter-spacing: 3px } } @scope (main) { :scope * { word-spacing: 9px; font-style: italic } } main { & * { text-transform: uppercase } }'],
  ['container names like ours', 'main, div { container: root / inline-size; } @container root (min-width: 1px) { * { letter-spacing: 4px } }'],
  ['keyframes and counters like ours', '@keyframes bones { from { opacity: 0 } } @keyframes pulse { from { opacity: 0 } } @keyframes fade { from { opacity: 0 } } @counter-style decimal { system: cyclic; symbols: "x" } * { counter-increment: list-item 7; }'],
]; // prettier-ignore

/**
 * What a page of tailwind's compiler gets: the theme's functions replaced by their fallbacks.
 * @param {string} css
 */
export const compiled = (css) => css.replaceAll(/--theme\(\s*--[\w-]+,\s*((?:[^()]|\([^()]*\))*?)\s*\)/g, '$1');

/** What host pages run before us, and what their content is called: libraries, patched and frozen built-ins, clobbered names. */

/**
 * @typedef {object} Host
 * @property {string} name
 * @property {readonly string[]} [files] of other projects
 * @property {string} [code] run after them
 * @property {string} [body] of the page, before the tag
 * @property {boolean} [oneDoor] whether one door is enough: both hold the same code
 * @property {boolean} [mayFail] whether the author's fallback is good enough: what no library could work with
 */

/** @type {readonly Host[]} */
const LIBRARIES = [
  { name: 'Prototype 1.7', files: ['debian:usr/share/javascript/prototype/prototype.js'] },
  { name: 'MooTools 1.4', files: ['debian:usr/share/javascript/mootools/mootools-core-nc.js', 'debian:usr/share/javascript/mootools/mootools-more-nc.js'] },
  { name: 'zone.js', files: ['npm:zone.js/bundles/zone.umd.js'] },
  { name: 'jQuery 1.12', files: ['npm:jquery1/dist/jquery.js'] },
  { name: 'jQuery 1.8', files: ['npm:jquery18/tmp/jquery.js'] },
  { name: 'jQuery 2', files: ['npm:jquery2/dist/jquery.js'] },
  { name: 'jQuery 3', files: ['npm:jquery3/dist/jquery.js'] },
  { name: 'jQuery 4', files: ['npm:jquery4/dist/jquery.js'] },
  { name: 'Prototype and jQuery 1', files: ['debian:usr/share/javascript/prototype/prototype.js', 'npm:jquery1/dist/jquery.js'], code: 'jQuery.noConflict();' },
  { name: 'core-js', files: ['npm:core-js-bundle/minified.js'] },
  { name: 'es5-shim', files: ['npm:es5-shim/es5-shim.js', 'npm:es5-shim/es5-sham.js'] },
  { name: 'es6-shim', files: ['npm:es6-shim/es6-shim.js', 'npm:es6-shim/es6-sham.js'] },
  { name: 'Sugar, extending all built-ins', files: ['npm:sugar/dist/sugar.js'], code: 'Sugar.extend();' },
  { name: 'Bluebird as Promise', files: ['npm:bluebird/js/browser/bluebird.js'], code: 'window.Promise = P;' },
  {
    name: 'whatwg-fetch in the place of fetch',
    mayFail: true,
    code: 'delete window.fetch; window.fetch = undefined;',
    files: ['npm:whatwg-fetch/dist/fetch.umd.js'],
  },
  { name: 'RequireJS', files: ['npm:requirejs/require.js'] },
  { name: 'SystemJS', files: ['npm:systemjs/dist/system.js'] },
  {
    name: 'the custom elements polyfill, forced',
    mayFail: true,
    code: 'customElements.forcePolyfill = true;',
    files: ['npm:@webcomponents/custom-elements/custom-elements.min.js'],
  },
  { name: 'the scoped registry polyfill', files: ['npm:@webcomponents/scoped-custom-element-registry/scoped-custom-element-registry.min.js'] },
  { name: 'document-register-element', files: ['npm:document-register-element/build/document-register-element.js'] },
  { name: 'SES lockdown', files: ['npm:ses/dist/lockdown.umd.js'], code: 'lockdown({ errorTaming: "unsafe", consoleTaming: "unsafe" });' },
  { name: 'SES lockdown, strictest', files: ['npm:ses/dist/lockdown.umd.js'], code: 'lockdown({ overrideTaming: "severe" });', mayFail: true },
];

/** @type {readonly Host[]} */
const PATCHES = [
  { name: 'Array.prototype.map of old', code: 'Array.prototype.map = function (f, self) { var r = []; for (var i = 0; i < this.length; i++) r.push(f.call(self, this[i], i)); return r; };' },
  { name: 'Array.prototype.filter, forEach, includes and find of old', code: 'Array.prototype.filter = function (f) { var r = []; for (var i = 0; i < this.length; i++) if (f(this[i], i)) r.push(this[i]); return r; }; Array.prototype.forEach = function (f, self) { for (var i = 0; i < this.length; i++) f.call(self, this[i], i); }; Array.prototype.includes = function (x) { return this.indexOf(x) >= 0; }; Array.prototype.find = function (f) { for (var i = 0; i < this.length; i++) if (f(this[i])) return this[i]; };' },
  { name: 'enumerable methods on Object.prototype', code: 'Object.prototype.each = function () {}; Object.prototype.toJSONString = function () { return "x"; };' },
  { name: 'enumerable methods on Array.prototype', code: 'Array.prototype.last = function () { return this[this.length - 1]; }; Array.prototype.remove = function () {}; Function.prototype.bindTo = function () {}; String.prototype.trimAll = function () {};' },
  { name: 'Object.keys of ES5', code: 'var keys = Object.keys; Object.keys = function (o) { if (o !== Object(o)) throw new TypeError("Object.keys called on non-object"); return keys(o); };' },
  { name: 'Object.prototype.toJSON', code: 'Object.prototype.toJSON = Array.prototype.toJSON = undefined; String.prototype.toJSON = function () { return String(this); };' },
  { name: 'JSON.parse with a reviver of dates', code: 'var parse = JSON.parse; JSON.parse = function (text, f) { return parse(text, f || function (k, v) { return typeof v === "string" && /^\\d{4}-\\d\\d-\\d\\dT/.test(v) ? new Date(v) : v; }); };' },
  { name: 'JSON of json2.js', code: 'JSON = { parse: JSON.parse, stringify: JSON.stringify };' },
  { name: 'fetch that is wrapped', code: 'var real = fetch; fetch = window.fetch = function () { return real.apply(this, arguments).then(function (r) { return r.clone(); }); };' },
  { name: 'fetch that is wrapped by a class', code: 'var real = fetch; window.fetch = async (input, init = {}) => real(new Request(input, { ...init, headers: { ...init.headers } }));' },
  { name: 'Promise that is wrapped', code: 'var Native = Promise; window.Promise = class Promise extends Native {};' },
  { name: 'setTimeout and requestAnimationFrame that are wrapped', code: 'var t = setTimeout, r = requestAnimationFrame; window.setTimeout = function (f, ms) { return t(function () { f(); }, ms); }; window.requestAnimationFrame = function (f) { return r(function (x) { f(x); }); };' },
  { name: 'addEventListener that is wrapped', code: 'var add = EventTarget.prototype.addEventListener; EventTarget.prototype.addEventListener = function (type, f, o) { return add.call(this, type, typeof f === "function" ? function (e) { return f.call(this, e); } : f, o); };' },
  { name: 'attachShadow that is wrapped', code: 'var attach = Element.prototype.attachShadow; Element.prototype.attachShadow = function (o) { return attach.call(this, o); };' },
  { name: 'createElement that is wrapped', code: 'var make = document.createElement; document.createElement = function (n) { return make.apply(document, arguments); };' },
  { name: 'history that is wrapped', code: 'for (const n of ["pushState", "replaceState"]) { const real = history[n]; history[n] = function () { return real.apply(this, arguments); }; }' },
  { name: 'storage that throws', code: 'for (const n of ["localStorage", "sessionStorage", "caches", "indexedDB"]) Object.defineProperty(window, n, { get() { throw new DOMException("no", "SecurityError"); } });' },
  { name: 'a console with nothing but log', code: 'window.console = { log() {}, error: console.error.bind(console), warn() {} };' },
  { name: 'window.name, status, event and length in use', code: 'window.name = "x"; window.status = "x"; var parent = parent, top = top, self = self, lectern = 1, html = 1, css = 1, render = 1, feed = 1, LitElement = 1, define = function () { throw 1; }, exports = {}, module = { exports: {} };' },
  { name: 'a define of AMD that takes everything', code: 'window.define = function () { throw new Error("mismatched anonymous define"); }; define.amd = {};' },
  { name: 'an error handler that swallows', code: 'window.onerror = () => true; window.onunhandledrejection = (e) => e.preventDefault();' },
  { name: 'no IntersectionObserver', code: 'delete window.IntersectionObserver;', mayFail: true },
  { name: 'no MutationObserver', code: 'delete window.MutationObserver;', mayFail: true },
  { name: 'no fetch', code: 'delete window.fetch;', mayFail: true },
  { name: 'no constructable style sheets', code: 'window.CSSStyleSheet = function () { throw new TypeError("Illegal constructor"); };', mayFail: true },
  { name: 'no shadow roots', code: 'delete Element.prototype.attachShadow;', mayFail: true },
  { name: 'no ElementInternals', code: 'delete HTMLElement.prototype.attachInternals;', mayFail: true },
  { name: 'no registry of elements', code: 'Object.defineProperty(window, "customElements", { value: undefined });', mayFail: true },
  { name: 'a registry that throws', code: 'customElements.define = () => { throw new Error("not here"); };', mayFail: true },
  { name: 'a frozen registry', code: 'Object.freeze(customElements);' },
  { name: 'Object.prototype.value', code: 'Object.prototype.value = 1;', mayFail: true },
  { name: 'Object.prototype.get', code: 'Object.prototype.get = function () {};', mayFail: true },
  { name: 'String.prototype.split that is broken', code: 'var s = String.prototype.split; String.prototype.split = function (x, n) { return typeof x === "string" ? s.call(this, x, n) : [String(this)]; };', mayFail: true },
  { name: 'arrays that can’t be iterated', code: 'delete Array.prototype[Symbol.iterator];', mayFail: true },
  { name: 'no Intl', code: 'delete window.Intl;', mayFail: true },
  { name: 'no structuredClone, reportError, AbortSignal.any, Object.groupBy', code: 'delete window.structuredClone; delete window.reportError; delete AbortSignal.any; delete AbortSignal.timeout; delete Object.groupBy; delete Object.hasOwn;', mayFail: true },
  { name: 'frozen prototypes', code: 'for (const c of [Object, Array, String, Function, Promise, Map, Set, WeakMap, RegExp, Number, Date, Symbol, Error]) { Object.freeze(c.prototype); Object.freeze(c); }' },
  { name: 'frozen prototypes of the DOM', code: 'for (const c of [EventTarget, Node, Element, HTMLElement, Document, ShadowRoot, Event, CSSStyleSheet]) { Object.freeze(c.prototype); Object.freeze(c); }' },
  { name: 'frozen globals', code: 'for (const o of [JSON, Math, Reflect, Intl, CSS, console]) Object.freeze(o);' },
  { name: 'a tag that is taken', code: 'customElements.define("lectern-session-list", class extends HTMLElement {});', mayFail: true },
  { name: 'a tag that is taken later', code: 'document.addEventListener("DOMContentLoaded", () => { if (!customElements.get("lectern-session-list")) customElements.define("lectern-session-list", class extends HTMLElement {}); });', mayFail: true },
]; // prettier-ignore

/** Names that Lit keeps on `globalThis`, ours, and those of loaders and polyfills. */
const GLOBAL_NAMES = 'litHtmlVersions litElementVersions reactiveElementVersions litHtmlPolyfillSupport litElementPolyfillSupport litElementHydrateSupport reactiveElementPolyfillSupport litHtmlPolyfillSupportDevMode reactiveElementPolyfillSupportDevMode litIssuedWarnings litPropertyMetadata emitLitDebugLogEvents ShadyDOM ShadyCSS lectern Lectern trustedTypes DOMPurify marked define module exports require process global'.split(' '); // prettier-ignore

/** Names by which a form hides a member of `document`. */
const DOCUMENT_NAMES = 'createTreeWalker createElement createComment createTextNode createDocumentFragment createElementNS createRange importNode adoptNode querySelector querySelectorAll getElementById getElementsByTagName addEventListener removeEventListener dispatchEvent adoptedStyleSheets styleSheets head body documentElement currentScript readyState activeElement visibilityState hidden implementation location defaultView baseURI cookie title contains childNodes firstChild parentNode nodeType ownerDocument getRootNode append appendChild compareDocumentPosition isConnected URL documentURI dir characterSet compatMode startViewTransition getAnimations elementFromPoint fonts all'.split(' '); // prettier-ignore

/** @type {readonly Host[]} */
const CLOBBERED = [
  { name: `ids: ${GLOBAL_NAMES.join(', ')}`, body: GLOBAL_NAMES.map((name) => `<a id="${name}" href="x:y"></a>`).join('') },
  { name: 'an id twice: litHtmlVersions', body: '<a id="litHtmlVersions"></a><a id="litHtmlVersions"></a>' },
  { name: 'a frame called litHtmlVersions', body: '<iframe name="litHtmlVersions" hidden></iframe>' },
  ...DOCUMENT_NAMES.map((name) => ({ name: `a form called ${name}`, body: `<form name="${name}"></form>`, mayFail: true, oneDoor: true })),
];

/** The most telling ones first. @param {boolean} quick @returns {readonly Host[]} */
export const hostScripts = (quick) =>
  quick
    ? [...LIBRARIES.slice(0, 4), ...PATCHES.filter(({ mayFail }, at) => !mayFail && at % 5 === 0), ...CLOBBERED.slice(0, 5)]
    : [...LIBRARIES, ...PATCHES, ...CLOBBERED];

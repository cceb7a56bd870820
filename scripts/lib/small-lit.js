/** What stands in the place of Lit in the script-tag build, and in the browser tests. */
export const SMALL_LIT = [
  { find: /^lit$/, file: '/src/lib/small-lit.ts' },
  { find: /^lit\/async-directive\.js$/, file: '/src/lib/small-directive.ts' },
  { find: /^(?:\.{1,2}\/)*(?:src\/elements\/)?shared\/keyed\.ts$/, file: '/src/lib/small-keyed.ts' },
];

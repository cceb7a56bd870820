/** The pages of `docs/` as pages of Storybook: without their title, which Storybook's page has, and with links that lead somewhere here. */

/** Where a document's own page is, or that of what it is about. */
const PAGES: Readonly<Record<string, string>> = {
  'embedding.md': 'embed--docs',
  'formats.md': 'feed-formats--docs',
  'theming.md': 'theming--docs',
  'languages.md': 'languages--docs',
  'accessibility.md': 'accessibility--docs',
  'elements.md': 'session-list--docs',
};

/** What can't be opened here is named all the same. */
function link(whole: string, text: string, address: string): string {
  if (/^(https?:|#)/.test(address)) return whole;
  const [file = '', anchor] = address.split('#');
  const page = PAGES[file.split('/').at(-1) ?? ''];
  if (page) return `[${text}](?path=/docs/${page}${anchor ? `#${anchor}` : ''})`;
  return text.startsWith('`') || text.includes(file.split('/').at(-1)!) ? text : `${text} (\`${address.replace(/^(\.\.\/)+/, '')}\` in the repository)`;
}

const without = (text: string): string => text.replace(/^# .*\n/, '').replaceAll(/\[([^\]]+)\]\(([^)\s]+)\)/g, link);

export const guide = (text: string): string => without(text);

/** One of its sections, by its heading. */
export function section(text: string, heading: string): string {
  const [, from = ''] = text.split(`\n## ${heading}\n`);
  return without(from.split('\n## ')[0] ?? '');
}

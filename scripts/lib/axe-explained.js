/**
 * What axe can't tell in some places, and how it is known instead. Everything else that it can't tell is a fault. The
 * table stands in `docs/accessibility.md`, too.
 */

/** @typedef {{ rule: string, target: string, html: string, why: string, where: string }} Finding */

/** @type {readonly { rule: string, applies: (finding: Finding) => boolean }[]} */
export const EXPLANATIONS = [
  // The name of a speaker is a heading that is a link, with pronouns after it: not a link within a sentence. All of the card is pressed with it.
  { rule: 'link-in-text-block', applies: ({ html }) => html.startsWith('<a class="link" part="link"') },
];

/** @param {Finding} finding */
export const explained = (finding) => EXPLANATIONS.some(({ rule, applies }) => rule === finding.rule && applies(finding));

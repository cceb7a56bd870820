/** Running text: paragraphs, lists and what Markdown brings. */
import { css } from 'lit';

export const richTextStyles = css`
  /* What is read line by line begins where its own language begins, list entries too, to which browsers give the side of their list. */
  .rich,
  .rich li {
    text-align: start;
  }
  .rich {
    max-inline-size: 68ch;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  /* Running text has the contrast that AAA asks for (7 : 1), its links too: the accent, which has less, is their line. */
  .rich a {
    color: inherit;
    text-decoration-color: var(--_accent);
  }
  .rich > * + *,
  .rich div > * + * {
    margin-block-start: calc(var(--_space) * 0.75);
  }
  .rich ul,
  .rich ol {
    padding-inline-start: 1.375em;
  }
  .rich ul {
    list-style: disc;
  }
  .rich ol {
    list-style: decimal;
  }
  .rich li + li {
    margin-block-start: calc(var(--_space) * 0.25);
  }
  .rich li::marker {
    color: var(--_muted);
  }
  .rich .subheading,
  .rich dt,
  .rich th {
    font-weight: 600;
  }
  .rich blockquote {
    margin-inline: 0;
    padding-inline-start: var(--_space);
    border-inline-start: 3px solid var(--_line);
    color: var(--_muted);
  }
  .rich code,
  .rich kbd {
    padding: 0.1em 0.3em;
    border-radius: 0.25em;
    background: var(--_fill);
    font-family: ui-monospace, monospace;
    font-size: 0.9em;
  }
  .rich pre {
    overflow-x: auto;
    margin: 0;
    padding: var(--_space);
    border-radius: calc(var(--_radius) * 0.5);
    background: var(--_fill);
  }
  .rich pre code {
    padding: 0;
    background: none;
  }
  .rich img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    border-radius: calc(var(--_radius) * 0.5);
  }
  .rich table {
    display: block;
    overflow-x: auto;
    border-collapse: collapse;
  }
  .rich th,
  .rich td {
    padding: 0.35em 0.75em;
    border: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
  }
  .rich hr {
    border: 0;
    border-block-start: 1px solid var(--_line);
  }
`;

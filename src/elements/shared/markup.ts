/**
 * Markdown and HTML from a feed, cleaned. DOMPurify keeps a short list of elements and attributes and gives nodes, so
 * no text of a feed is ever handed to the page's HTML parser. Loaded only when a feed has such text.
 */
import createDOMPurify from 'dompurify';
import { Marked } from 'marked';
import { toImageAddress, toLinkAddress } from '../../lib/address.ts';
import type { RichText } from '../../model/types.ts';

const TAGS =
  'p br hr a em strong b i u s del sub sup small mark abbr code pre kbd blockquote ul ol li dl dt dd h1 h2 h3 h4 h5 h6 table thead tbody tr th td img div span';
const ATTRIBUTES = 'href src alt title lang dir start colspan rowspan width height';

const marked = new Marked({ gfm: true, breaks: true });
const purify = createDOMPurify(window);

// Runs while the nodes still belong to a document that loads nothing.
purify.addHook('afterSanitizeAttributes', (node) => {
  const isLink = node.nodeName === 'A';
  const isImage = node.nodeName === 'IMG';
  setOrRemove(node, 'href', isLink ? toLinkAddress(node.getAttribute('href') ?? '') : undefined);
  setOrRemove(node, 'src', isImage ? toImageAddress(node.getAttribute('src') ?? '') : undefined);
  if (isLink) node.setAttribute('rel', 'noopener');
  if (isImage) {
    node.setAttribute('loading', 'lazy');
    node.setAttribute('referrerpolicy', 'no-referrer');
  }
});

function setOrRemove(node: Element, attribute: string, value: string | undefined): void {
  if (value === undefined) node.removeAttribute(attribute);
  else node.setAttribute(attribute, value);
}

export function clean({ kind, value, images }: RichText): DocumentFragment {
  const fragment = purify.sanitize(kind === 'markdown' ? marked.parse(value, { async: false }) : value, {
    ALLOWED_TAGS: TAGS.split(' '),
    ALLOWED_ATTR: ATTRIBUTES.split(' '),
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
  });
  if (images === false) for (const image of fragment.querySelectorAll('img')) image.replaceWith(image.alt);
  // Headings of a text would upset the outline around it, whatever level its author wrote.
  for (const heading of fragment.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const paragraph = document.createElement('p');
    paragraph.className = 'subheading';
    paragraph.append(...heading.childNodes);
    heading.replaceWith(paragraph);
  }
  return fragment;
}

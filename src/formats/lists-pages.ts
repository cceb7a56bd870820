/**
 * The other pages of a list, as CMSs say that there are some. Where the next has an address, or a parameter by which it is
 * asked for, it is asked for; a key in a header or a cursor in a body is nothing that a page could send.
 */
import type { Rest } from './format.ts';
import { isRaw, lineOf, listOf, type Raw } from './raw.ts';

const numberOf = (value: unknown): number => (typeof value === 'number' && value > 0 ? value : 0);
const rawOf = (value: unknown): Raw => (isRaw(value) ? value : {});

/** The same address with another page. */
function withParameter(address: string, name: string, value: number): string {
  const url = new URL(address);
  url.searchParams.set(name, String(value));
  return url.href;
}

/** One row a maker: what is left, or nothing if a document is not theirs, or the last page. */
const MAKERS: readonly ((root: Raw, address: string) => Rest | undefined | false)[] = [
  // Strapi
  ({ meta }, address) => {
    const { page, pageSize, pageCount, total } = rawOf(rawOf(meta).pagination);
    const here = numberOf(page);
    return (
      here > 0 &&
      numberOf(pageCount) > here && { next: withParameter(address, 'pagination[page]', here + 1), missing: numberOf(total) - here * numberOf(pageSize) }
    );
  },
  // Contentful
  ({ total, skip, limit, items }, address) => {
    const until = numberOf(skip) + (numberOf(limit) || listOf(items).length);
    return (
      until > 0 && listOf(items).length > 0 && numberOf(total) > until && { next: withParameter(address, 'skip', until), missing: numberOf(total) - until }
    );
  },
  // Payload
  ({ hasNextPage, nextPage, totalDocs, docs }, address) =>
    hasNextPage === true &&
    numberOf(nextPage) > 0 && { next: withParameter(address, 'page', numberOf(nextPage)), missing: Math.max(0, numberOf(totalDocs) - listOf(docs).length) },
  // JSON:API, HAL, OData, Django and others: an address.
  ({ next, links, _links, next_page: page, '@odata.nextLink': odata }) => {
    const [address] = [next, rawOf(links).next, rawOf(_links).next, page, odata].flatMap((one) => lineOf(isRaw(one) ? one.href : one) ?? []);
    return address !== undefined && /^(?:https?:|[/?])/.test(address) && { next: address, missing: 0 };
  },
  // Airtable
  ({ records, offset }) => listOf(records).length > 0 && lineOf(offset) !== undefined && { missing: 0 },
  // Notion
  ({ has_more: hasMore }) => hasMore === true && { missing: 0 },
  // Directus
  ({ data, meta }) => {
    const missing = numberOf(rawOf(meta).filter_count ?? rawOf(meta).total_count) - listOf(data).length;
    return listOf(data).length > 0 && missing > 0 && { missing };
  },
];

/** Whether something answers at an address; a file on a disk has no other pages (`cli/places.ts`). */
const isAsked = (address: string): boolean => URL.canParse(address) && !new URL(address).hostname.endsWith('.invalid');

export function restOf(json: unknown, address: string): Rest | undefined {
  const known = isAsked(address);
  // Any address will do to see that there is a rest.
  const rest = (isRaw(json) && MAKERS.map((restIn) => restIn(json, known ? address : 'https://file.invalid')).find(Boolean)) || undefined;
  return known || !rest ? rest : { missing: rest.missing };
}

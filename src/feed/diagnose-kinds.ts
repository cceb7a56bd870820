/** Kinds of document that people have instead of JSON: how each is told by its first lines, and where its JSON is. */

interface Other {
  readonly message: string;
  readonly hint: string;
  readonly place?: { readonly line: number; readonly column: number };
}

const OF_A_SHEET =
  'Google Sheets has no address that gives everybody JSON, and Lectern reads no CSV. Make a list of objects of the sheet, one a row: with a service such as opensheet, with an Apps Script of your own, or of its CSV where your site is built.';

/** What a source of feeds is known by, in the address or in the text, and where it keeps its JSON. */
const SOURCES: readonly (readonly [sign: RegExp, hint: (address: URL | undefined) => string])[] = [
  [/sessionize/i, () => 'In Sessionize, edit the endpoint (API / Embed), choose JSON as its format, and use the address that ends in /view/All.'],
  [
    /\bgithub\.com\/[^/\s]+\/[^/\s]+\/blob\//,
    (address) =>
      `This is GitHub’s page about the file. The file itself is at ${address ? address.href.replace('//github.com/', '//raw.githubusercontent.com/').replace('/blob/', '/') : 'raw.githubusercontent.com'}`,
  ],
  [
    /pretalx/i,
    (address) =>
      `pretalx has the JSON at ${eventOf(address, /^\/[^/]+/) ?? 'https://…/your-event'}/schedule/widgets/schedule.json once a schedule is published.`,
  ],
  [
    /\bindico\b|\/event\/\d+/i,
    (address) =>
      `Indico has the JSON at ${address?.origin ?? 'https://…'}/export/event/${/\/event\/(\d+)/.exec(address?.pathname ?? '')?.[1] ?? '<number>'}.json?detail=contributions`,
  ],
  [
    /frab|c3voc|<schedule|schedule\.(?:xml|ics|html)/i,
    (address) =>
      `Use the JSON address of the same event; frab and its kin have it beside this one: ${address ? address.href.replace(/\.(?:xml|ics|html?)(?=[?#]|$)/i, '.json') : 'schedule.json instead of schedule.xml'}`,
  ],
  [/docs\.google\.com\/spreadsheets/, () => OF_A_SHEET],
];

/** The address of an event that is the first part of a path. */
const eventOf = (address: URL | undefined, path: RegExp): string | undefined => {
  const found = address && path.exec(address.pathname)?.[0];
  return found && `${address.origin}${found}`;
};

/** What is looked at of a text. */
const HEAD = 4_000;

interface Kind {
  readonly sign: RegExp;
  readonly name: string;
  /** What to do, where the source is not known. */
  readonly hint: string;
}

const KINDS: readonly Kind[] = [
  {
    sign: /^\s*<(?:!doctype html|html|head|body|title|meta|link|style|header|main|section|div|span|table|ul|iframe|img|p|a|h1|!--)\b/i,
    name: 'an HTML page',
    hint: 'In Sessionize, edit the endpoint (API / Embed) and choose JSON as its format. pretalx has its JSON at …/schedule/widgets/schedule.json, frab at …/schedule.json, Indico at …/export/event/<number>.json. Elsewhere, look for the address of the JSON, not of the page.',
  },
  {
    // With tqx=out:json too.
    sign: /^\s*(?:\/\*O_o\*\/|google\.visualization\.)/,
    name: 'what Google Sheets gives its charts (JavaScript)',
    hint: OF_A_SHEET,
  },
  {
    sign: /^\s*<script|^\s*document\.write|^\s*\(\s*(?:function|\(\)\s*=>)|^\s*!function|^\s*["']use strict/i,
    name: 'a script',
    hint: 'This is an address for embedding. In Sessionize, choose JSON as the format of the endpoint.',
  },
  {
    sign: /^\s*<(?:\?xml|[a-z][\w:.-]*[\s>/])/i,
    name: 'XML',
    hint: 'Use the JSON address of the same event: pretalx and frab offer it as schedule.json, Sessionize as a format of the endpoint.',
  },
  {
    sign: /^\s*BEGIN:VCALENDAR/i,
    name: 'an iCalendar file',
    hint: 'Use the JSON address of the same event; a calendar file has no speakers. pretalx and frab offer it as schedule.json, Sessionize as a format of the endpoint.',
  },
  {
    sign: /^(?:PK\u0003\u0004|%PDF|\u001f[\u008b\ufffd]|[\u0089\ufffd]PNG)|^[^\n]{0,200}\u0000/,
    name: 'a binary file',
    hint: 'Spreadsheets, archives and PDF files are not read: export a list of objects as JSON.',
  },
];

/** `var program = `, `module.exports = `, `export default `, `callback(`: what stands before the JSON in a script that holds some. */
const ASSIGNED =
  /^\s*(?:\/\*[\s\S]*?\*\/\s*|\/\/[^\n]*\n\s*)*((?:(?:export\s+)?(?:var|let|const)\s+[\w$]+(?:\s*:\s*[\w$<>[\], ]+)?|(?:window|self|globalThis|module|exports|this)(?:\.[\w$]+|\[["'][\w$]+["']\])+|[\w$]+(?:\.[\w$]+)*)\s*=\s*|export\s+default\s+)(?=[[{("'])/;
const WRAPPED = /^\s*(?:\/\*(?:[^*]|\*(?!\/))*\*\/\s*)?(?:typeof\s+[\w$.]+\s*===?\s*'function'\s*&&\s*)?([\w$]+(?:\.[\w$]+)*)\s*\(\s*[[{]/;

/** Rows with the same number of separators outside of quotation marks, two at least: a table as text. */
function isTable(text: string): boolean {
  const rows = text
    .slice(0, HEAD)
    .split(/\r\n?|\n/)
    .filter((row) => row.trim() !== '');
  if (rows.length < 2 || /^\s*[[{"]?\s*[[{]/.test(text)) return false;
  const [head = ''] = rows;
  return [',', ';', '\t'].some((separator) => {
    const names = head.split(separator);
    return names.length > 2 && names.every((name) => /^"?[\p{L}\p{N} _./()?-]{1,60}"?$/u.test(name.trim())) && rows[1]!.includes(separator);
  });
}

const YAML = /^(?:\s*#[^\n]*\n)*(?:%YAML|---\s*(?:\n|$)|(?:- )?[A-Za-z_][\w -]*:(?:\s*\n\s+(?:- )?\S|\s+[^\s,{[][^\n]*(?:\n|$)))/;

const PASSWORD = /<input[^>]+type\s*=\s*["']?password|<title[^>]*>[^<]*(?:sign[ -]?in|log[ -]?(?:in|on)|anmelde|connexion|iniciar sesi)/i;
const LOGIN_ADDRESS = /\/(?:log-?in|sign-?in|sso|oauth2?|saml|auth|accounts?)(?:[/?#.]|$)/i;

const titleOf = (html: string): string => {
  const title = /<title[^>]*>([^<]{1,80})/i.exec(html)?.[1]?.replace(/\s+/g, ' ').trim();
  return title ? ` (“${title}”)` : '';
};

function parse(address: string): URL | undefined {
  try {
    const url = new URL(address);
    return url.protocol.startsWith('http') ? url : undefined;
  } catch {
    return undefined;
  }
}

/** @returns nothing for a text that may be meant as JSON. */
export function otherDocument(text: string, address: string): Other | undefined {
  const head = text.slice(0, HEAD);
  const kind = KINDS.find(({ sign }) => sign.test(head));
  if (kind?.name === 'an HTML page' && (PASSWORD.test(text.slice(0, 200_000)) || LOGIN_ADDRESS.test(address))) {
    return {
      message: `This is an HTML page for signing in${titleOf(head)}, not JSON.`,
      hint: 'Make the feed public: it is read by every visitor, without signing in. Open the address in a private window to see what visitors get.',
    };
  }
  if (kind) {
    const url = parse(address);
    const source = SOURCES.find(([sign]) => sign.test(address)) ?? SOURCES.find(([sign]) => sign.test(head));
    return { message: `This is ${kind.name}${kind.name === 'an HTML page' ? titleOf(head) : ''}, not JSON.`, hint: source ? source[1](url) : kind.hint };
  }
  return inScript(head) ?? inOtherSyntax(text);
}

const START = { line: 1, column: 1 };

function inScript(head: string): Other | undefined {
  const before = ASSIGNED.exec(head)?.[1]?.trim();
  if (before) {
    return {
      message: `This is JavaScript, not JSON: it begins with “${before}”.`,
      hint: `Keep only what follows “${before}”, without a semicolon at the end, and put names and texts into double quotation marks.${/\b(?:program|people)\b/.test(before) ? ' Of KonOpas, program and people become a file each.' : ''}`,
      place: START,
    };
  }
  const callback = WRAPPED.exec(head)?.[1];
  if (!callback) return undefined;
  return {
    message: `This is JavaScript (JSONP), not JSON: the data stands inside “${callback}(…)”.`,
    hint: 'Ask without the parameter that names the function, often callback= or jsonp=; or take the call away.',
    place: START,
  };
}

function inOtherSyntax(text: string): Other | undefined {
  if (isTable(text)) {
    return {
      message: 'This is a table (CSV), not JSON.',
      hint: 'Make JSON of it: a list with an object for each row, whose names are those of the columns, as in [{"title": "…", "start": "…"}].',
      place: START,
    };
  }
  if (!YAML.test(text.slice(0, HEAD))) return undefined;
  return { message: 'This is YAML, not JSON.', hint: 'Convert it, with “yq -o=json” for example, where the site is built.', place: START };
}

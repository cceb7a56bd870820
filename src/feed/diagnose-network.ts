/** Why an address gave no answer, as far as the platform says. A browser says nothing; Node says a code. */
import type { Failure } from '../model/result.ts';

type Words = readonly [message: string, hint: string];

/** The ways out for a feed that its server lets no other site read. */
export const WAYS_OUT =
  'Three ways out: keep a copy on your own site (npx lectern convert makes one, in a cron job for example); or let your own server fetch it and hand it on (a proxy); or ask the server’s owner for the header “Access-Control-Allow-Origin: *”.';

const CAUSES: readonly (readonly [RegExp, string, string])[] = [
  [/ENOTFOUND|EAI_AGAIN|getaddrinfo/, 'There is no server of this name', 'Check the spelling of the address, and whether you are online.'],
  [/ECONNREFUSED/, 'The server refuses the connection', 'Check the address and its port, and whether the server runs.'],
  [/CERT_HAS_EXPIRED/, 'The server’s certificate has expired, so browsers don’t trust it', 'Whoever runs the server has to renew it.'],
  [
    /ALTNAME_INVALID/,
    'The server’s certificate is for another name, so browsers don’t trust it',
    'Use the name that it is for, often with or without www, or have it renewed.',
  ],
  [
    /SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|CERT_|ERR_TLS|ERR_SSL|EPROTO|SSL routines/,
    'The server’s certificate can’t be verified, so browsers don’t trust it',
    'Whoever runs the server has to install a certificate of a known authority, with its whole chain.',
  ],
  [
    /ECONNRESET|EPIPE|UND_ERR_SOCKET|other side closed|terminated/,
    'The connection broke off before the answer was complete',
    'Try again; if it stays, ask whoever runs the server.',
  ],
  [/redirect/i, 'The address leads in a circle, or through too many others', 'Use the address where the feed really is.'],
  [/unknown scheme|not implemented|ERR_INVALID_PROTOCOL|invalid url/i, 'This is no address of the web', 'Use one that begins with https://.'],
];

/** What Node says of an answer whose compression it can’t undo: zlib, brotli. */
const PACKED = /\bZ_\w+_ERROR|ERR__ERROR|Decompression failed|incorrect header check/;

export function explainNetwork({ address, cause = '' }: Failure): Words {
  if (PACKED.test(cause)) {
    return [
      'The server answered, but its answer can’t be unpacked: it is not compressed as its header content-encoding says.',
      'Whoever runs the server has to correct the header, or what compresses the answer.',
    ];
  }
  const known = CAUSES.find(([sign]) => sign.test(cause));
  if (known) return [`There was no answer. ${known[1]}.`, known[2]];
  const page = globalThis.location?.protocol;
  if (page === 'https:' && /^http:/i.test(address)) {
    return [
      'There was no answer: a page at https: may not read an address at http: (mixed content).',
      'Use the address with https://; if the server has none, keep a copy of the feed on your own site.',
    ];
  }
  if (globalThis.navigator?.onLine === false) return ['There was no answer: this device is offline.', 'Lectern tries again when it is online.'];
  return [
    'There was no answer, or the browser may not read it.',
    `Open the address in a browser. If it shows JSON there, the server does not allow other sites to read it (CORS). ${WAYS_OUT}`,
  ];
}

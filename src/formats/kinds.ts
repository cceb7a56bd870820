/** What an entry of a programme is, and whether it takes place, in programmes that have one word for each. */
import { KINDS, SERVICES, meaningOf, type Rows } from './words.ts';

type Kind = 'talk' | 'workshop' | 'keynote' | 'panel' | 'lightning' | 'break' | 'service' | 'social';

const TYPES: Rows<Kind> = [...KINDS, ...SERVICES, [/podium/i, 'panel'], [/con[cz]ert|dj.?set|performance|film/i, 'social']];

/** Entries of which nobody is the speaker. */
const UNHOSTED: Rows<Kind> = [
  ...SERVICES,
  [/receso|descanso|almuerzo|desayuno|pranzo|catering/i, 'break'],
  [/regist|check-?in|ceremony|opening|closing|welcome|bienvenida|einlass|eröffnung|abschluss|abbau|aufbau/i, 'service'],
];

/** A title that says no more than that there is a break; a talk about coffee has a longer one. */
const LONGEST = 50;

/** The kind of an entry by its type and, if nobody speaks, by its title. */
export function kindOfEntry(type: unknown, title: unknown, hasSpeakers: boolean): Kind | undefined {
  const kind = meaningOf(TYPES, type);
  if (kind || hasSpeakers) return kind;
  return meaningOf(UNHOSTED, type) ?? (typeof title === 'string' && title.length <= LONGEST ? meaningOf(UNHOSTED, title) : undefined);
}

/** What the state of a submission or of an entry means to visitors; `hidden` is what they are not to know yet, or any more. */
export const STATES: Rows<'tentative' | 'cancelled' | 'moved' | 'hidden'> = [
  [/cancel|annul|anulad|abgesagt|entf[äa]ll|f[äa]llt aus|odwołan|キャンセル|中止|取消/i, 'cancelled'],
  [
    /reject|declin|withdr|delet|remov|draft|submit|pend(?:ing|ient|ente)|hidden|wait(?:ing)?.?list|warteliste|(?:under|in).?review|(?:not.?(?:yet.?)?|un|non.?)accept|nicht.?(?:an|akz)|no.?acept|abgelehnt|zur[üu]ck|rechazad|refus[éea]|rifiutat|rejeitad|recusad|retirad|retiré|ritirat|afgewezen|odrzucon|attente|attesa|entwurf|brouillon|borrador|bozza|rascunho|^concept$|下書き|草稿|却下|不採用|拒[绝絕]/i,
    'hidden',
  ],
  [/mov|delay|postpon|resched|verschob|verlegt|reporté|aplazad|pospuest|rinviat|spostat|adiad|verplaatst|延期/i, 'moved'],
  [/accept|tentativ|unconfirm/i, 'tentative'],
];

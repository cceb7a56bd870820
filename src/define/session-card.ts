/** `lectern/elements/session-card`: registers `<lectern-session-card>`. */
import { define } from '../lib/define.ts';
import { LecternSessionCard } from '../elements/session-card/session-card.ts';

define('lectern-session-card', LecternSessionCard);

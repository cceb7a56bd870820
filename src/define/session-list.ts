/** `lectern/elements/session-list`: registers `<lectern-session-list>`. */
import { define } from '../lib/define.ts';
import { LecternSessionList } from '../elements/session-list/session-list.ts';

define('lectern-session-list', LecternSessionList);

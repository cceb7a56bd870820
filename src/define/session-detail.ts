/** `lectern/elements/session-detail`: registers `<lectern-session-detail>`. */
import { define } from '../lib/define.ts';
import { LecternSessionDetail } from '../elements/session-detail/session-detail.ts';

define('lectern-session-detail', LecternSessionDetail);

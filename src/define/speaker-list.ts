/** `lectern/elements/speaker-list`: registers `<lectern-speaker-list>`. */
import { define } from '../lib/define.ts';
import { LecternSpeakerList } from '../elements/speaker-list/speaker-list.ts';

define('lectern-speaker-list', LecternSpeakerList);

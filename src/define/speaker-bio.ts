/** `lectern/elements/speaker-bio`: registers `<lectern-speaker-bio>`. */
import { define } from '../lib/define.ts';
import { LecternSpeakerBio } from '../elements/speaker-bio/speaker-bio.ts';

define('lectern-speaker-bio', LecternSpeakerBio);

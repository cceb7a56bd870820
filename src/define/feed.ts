/** `lectern/elements/feed`: registers `<lectern-feed>`. */
import { define } from '../lib/define.ts';
import { LecternFeed } from '../elements/feed/feed.ts';

define('lectern-feed', LecternFeed);

/** `lectern/elements/faq`: registers `<lectern-faq>`. */
import { define } from '../lib/define.ts';
import { LecternFaq } from '../elements/faq/faq.ts';

define('lectern-faq', LecternFaq);

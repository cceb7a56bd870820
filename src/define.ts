/** `lectern/define`: registers every element; the one that gives feeds first. */
import './define/feed.ts';
import './define/session-list.ts';
import './define/session-card.ts';
import './define/session-detail.ts';
import './define/speaker-list.ts';
import './define/speaker-bio.ts';
import './define/faq.ts';

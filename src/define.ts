/** `lectern/define`: registers every element. */
import './define/feed.ts';
import './define/session-list.ts';

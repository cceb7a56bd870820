/** What the elements for one session have in common. */
import { enSingle } from '../i18n/en-single.ts';
import { addMessages } from '../i18n/speech.ts';
import { property } from './shared/property.ts';
import { tablesOf } from '../model/lookup.ts';
import type { Session } from '../model/types.ts';
import { FeedElement } from './feed-element.ts';

addMessages(enSingle);

export abstract class SessionElement extends FeedElement {
  /** The session's id in the feed; without it, a feed with one session shows that one. */
  @property({ attribute: 'session-id' }) sessionId?: string;

  /** The session that is shown, if the feed has it. */
  get shown(): Session | undefined {
    const { data, sessionId } = this;
    if (!data) return undefined;
    return sessionId ? tablesOf(data).sessions.get(sessionId) : data.sessions.length === 1 ? data.sessions[0] : undefined;
  }

  /** @internal */
  override isEmpty(): boolean {
    return this.shown === undefined;
  }

  /** @internal */
  override emptyText(): string {
    return this.localize.t('noSession');
  }
}

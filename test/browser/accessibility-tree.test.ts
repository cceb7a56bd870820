/**
 * Roles, names and states as the browser tells them to assistive technology, not as they are written: the patterns of
 * the ARIA Authoring Practices for dialog, disclosure, accordion (of `<details>`), and what is said of waiting and of
 * errors. States are told by Chromium only; the others say role and name.
 */
import { expect, fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import '../../src/define.ts';
import { engine, type Engine } from './engines.ts';
import { feedOf, SMALL } from './support/feeds.ts';
import { pendingAddress, pendingRequests } from './support/network.ts';
import { closed, opened, part, press, resetAddress, rootOf, shows } from './support/page.ts';
import { waitUntil } from './support/wait.ts';

type Shown = HTMLElementTagNameMap['lectern-session-list'];
interface Told {
  readonly role: string;
  readonly name: string;
  readonly states?: Readonly<Record<string, unknown>>;
}
interface Expected {
  /** Engines disagree on what has no role in ARIA. */
  readonly role: string | Readonly<Record<Engine, string>>;
  /** `''` where it has none; nothing where engines differ in whether it takes that of its content. */
  readonly name?: string;
  readonly states?: Told['states'];
}

const feed = feedOf(SMALL);
const read = (text: string): string => text.replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();

async function told(node: Element, { role, name }: Pick<Told, 'role' | 'name'>): Promise<Told> {
  Object.assign(window, { inTree: node });
  return (await executeServerCommand<Told, Pick<Told, 'role' | 'name'>>('tree', { role, name }))!;
}

async function expectTold(root: Element, selector: string, { role, name, states = {} }: Expected): Promise<void> {
  const node = rootOf(root as Shown).querySelector(selector);
  if (!node) throw new Error(`${root.localName} has no ${selector}`);
  const expected = typeof role === 'string' ? role : role[engine];
  const found = await told(node, { role: expected, name: name ?? '' });
  expect(found.role, `role of ${selector} in ${engine}`).to.equal(expected);
  if (name !== undefined) expect(read(found.name), `name of ${selector} in ${engine}`).to.equal(name);
  for (const [state, value] of engine === 'chromium' ? Object.entries(states) : []) expect(found.states?.[state], `${state} of ${selector}`).to.equal(value);
}

async function place<Name extends keyof HTMLElementTagNameMap>(template: TemplateResult): Promise<HTMLElementTagNameMap[Name]> {
  return (await shows((await fixture(template)) as Shown)) as unknown as HTMLElementTagNameMap[Name];
}

describe('accessibility tree', function () {
  this.timeout(30_000);
  const requests = pendingRequests();
  afterEach(async () => {
    await new Promise((resolve) => setTimeout(resolve, 30));
    resetAddress();
  });

  it('has a list of sessions as headings, lists and links', async () => {
    const list = await place<'lectern-session-list'>(html`<lectern-session-list heading-level="3" .feed=${feed}></lectern-session-list>`);
    await expectTold(list, '[part~=group-title]', { role: 'heading', name: 'Saturday, May 8, 2027 GMT+2', states: { level: 3 } });
    await expectTold(list, 'ul[part~=list]', { role: 'list', name: '' });
    await expectTold(list, 'li[part~=item]', { role: 'listitem' });
    if (engine === 'webkit')
      expect((await told(part(list, 'item'), { role: 'listitem', name: '' })).name, 'dots between facts are not read').not.to.include('·');
    await expectTold(list, '[part~=title]', { role: 'heading', name: 'First things', states: { level: 4 } });
    await expectTold(list, '[part~=link]', { role: 'link', name: 'First things', states: { focusable: true, hasPopup: 'dialog' } });
  });

  it('has a detail as a modal dialog, named by its session, with buttons that say what they do', async () => {
    const list = await place<'lectern-session-list'>(html`<lectern-session-list .feed=${feed}></lectern-session-list>`);
    part(list, 'link').click();
    await opened(list);
    await expectTold(list, 'dialog', { role: 'dialog', name: 'First things', states: { modal: true } });
    await expectTold(list, 'dialog [part~=title]', { role: 'heading', name: 'First things', states: { level: 2, focused: true } });
    await expectTold(list, 'dialog [part~=speakers] [role=heading]', { role: 'heading', name: 'Speaker', states: { level: 3 } });
    await expectTold(list, '[part~=dialog-close]', { role: 'button', name: 'Close' });
    await expectTold(list, '[part~=previous]', { role: 'button', name: 'Previous', states: { disabled: true } });
    await expectTold(list, '[part~=next]', { role: 'button', name: 'Next', states: { disabled: undefined } });
    await press('Escape');
    await closed(list);
    await expectTold(list, '[part~=link]', { role: 'link', name: 'First things', states: { focused: true } });
  });

  it('has what opens in the list as a disclosure', async () => {
    const list = await place<'lectern-session-list'>(html`<lectern-session-list detail="inline" .feed=${feed}></lectern-session-list>`);
    await expectTold(list, '[part~=link]', { role: 'button', name: 'First things', states: { expanded: false } });
    part(list, 'link').click();
    await waitUntil(() => rootOf(list).querySelector('[part~=inline]'));
    await expectTold(list, '[part~=link]', { role: 'button', name: 'First things', states: { expanded: true } });
  });

  it('has questions that are closed or open', async () => {
    const faq = await place<'lectern-faq'>(html`<lectern-faq .feed=${feed}></lectern-faq>`);
    // ARIA in HTML has no role for it, so engines have names of their own, or tell none.
    const summary = { chromium: 'DisclosureTriangle', firefox: '', webkit: '' };
    await expectTold(faq, 'details', { role: 'group', name: '' });
    await expectTold(faq, 'summary', { role: summary, name: 'Can I get a refund?', states: { expanded: false, focusable: true } });
    rootOf(faq as unknown as Shown)
      .querySelector('summary')!
      .click();
    await expectTold(faq, 'summary', { role: summary, name: 'Can I get a refund?', states: { expanded: true } });
  });

  it('says that it waits, and what to do where nothing comes', async () => {
    const list = await fixture<Shown>(html`<lectern-session-list src=${pendingAddress()}></lectern-session-list>`);
    await waitUntil(() => rootOf(list).querySelector('[role=status]')?.textContent);
    await expectTold(list, '[role=status]', { role: 'status', name: '', states: { live: 'polite' } });
    await expectTold(list, '[part=root]', { role: 'generic', name: '', states: { busy: 1 } });
    if (engine === 'chromium') await expectTold(list, '[part=skeleton]', { role: 'none', name: '' });
    requests[0]!.answer('no JSON');
    await waitUntil(() => list.status === 'error');
    await list.updateComplete;
    await expectTold(list, '[role=alert]', { role: 'alert', name: '', states: { live: 'assertive' } });
    await expectTold(list, '[part~=retry]', { role: 'button', name: 'Try again' });
  });

  it('has people by their names, and photos for nobody', async () => {
    const wall = await place<'lectern-speaker-list'>(html`<lectern-speaker-list .feed=${feed}></lectern-speaker-list>`);
    await expectTold(wall, '[part~=link]', { role: 'link', name: 'Ada Lovelace', states: { hasPopup: 'dialog' } });
    if (engine === 'chromium') await expectTold(wall, '[part~=photo]', { role: 'none', name: '' });
  });
});

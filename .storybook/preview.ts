/** What all stories have in common. */
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with { type: 'json' };
import '../src/define.ts';
import { controls } from './controls.ts';
import { logEvents } from './event-log.ts';
import { hostPage, hostPageDefaults, hostPageTypes } from './host-page.ts';
import { manifestForTables } from './manifest.ts';
import { leaveUnanswered } from './never-answered.ts';

setCustomElementsManifest(manifestForTables(manifest));
leaveUnanswered();

const preview: Preview = {
  tags: ['autodocs'],
  argTypesEnhancers: [controls],
  beforeEach: logEvents,
  decorators: [hostPage],
  globalTypes: hostPageTypes,
  initialGlobals: { ...hostPageDefaults },
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    // The snippet to copy is the tag, not the page around it.
    docs: { source: { excludeDecorators: true } },
    layout: 'fullscreen',
    options: { storySort: { order: ['Start here', 'Session list', 'Session card', 'Session detail', 'Speaker list', 'Speaker bio', 'FAQ', 'Feed'] } },
  },
};

export default preview;

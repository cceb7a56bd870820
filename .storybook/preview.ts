import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with { type: 'json' };
import '../src/define.ts';

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true, sort: 'alpha' },
    options: { storySort: { order: ['Start', 'Session list', 'Session card', 'Session detail', 'Speaker list', 'Speaker bio', 'FAQ', 'Feed'] } },
  },
};

export default preview;

/** What all stories have in common. */
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with { type: 'json' };
import '../src/define.ts';
import { answerAsFeedsMay, forgetAnswers } from './answers.ts';
import { controls } from './controls.ts';
import { logEvents } from './event-log.ts';
import { chosenFeed } from './feeds.ts';
import { hostPage, pageSheet } from './host-page.ts';
import { manifestForTables } from './manifest.ts';
import { keepStillAsPicture } from './picture.ts';
import { nothingChosen, toolbar } from './toolbar.ts';

setCustomElementsManifest(manifestForTables(manifest));
answerAsFeedsMay();
keepStillAsPicture();

const preview: Preview = {
  tags: ['autodocs'],
  argTypesEnhancers: [controls],
  beforeEach: (context) => {
    forgetAnswers();
    return logEvents(context);
  },
  loaders: [chosenFeed, pageSheet],
  decorators: [hostPage],
  globalTypes: toolbar,
  initialGlobals: { ...nothingChosen },
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    // The snippet to copy is the tag, not the page around it.
    docs: { source: { excludeDecorators: true } },
    layout: 'fullscreen',
    // Read from the source as it stands here: no names for its parts.
    options: {
      storySort: {
        order: [
          'Start here',
          'Embed',
          'Feed formats',
          'Theming',
          'Parts and slots',
          'Languages',
          'States',
          'Accessibility',
          'Recipes',
          'Main jobs',
          'Session list',
          'Session card',
          'Session detail',
          'Speaker list',
          'Speaker bio',
          'FAQ',
          'Feed',
          'Family',
        ],
      },
    },
  },
};

export default preview;

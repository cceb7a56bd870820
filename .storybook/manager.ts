/** What stands around stories: this is the documentation of Lectern, with its pages in the order that one reads them in. */
import { addons } from 'storybook/manager-api';
import { themes } from 'storybook/theming';

addons.setConfig({
  theme: { ...themes.normal, brandTitle: 'Lectern' },
  // Pages that have stories of their own would come last.
  sidebar: { showRoots: false },
});

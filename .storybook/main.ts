/** Where stories are, and what of Storybook they use. */
import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: { name: '@storybook/web-components-vite', options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } } },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // Stories show the feeds and photos of the sample event.
  staticDirs: [{ from: '../demo', to: '/demo' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;

/** Where stories are, and what of Storybook they use. */
import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: { name: '@storybook/web-components-vite', options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } } },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // Stories show the feeds and photos of the sample event, and the documents that formats are tested with.
  staticDirs: [
    { from: '../demo', to: '/demo' },
    { from: '../test/fixtures', to: '/feeds' },
  ],
  // Of the file with Vite's options, Storybook leaves out what is said of building. The whole of its own pages is in one chunk.
  viteFinal: (options) => ({ ...options, build: { ...options.build, chunkSizeWarningLimit: 4000 } }),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;

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
  // Of the file with Vite's options, Storybook leaves out what is said of building.
  viteFinal: (options) => ({
    ...options,
    build: {
      ...options.build,
      // The whole of Storybook's own pages is in one.
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        ...options.build?.rolldownOptions,
        // What the package says of side effects is said of the library; stories register elements of their own.
        treeshake: { moduleSideEffects: true },
      },
    },
  }),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;

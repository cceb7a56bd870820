import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // Stories show the feeds and photos of the sample event.
  staticDirs: [{ from: '../demo', to: '/demo' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    // A Storybook is looked at, not shipped: the templates stay as they are written.
    plugins: vite.plugins?.flat().filter((plugin) => !(plugin && 'name' in plugin && plugin.name === 'lectern:minify-templates')),
  }),
};

export default config;

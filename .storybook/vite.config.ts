/** A Storybook is looked at, not shipped: none of what makes the script-tag build small. */
import { defineConfig } from 'vite';

export default defineConfig({});

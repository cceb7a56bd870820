/** What the lint holds: import levels and cycles, the order of an element's members, Lit, web components, accessibility, no `any`. */
import comments from '@eslint-community/eslint-plugin-eslint-comments/configs';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import { configs as lit } from 'eslint-plugin-lit';
// @ts-expect-error: the plugin ships no types
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { elementOrder } from './scripts/lint/element-order.js';
import { levelConfigs } from './scripts/lint/levels.js';

/** Files that some tool wants a default export of. */
const CONFIGS = ['*.config.js', 'vite.config.ts', '.storybook/*.ts', 'stories/**/*.stories.ts', 'stories/support/*.d.ts', 'scripts/lib/report-*.js'];

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', 'storybook-static/', 'shots/', 'coverage/', '.cache/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  // Everything that is ours.
  ...tseslint.configs.recommended,
  comments.recommended,
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver()],
      // Without these two, files that aren't JavaScript are not followed, and no cycle is found.
      'import-x/extensions': ['.ts', '.js'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
    rules: {
      '@eslint-community/eslint-comments/require-description': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-ignore': true, 'ts-nocheck': true, 'ts-expect-error': 'allow-with-description' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-self-import': 'error',
      'import-x/no-default-export': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
    },
  },
  { files: CONFIGS, rules: { 'import-x/no-default-export': 'off' } },

  // The library, with what only types can tell.
  {
    files: ['src/**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeCheckedOnly, lit['flat/recommended'], wc['flat/recommended'], litA11y.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/unbound-method': 'off',
      'lit/no-legacy-imports': 'error',
      'lit/no-legacy-template-syntax': 'error',
      'lit/no-property-change-update': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-value-attribute': 'error',
      'lit/lifecycle-super': 'error',
      'lit/quoted-expressions': ['error', 'never'],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=/]',
          message: 'A strict style-src forbids style attributes: set styles by CSSOM.',
        },
      ],
    },
  },
  ...levelConfigs.map((config) => ({ ...config, plugins: { 'import-x': importX } })),
  {
    files: ['src/elements/**/*.ts'],
    plugins: { lectern: { rules: { 'element-order': elementOrder } } },
    rules: { 'lectern/element-order': 'error' },
  },

  // Templates in tests and stories.
  { files: ['test/**/*.ts', 'stories/**/*.ts'], extends: [lit['flat/recommended']] },
  // Chai's expressions are assertions.
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-unused-expressions': 'off' } },
);

/**
 * The levels of `src`: imports go down only. A level is a set of folders (or of files straight under `src`), and names
 * the levels that its modules may import; `0` may also import within itself, as every level may.
 */

/** @typedef {{ level: number, paths: readonly string[], below: readonly number[], typesOf?: readonly number[] }} Level */

/** @type {readonly Level[]} */
export const LEVELS = [
  { level: 6, paths: ['*.ts', 'define/**', 'embed/**', 'cli/**'], below: [5, 4, 3, 2, 1, 0] },
  { level: 5, paths: ['prerender/**'], below: [4, 3, 2, 1, 0] },
  { level: 4, paths: ['elements/**'], below: [3, 0], typesOf: [2] },
  { level: 3, paths: ['store/**'], below: [2, 0] },
  { level: 2, paths: ['feed/**'], below: [1, 0] },
  { level: 1, paths: ['formats/**'], below: [0] },
  { level: 0, paths: ['model/**', 'lib/**', 'i18n/**', 'styles/**'], below: [] },
];

/** Folders of a level as an import may write them: `../feed/load.ts`. @param {readonly string[]} paths */
const folders = (paths) => paths.filter((path) => path.endsWith('/**')).map((path) => path.slice(0, -3));

/** One ESLint configuration a level, for what its modules may not import. @type {readonly import('eslint').Linter.Config[]} */
export const levelConfigs = LEVELS.map(({ level, paths, below, typesOf = [] }) => {
  const barred = LEVELS.filter((other) => other.level !== level && !below.includes(other.level));
  const hard = barred.filter((other) => !typesOf.includes(other.level));
  const soft = barred.filter((other) => typesOf.includes(other.level));
  const zones = hard.map((other) => ({
    target: paths.map((path) => `./src/${path}`),
    from: other.paths.map((path) => `./src/${path}`),
    message: `Level ${level} may not import level ${other.level}: imports go down only.`,
  }));
  return {
    name: `lectern/level-${level}`,
    files: paths.map((path) => `src/${path}`),
    rules: {
      'import-x/no-restricted-paths': zones.length > 0 ? ['error', { zones }] : 'off',
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: level > 2 ? [{ name: 'zod/mini', message: 'Feeds are validated in src/model, once.' }] : [],
          patterns: [
            { regex: '^zod(?!/mini$)', message: 'Only zod/mini is small enough for pages.' },
            ...soft.map((other) => ({
              regex: `/(?:${folders(other.paths).join('|')})/`,
              allowTypeImports: true,
              message: `Level ${level} may import types of level ${other.level}, no more.`,
            })),
          ],
        },
      ],
    },
  };
});

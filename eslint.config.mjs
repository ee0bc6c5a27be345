import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import { projectRules } from './scripts/lint/rules.mjs';

const SHIPPED = ['server/src/**/*.ts', 'client/src/**/*.ts'];

export default [
  { ignores: ['dist/**', 'out/**', '.vscode-test/**', 'node_modules/**', 'bench/**', 'test/fixtures/**'] },
  ...[...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked].map(forSources),
  forSources(regexp.configs.recommended),
  {
    files: ['**/*.ts'],
    // All in one program: by those that are built one after the other, what ships would be read and typed again for the client, the server and the tests.
    languageOptions: { parserOptions: { project: 'tsconfig.lint.json', tsconfigRootDir: import.meta.dirname } },
    plugins: { project: projectRules },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'project/layer-law': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      'no-param-reassign': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true } }],
      'max-depth': ['error', 4],
      'max-lines': ['error', 250],
      'max-params': ['error', 4],
      'prefer-const': 'error',
      'prefer-named-capture-group': 'error',
      'require-unicode-regexp': 'error',
      // Compares all alternatives with each other: on one long list of labels that took half of the whole lint.
      'regexp/no-dupe-disjunctions': 'off',
      'regexp/no-super-linear-move': 'error',
      // ①-⑳ and 一-龥 are what they say.
      'regexp/no-obscure-range': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Spreading a string into its code points is what a reader of Chinese wants.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/naming-convention': [
        'error',
        { selector: 'default', format: ['camelCase'], leadingUnderscore: 'forbid' },
        { selector: 'import', format: ['camelCase', 'PascalCase', 'UPPER_CASE'] },
        { selector: 'variable', format: ['camelCase'] },
        { selector: 'variable', modifiers: ['const', 'global'], format: ['camelCase', 'UPPER_CASE'] },
        { selector: 'typeLike', format: ['PascalCase'] },
        { selector: ['objectLiteralProperty', 'objectLiteralMethod', 'typeProperty'], format: null },
      ],
    },
  },
  {
    files: SHIPPED,
    rules: {
      'project/documented-exports': 'error',
      'max-lines-per-function': ['error', 60],
      'no-restricted-globals': ['error', 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'],
    },
  },
  {
    // A suite is one function; a page or a message from outside is known by what the test expects of it.
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: ['describe', 'it'].map(fromMocha) }] },
  },
  {
    files: ['scripts/**/*.mjs'],
    rules: { 'max-lines': ['error', 250], 'max-lines-per-function': ['error', 60], eqeqeq: 'error', 'prefer-const': 'error' },
  },
];

/** Type-checked rules are for TypeScript alone. */
function forSources(config) {
  return { ...config, files: ['**/*.ts'] };
}

function fromMocha(name) {
  return { from: 'package', package: 'mocha', name };
}

import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What d3 does to the document itself: React owns it, d3 only calculates. */
const d3WritesTheDocument =
  '^(select|selectAll|selection|create|creator|style|local|transition|active|interrupt|(axis|drag|zoom|brush).*)$';
const calculateOnly =
  'd3 only calculates (scales, shapes, arrays, interpolators, colour scales): React owns the document.';

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'public/', 'test-results/', '.training/']),
  {
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: { ...js.configs.recommended.rules, eqeqeq: 'error' },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs' },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [
      tseslint.configs.strictTypeChecked,
      reactHooks.configs.flat.recommended,
      jsxA11y.flatConfigs.recommended,
    ],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Typed arrays are read by indices that are known to be inside.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // A function over the rows of a typed table needs its key as a parameter to relate the types.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      'react-hooks/exhaustive-deps': 'error',
      // Wide content that scrolls must be reachable by keyboard.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['tabpanel', 'region'], tags: [] }],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^d3$',
              importNamePattern: d3WritesTheDocument,
              message: calculateOnly,
            },
            { regex: '^d3-', message: "Import it by name from 'd3'." },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'ImportDeclaration[source.value="d3"] :matches(ImportNamespaceSpecifier, ImportDefaultSpecifier)',
          message: 'Import by name from d3: the bundler cannot shake a namespace.',
        },
        {
          selector: ':matches(ImportExpression, ExportAllDeclaration)[source.value=/^d3/]',
          message: 'Import by name from d3: the bundler cannot shake a namespace.',
        },
      ],
    },
  },
  {
    // There is no React in these files; a fixture of Playwright's is given a function named `use`.
    files: ['test/browser/**'],
    rules: { 'react-hooks/rules-of-hooks': 'off' },
  },
);

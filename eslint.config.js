import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';

export default tseslint.config(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'node_modules/',
			'data/',
			'static/',
			'src/lib/platform/server/database-types.ts'
		]
	},
	...tseslint.configs.strict,
	...svelte.configs.recommended,
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.svelte'] } },
		rules: {
			'svelte/no-navigation-without-resolve': 'off', // the house has no base path; addresses are written as people see them
			'svelte/no-at-html-tags': 'error'
		}
	},
	{
		rules: {
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'@typescript-eslint/no-empty-function': 'off', // "do nothing" is a meaning, e.g. a listener that swallows an idle connection's end
			'@typescript-eslint/no-invalid-void-type': 'off',
			'no-restricted-syntax': [
				'error',
				{ selector: 'ExportDefaultDeclaration', message: 'Named exports only; config files excepted.' }
			]
		}
	},
	{ files: ['*.config.*', 'tests/support/*-setup.ts', 'scripts/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
	{
		files: ['src/lib/*/domain/**/*.ts'],
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-globals': [
				'error',
				{ name: 'Date', message: 'The domain knows no clock: pass the time in (docs/decisions/0001).' }
			],
			'no-restricted-properties': [
				'error',
				{ object: 'Math', property: 'random', message: 'The domain draws no chance: pass it in.' }
			]
		}
	}
);

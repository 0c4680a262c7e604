import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: 'unit',
					include: ['src/**/*.test.ts', 'tests/docs/**/*.test.ts'],
					exclude: ['src/**/*.db.test.ts']
				}
			},
			{
				test: {
					name: 'database',
					include: ['src/**/*.db.test.ts', 'tests/walls/**/*.test.ts'],
					globalSetup: ['tests/support/database-setup.ts'],
					testTimeout: 60_000,
					hookTimeout: 60_000
				}
			},
			{
				test: {
					name: 'journeys',
					include: ['tests/journeys/**/*.test.ts'],
					globalSetup: ['tests/support/house-setup.ts'],
					testTimeout: 120_000,
					hookTimeout: 120_000,
					fileParallelism: true,
					maxWorkers: 3,
					retry: 1, // a browser on a busy machine may miss a step; a fault of ours fails twice
					sequence: { groupOrder: 1 }
				}
			},
			{
				test: {
					name: 'faults',
					include: ['tests/faults/**/*.test.ts'],
					testTimeout: 300_000,
					hookTimeout: 120_000,
					fileParallelism: false,
					sequence: { groupOrder: 2 }
				}
			},
			{
				test: {
					name: 'attacks', // a bounded sample in npm test, all of it in npm run attacks
					include: ['tests/attacks/**/*.test.ts'],
					globalSetup: ['tests/support/attacked-house-setup.ts'],
					testTimeout: 1_800_000,
					hookTimeout: 120_000,
					fileParallelism: false,
					sequence: { groupOrder: 3 }
				}
			},
			{
				test: {
					name: 'pages', // every page as every person: long, so it has a command of its own (npm run every-page)
					include: ['tests/pages/**/*.test.ts'],
					globalSetup: ['tests/support/house-setup.ts'],
					testTimeout: 900_000,
					hookTimeout: 120_000
				}
			}
		]
	}
});

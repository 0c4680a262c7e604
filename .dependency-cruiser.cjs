// Who may knock at whose door (docs/architecture.md). Each rule's comment says why to the next person who meets it.
const L = '^src/lib/';
const shared = ['platform', 'identity', 'audit', 'jobs', 'notifications', 'design', 'documents'];
/** Beyond the shared modules: module → doors it may use. */
const mayUse = {
	intake: ['cases'],
	cases: ['analysis', 'measures'],
	analysis: [],
	measures: [],
	knowledge: [],
	interfaces: ['intake', 'cases', 'measures'],
	mailroom: ['intake']
};

module.exports = {
	forbidden: [
		{
			name: 'domain-is-pure',
			severity: 'error',
			comment: 'The ground floor knows only itself and platform/pure: its rules must be true on paper.',
			from: { path: `${L}([^/]+)/domain/`, pathNot: '\\.test\\.ts$' },
			to: { pathNot: [`${L}$1/domain/`, '^src/lib/platform/pure/'] }
		},
		{
			name: 'pure-stays-pure',
			severity: 'error',
			comment: 'platform/pure is used by every domain and drags nothing in but the schema library of its forms.',
			from: { path: `${L}platform/pure/`, pathNot: '\\.test\\.ts$' },
			to: { pathNot: ['^src/lib/platform/pure/', 'node_modules/zod/'] }
		},
		{
			name: 'storage-looks-down',
			severity: 'error',
			comment: 'SQL knows no use case and no page.',
			from: { path: `${L}([^/]+)/storage/`, pathNot: '\\.test\\.ts$' },
			to: { path: '^src/(routes|lib/[^/]+/(service|web|jobs))/' }
		},
		{
			name: 'service-looks-down',
			severity: 'error',
			comment: 'A use case knows no page and no job.',
			from: { path: `${L}([^/]+)/service/`, pathNot: '\\.test\\.ts$' },
			to: { path: '^src/(routes|lib/[^/]+/(web|jobs))/', pathNot: '^src/lib/jobs/' }
		},
		{
			name: 'other-modules-by-the-door',
			severity: 'error',
			comment: "Ask the other module's index; its rooms are its own.",
			from: { path: `${L}([^/]+)/`, pathNot: '\\.test\\.ts$' },
			to: { path: `${L}[^/]+/(domain|storage|service|jobs|web)/`, pathNot: [`${L}$1/`, `${L}platform/`] }
		},
		{
			name: 'routes-by-the-door',
			severity: 'error',
			comment: 'Routes are thin: they ask a service through its door.',
			from: { path: '^src/(routes/|cli/|worker)' },
			to: { path: `${L}[^/]+/(storage|service)/` }
		},
		{
			name: 'components-are-browser-safe',
			severity: 'error',
			comment: 'What may reach the browser must not import server code.',
			from: { path: `\\.svelte$|${L}[^/]+/web/`, pathNot: '\\.test\\.ts$' },
			to: { path: '\\.server\\.ts$', dependencyTypesNot: ['type-only'] }
		},
		{
			name: 'no-cycles',
			severity: 'error',
			comment: 'Two files that need each other are one thing or need a third.',
			from: {},
			to: { circular: true }
		},
		...Object.entries(mayUse).map(([module, doors]) => ({
			name: `${module}-neighbours`,
			severity: 'error',
			comment: `${module} may use ${[...shared, ...doors].join(', ')} only.`,
			from: { path: `${L}${module}/`, pathNot: '\\.test\\.ts$' },
			to: { path: L, pathNot: [module, ...shared, ...doors].map((name) => `${L}${name}/`) }
		})),
		...shared
			.filter((name) => name !== 'platform')
			.map((module) => ({
				name: `${module}-is-shared`,
				severity: 'error',
				comment: `Everybody uses ${module}, so it may use shared modules only.`,
				from: { path: `${L}${module}/`, pathNot: '\\.test\\.ts$' },
				to: { path: L, pathNot: shared.map((name) => `${L}${name}/`) }
			}))
	],
	options: {
		tsConfig: { fileName: 'tsconfig.json' },
		tsPreCompilationDeps: true,
		doNotFollow: { path: 'node_modules' },
		enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'svelte'] }
	}
};

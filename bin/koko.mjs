#!/usr/bin/env node
// `npx koko …`: makes sure of dependencies and the pinned Node, then runs the command line.
process.argv.splice(2, 0, 'koko');
await import('./bootstrap.mjs');

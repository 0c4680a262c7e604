import { verifyAuditChains, type ChainFinding } from '#lib/secrecy/index.server.ts';
import { verifyAuditFile } from './verify-audit-file.ts';
import { withPlatform } from './with-platform.ts';

export type VerifyOptions = { readonly head?: string; readonly json?: boolean };

/** `koko audit verify [FILE]`: follows the chains of the database, or of an exported file. Exit code 1 at a break. */
export async function verifyAudit(file: string | undefined, options: VerifyOptions): Promise<void> {
	if (file) return verifyFile(file, options);
	await withPlatform(async (platform) => {
		const findings = await verifyAuditChains(platform)();
		if (options.json) console.log(JSON.stringify(findings));
		else for (const finding of findings) console.log(chainLine(finding));
		if (findings.some(({ broken }) => broken)) process.exitCode = 1;
	});
}

async function verifyFile(file: string, { head, json }: VerifyOptions): Promise<void> {
	const finding = await verifyAuditFile(file, head);
	if (json) console.log(JSON.stringify(finding));
	else console.log(finding.problem ?? `All ${finding.links} links hold. The last one is ${finding.head}.`);
	if (finding.problem) process.exitCode = 1;
}

export const chainLine = ({ slug, links, head, broken }: ChainFinding): string =>
	broken
		? `${slug}: BROKEN at link ${broken.sequence ?? '–'}, entry ${broken.entryId} (${broken.kind})`
		: `${slug}: ${links} links hold${head ? `, the last one is ${head}` : ''}`;

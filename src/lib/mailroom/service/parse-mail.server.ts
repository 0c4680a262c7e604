import { simpleParser, type AddressObject, type Attachment, type ParsedMail } from 'mailparser';
import { cleanText } from '../../platform/pure/form.ts';
import { mostParts } from '../domain/mailbox.ts';
import type { MachineSigns, ReadMail, UnreadableReason } from '../domain/mail.ts';

export type Parsed =
	| { readonly ok: true; readonly mail: ReadMail & { readonly filesLeftOut: number } }
	| { readonly ok: false; readonly reason: UnreadableReason };

const mostFilesLookedAt = 20;
/** Pictures that belong to the look of a mail and are this small are logos and lines. */
const logoBytes = 20_000;
const mostForwarded = 3;

/** Reads a mail: words as plain text, files as bytes. Runs in a thread of its own, see read-mail. */
export async function parseMail(source: Buffer): Promise<Parsed> {
	try {
		const parsed = await inRightCharset(source);
		if (parsed.attachments.length > mostParts) return { ok: false, reason: 'TOO_MANY_PARTS' };
		return { ok: true, mail: await readMailOf(parsed) };
	} catch (error) {
		return { ok: false, reason: (error as { code?: string }).code === 'EMAXLEN' ? 'TOO_MANY_PARTS' : 'BROKEN' };
	}
}

const parse = (source: Buffer): Promise<ParsedMail> =>
	simpleParser(source, { skipImageLinks: true, skipTextToHtml: true, maxHtmlLengthToParse: 1_000_000 });

/** Mail programmes that call Windows letters UTF-8 leave holes; read as what they are, the letters are there. */
async function inRightCharset(source: Buffer): Promise<ParsedMail> {
	const parsed = await parse(source);
	if (!hasHoles(parsed)) return parsed;
	const renamed = source
		.toString('latin1')
		.replaceAll(/(charset\s{0,5}=\s{0,5}"?)utf-?8/gi, '$1windows-1252')
		.replaceAll(/=\?utf-8\?/gi, '=?windows-1252?');
	const again = await parse(Buffer.from(renamed, 'latin1'));
	return hasHoles(again) || /[\u00c3\u00e2][\u0080-\u00bf\u20ac]/.test(again.text ?? '') ? parsed : again;
}

const hasHoles = ({ text, subject }: ParsedMail): boolean => `${text ?? ''}${subject ?? ''}`.includes('\ufffd');

async function readMailOf(parsed: ParsedMail): Promise<ReadMail & { filesLeftOut: number }> {
	const contentType = headerOf(parsed, 'content-type');
	const forwarded = parsed.attachments.filter(({ contentType: type }) => type === 'message/rfc822');
	const inner = await Promise.all(forwarded.slice(0, mostForwarded).map(({ content }) => parse(content)));
	const isShown = ({ contentType: type, related, size }: Attachment): boolean =>
		type !== 'message/rfc822' &&
		!type.includes('pkcs7-signature') &&
		type !== 'application/pgp-signature' &&
		!(related && size < logoBytes);
	const all = [parsed, ...inner].flatMap(({ attachments }) => attachments.filter(isShown));
	const taken = all.slice(0, mostFilesLookedAt);
	const [from] = addressesOf(parsed.from);
	return {
		messageId: cleanText(parsed.messageId ?? '').slice(0, 500),
		answers: [parsed.inReplyTo ?? '', ...[parsed.references ?? []].flat().toReversed()].slice(0, 20),
		from: from && { name: cleanText(from.name).slice(0, 200), address: from.address },
		to: ['to', 'cc', 'delivered-to', 'x-original-to'].flatMap((name) => recipientsIn(parsed, name)).slice(0, 50),
		subject: cleanText(parsed.subject ?? '').slice(0, 500),
		text: cleanText([parsed.text ?? '', ...inner.map(forwardedText)].join('\n\n')),
		language: headerOf(parsed, 'content-language').slice(0, 2),
		isEncrypted: isEncrypted(contentType, parsed),
		files: taken.map(({ content }) => new Uint8Array(content)),
		filesLeftOut: all.length - taken.length,
		signs: signsOf(parsed, contentType)
	};
}

/** Subject and words of a mail inside the mail; who wrote it is not part of the report. */
const forwardedText = ({ subject, text }: ParsedMail): string => ['»', subject ?? '', '', text ?? '', '«'].join('\n');

const signsOf = (parsed: ParsedMail, contentType: string): MachineSigns => ({
	autoSubmitted: headerOf(parsed, 'auto-submitted'),
	precedence: headerOf(parsed, 'precedence'),
	autoReply: headerOf(parsed, 'x-autoreply') || headerOf(parsed, 'x-autorespond'),
	returnPath: rawHeader(parsed, 'return-path'),
	listId: rawHeader(parsed, 'list-id') || rawHeader(parsed, 'list-unsubscribe'),
	contentType
});

/** Sealed for a key the house does not have: PGP in both shapes, S/MIME. */
const isEncrypted = (contentType: string, parsed: ParsedMail): boolean =>
	contentType.startsWith('multipart/encrypted') ||
	/^application\/(x-)?pkcs7-mime/.test(contentType) ||
	/^\s*-----BEGIN PGP MESSAGE-----/.test(parsed.text ?? '');

/** One header in small letters; structured ones by their value. */
function headerOf(parsed: ParsedMail, name: string): string {
	const value = parsed.headers.get(name);
	const text =
		typeof value === 'string'
			? value
			: value && 'value' in value && typeof value.value === 'string'
				? value.value
				: rawHeader(parsed, name);
	return text.trim().toLowerCase().slice(0, 200);
}

function rawHeader(parsed: ParsedMail, name: string): string {
	const line = parsed.headerLines.find(({ key }) => key === name)?.line ?? '';
	return line
		.slice(line.indexOf(':') + 1)
		.trim()
		.toLowerCase()
		.slice(0, 500);
}

function addressesOf(field: AddressObject | undefined): { name: string; address: string }[] {
	return (field?.value ?? []).flatMap(({ name, address }) =>
		address && /^[^\s@<>,;:"\\]{1,64}@[^\s@<>,;:"\\]{1,190}$/.test(address)
			? [{ name, address: address.toLowerCase() }]
			: []
	);
}

function recipientsIn(parsed: ParsedMail, name: string): string[] {
	const value = parsed.headers.get(name);
	const fields = [value].flat() as unknown[];
	return fields.flatMap((field) =>
		typeof field === 'object' && field && 'value' in field && Array.isArray(field.value)
			? addressesOf(field as AddressObject).map(({ address }) => address)
			: typeof field === 'string'
				? [field.trim().replaceAll(/[<>]/g, '').toLowerCase()]
				: []
	);
}

type Facts = {
	readonly office: string;
	readonly reference: string;
	readonly code: string | undefined;
	readonly postbox: string;
};

/** The words of an acknowledgement, in German and, for those who wrote in another language, in English below. */
export function receiptMail({ office, reference, code, postbox }: Facts): { subject: string; text: string } {
	const de = [
		'Guten Tag,',
		`Ihre Nachricht ist bei ${office} angekommen. Ihre Meldung hat die Nummer ${reference}.`,
		code &&
			`Antworten liegen in Ihrem Postfach. Sie öffnen es mit diesem Rückmeldecode:\n\n${code}\n\n${postbox}\n\nWer den Code kennt, kann die Antworten lesen. Bitte geben Sie ihn nicht weiter.`,
		'Wenn Sie etwas ergänzen möchten, antworten Sie einfach auf diese E-Mail. Bei Gefahr rufen Sie bitte 110 oder 112 an.',
		'Diese E-Mail wurde von selbst verschickt. Zu Ihrem Schutz steht hier nichts aus Ihrer Nachricht.'
	];
	const en = [
		`Hello, your message has reached ${office}. Your report has the number ${reference}.`,
		code && 'Answers wait in your postbox. The code above opens it; please do not pass it on.',
		'To add something, just answer this e-mail. In danger please call 110 or 112.'
	];
	return {
		subject: `Ihre Nachricht ist angekommen (${reference})`,
		text: [...de, '–', ...en].filter(Boolean).join('\n\n') + '\n'
	};
}

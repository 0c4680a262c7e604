import { administer, getTenant, lookInto, namesOf } from '../../identity/index.server.ts';
import { enqueue } from '../../jobs/index.server.ts';
import type { MemberContext } from '../../platform/pure/actor.ts';
import { refuse, succeed, type Outcome } from '../../platform/pure/outcome.ts';
import { actingAsSystem } from '../../platform/server/database.server.ts';
import type { Platform } from '../../platform/server/platform.server.ts';
import { writeMail } from '../domain/mail.ts';
import { listUnsent, makeWaiting, type MailState } from '../storage/outbox.server.ts';

export type ShownMail = {
	readonly id: string;
	readonly recipient: string;
	readonly createdAt: Date;
	readonly state: MailState;
	readonly attempts: number;
	readonly lastProblem: string | null;
	readonly subject: string;
	readonly text: string;
	readonly link: string;
};

export type OutboxPage = { readonly isMailOn: boolean; readonly mails: readonly ShownMail[] };

/** Mails that have not left, with their words, so that an administrator can pass a link on by hand. */
export const outboxPage =
	(platform: Platform) =>
	(context: MemberContext): Promise<OutboxPage | undefined> =>
		lookInto(platform, context, 'settings', async (tx) => {
			const { tenantId } = context.actor;
			const mails = await listUnsent(tx, tenantId, 200);
			const tenant = await getTenant(tx, tenantId);
			const personIds = mails.map(({ recipient }) => personIn(recipient));
			const names = await namesOf(tx, tenantId, personIds);
			const shown = mails.map((mail): ShownMail => {
				const link = platform.config.origin + mail.linkPath;
				const values = { tenant: tenant.name, ...mail.values };
				return {
					...writeMail(mail.template, values, mail.language, link),
					id: mail.id,
					recipient: names.get(personIn(mail.recipient) ?? '') ?? mail.recipient,
					createdAt: mail.createdAt,
					state: mail.state,
					attempts: mail.attempts,
					lastProblem: mail.lastProblem,
					link
				};
			});
			return { isMailOn: platform.config.smtpUrl !== undefined, mails: shown };
		});

const personIn = (recipient: string): string | null =>
	recipient.startsWith('person:') ? recipient.slice('person:'.length) : null;

/** Lets a mail try again at once. */
export const sendAgain =
	(platform: Platform) =>
	(context: MemberContext, mailId: string): Promise<Outcome<undefined, 'forbidden' | 'unknown'>> => {
		const deed = { verb: 'mail.sent-again', objectType: 'mail', objectId: mailId, about: 'settings' } as const;
		return administer(platform, context, deed, async (tx) => {
			const { tenantId } = context.actor;
			// Only the worker changes the outbox by row security; this one order is given in its name.
			if (!(await actingAsSystem(tx, () => makeWaiting(tx, tenantId, mailId)))) return refuse('unknown');
			await enqueue(tx, 'notifications.send', { tenantId, mailId }, { key: `mail:${mailId}` });
			return succeed();
		});
	};

export { noticeKinds, objectPath, type NoticeKind } from './domain/notice.ts';
export { writeMail, type Mail, type MailTemplate, type MailValues } from './domain/mail.ts';
export type { Notice } from './storage/notices.server.ts';
export type { MailState, OutboxMail } from './storage/outbox.server.ts';

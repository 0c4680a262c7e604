export { mailboxForm } from './web/mailbox-form.ts';
export { mailroomTexts } from './web/mailroom-texts.ts';

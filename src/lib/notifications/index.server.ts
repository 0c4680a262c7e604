export { notify, notifyRoles, type News } from './service/notify.server.ts';
export { sendMail, type MailOrder } from './service/send-mail.server.ts';
export { notificationJobs } from './jobs/notification-jobs.server.ts';

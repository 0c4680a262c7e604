import { z } from 'zod';
import { requiredText } from '../../platform/pure/form.ts';
import { officeLanguages } from '../../platform/pure/language.ts';

const password = z.string({ error: 'required' }).min(1, { error: 'required' }).max(1000, { error: 'too-long' });

export const signInForm = z.object({ email: requiredText(200), password });

export const codeForm = z.object({ code: requiredText(40) });

export const newPasswordForm = z
	.object({ password, passwordAgain: password })
	.refine((form) => form.password === form.passwordAgain, { error: 'passwords-differ', path: ['passwordAgain'] });

export const changePasswordForm = z
	.object({ currentPassword: password, password, passwordAgain: password })
	.refine((form) => form.password === form.passwordAgain, { error: 'passwords-differ', path: ['passwordAgain'] });

export const codesForm = z.object({ passwordForCodes: password });

export const languageForm = z.object({ language: z.enum(officeLanguages, { error: 'choose-one' }) });

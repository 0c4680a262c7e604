import { z } from 'zod';

/** The passphrase, typed twice: nobody can ask for it later. */
export const ReleaseForm = z
	.object({ password: z.string().min(12, 'passphrase-short').max(500), passwordAgain: z.string().max(500) })
	.refine(({ password, passwordAgain }) => password === passwordAgain, {
		message: 'different',
		path: ['passwordAgain']
	});

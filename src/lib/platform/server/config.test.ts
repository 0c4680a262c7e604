import { expect, test } from 'vitest';
import { readConfig, WrongSettings } from './config.server.ts';

test('without any setting the programme runs on this machine only', () => {
	expect(readConfig({})).toMatchObject({
		port: 3000,
		host: '127.0.0.1',
		origin: 'http://localhost:3000',
		behindProxy: false
	});
});

test('every wrong setting is named with what it must be', () => {
	const wrong = {
		PORT: '99999',
		DATABASE_URL: 'mysql://x',
		KOKO_ORIGIN: 'https://koko.example.org/path',
		SMTP_URL: 'mail.example.org'
	};
	expect(() => readConfig(wrong)).toThrow(WrongSettings);
	try {
		readConfig(wrong);
	} catch (error) {
		expect((error as Error).message.split('\n')).toEqual([
			'The setting PORT must be between 0 and 65535.',
			'The setting KOKO_ORIGIN must look like https://koko.example.org, without a path.',
			'The setting DATABASE_URL must begin with postgres:// or postgresql://.',
			'The setting SMTP_URL must begin with smtp:// or smtps://.'
		]);
	}
});

test('an empty setting counts as not set', () => {
	expect(readConfig({ DATABASE_URL: ' ', SMTP_URL: '' })).toMatchObject({ databaseUrl: undefined, smtpUrl: undefined });
});

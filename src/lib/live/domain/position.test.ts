import { expect, test } from 'vitest';
import { readPosition } from './position.ts';

test.each(['1760000000_810:815:811', '1760000000_810:815:810,812,814', '5_3:3:', '5_3:9:'])(
	'%s is a position',
	(written) => {
		const [seconds, snapshot] = written.split('_');
		expect(readPosition(written)).toEqual({ seconds, snapshot });
	}
);

test.each([
	'',
	'810:815:811',
	'x_810:815:',
	'5_0:3:',
	'5_9:3:',
	'5_3:9:2',
	'5_3:9:9',
	'5_3:9:5,5',
	'5_3:9:,5',
	'5_3:9:5,',
	"5_3:9:5'; drop table live.changes; --",
	'5_1234567890123456789:1234567890123456789:',
	`5_1:9999:${Array.from({ length: 2000 }, (_, number) => number + 1).join(',')}`
])('"%s" is none', (written) => expect(readPosition(written)).toBeUndefined());

import { expect, test } from 'vitest';
import { encodingDoubt, recogniseDelimiter, watchEncoding } from './file-recognition.ts';
import { readMoment } from './import-date.ts';
import { limits, readRow, type ImportMapping } from './import-row.ts';
import { freeTopicCode, topicCodeOf } from './topic-code.ts';

const recognise = (...pieces: Uint8Array[]) => {
	const watcher = watchEncoding();
	for (const piece of pieces) watcher.watch(piece);
	return watcher.finish();
};

test('UTF-8 is recognised with and without byte order mark, also when a piece ends inside a letter', () => {
	const bytes = new TextEncoder().encode('Straße;Größe');
	expect(recognise(bytes)).toBe('utf-8');
	expect(recognise(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('utf-8');
	for (let cut = 0; cut <= bytes.length; cut += 1) {
		expect(recognise(bytes.subarray(0, cut), bytes.subarray(cut))).toBe('utf-8');
	}
});

test('a table of an older office programme is Windows-1252, and the euro sign survives', () => {
	const bytes = Uint8Array.of(0x53, 0x74, 0x72, 0x61, 0xdf, 0x65, 0x80);
	expect(recognise(bytes)).toBe('windows-1252');
	expect(new TextDecoder('windows-1252').decode(bytes)).toBe('Straße€');
	expect(recognise(Uint8Array.of(0xff, 0xfe, 0x61, 0x00))).toBe('utf-16le');
});

test('a letter cut off at the end of the file is not taken for UTF-8', () => {
	expect(recognise(Uint8Array.of(0x61, 0xc3))).toBe('windows-1252');
});

test('a wrong guess leaves signs that are reported', () => {
	expect(encodingDoubt('Straße in Köln, „gut“')).toBeUndefined();
	expect(encodingDoubt('StraÃŸe in KÃ¶ln')).toBe('encoded-twice');
	expect(encodingDoubt('KATZE\u0081')).toBe('control-characters');
	expect(encodingDoubt('Stra\ufffde')).toBe('replacement-characters');
});

test('the delimiter is the one that splits every line alike, whatever stands inside quotes', () => {
	expect(recogniseDelimiter('a,b\n"x; y; z","1"\n')).toBe(',');
	expect(recogniseDelimiter('a;b;c\nStreit, laut;2,5;x\nRuhe, leise;1,5;y\n')).toBe(';');
	expect(recogniseDelimiter('a\tb\n1\t2\n')).toBe('\t');
	expect(recogniseDelimiter('one column\nonly')).toBe(',');
});

test.each([
	['2012-02-24T22:16:00', '2012-02-24', '22:16:00', ''],
	['2012-02-24', '2012-02-24', '12:00:00', ''],
	['24.02.2012 7:05', '2012-02-24', '07:05:00', ''],
	['1.2.2012, 22:16 Uhr', '2012-02-01', '22:16:00', ''],
	['2012-02-24T22:16:00+0100', '2012-02-24', '22:16:00', '+01:00'],
	['2012-02-24T22:16:00.000Z', '2012-02-24', '22:16:00', 'Z']
])('%s is read as the day and time it says', (written, day, time, offset) => {
	expect(readMoment(written, 'auto')).toEqual({ day, time, offset });
});

test('days that do not exist and dates that mean two days are not guessed', () => {
	expect(readMoment('30.02.2018', 'auto')).toBeUndefined();
	expect(readMoment('2018-06-30T25:00:00', 'auto')).toBeUndefined();
	expect(readMoment('03/04/2018', 'auto')).toBeUndefined();
	expect(readMoment('03/04/2018', 'month/day/year')?.day).toBe('2018-03-04');
	expect(readMoment('03/04/2018', 'day/month/year')?.day).toBe('2018-04-03');
});

const mapping: ImportMapping = {
	source: 'test',
	columns: {
		key: ['id'],
		text: ['text'],
		place: ['street', 'town'],
		received: 'day',
		topic: 'topic',
		status: 'status',
		closed: 'closed',
		area: 'area',
		latitude: 'lat',
		longitude: 'lon'
	},
	dateFormat: 'auto',
	language: 'de',
	done: ['Erledigt'],
	topics: {},
	createTopics: true,
	areas: {},
	createAreas: false
};
const now = new Date('2026-06-15T08:00:00Z');
const read = (cells: Record<string, string>) =>
	readRow(mapping, { id: '7', day: '2018-06-30', topic: 'Lärm', ...cells }, 4, now);
const reasonOf = (cells: Record<string, string>) => {
	const result = read(cells);
	return 'bad' in result ? `${result.bad.line} ${result.bad.reason} ${result.bad.column}` : undefined;
};

test('a row without text says topic and place, and nothing is invented', () => {
	const result = read({ street: 'Hauptstraße 1', town: '-', text: '' });
	expect(result).toMatchObject({ row: { text: 'Lärm – Hauptstraße 1', placeText: 'Hauptstraße 1', key: '7' } });
	expect(reasonOf({ topic: '' })).toBe('4 nothing-to-read text');
});

test('the time in a file is the time of the office, in summer and in winter', () => {
	expect(read({ day: '2018-06-30T22:00:00' })).toMatchObject({ row: { receivedAt: new Date('2018-06-30T20:00:00Z') } });
	expect(read({ day: '2018-01-30T22:00:00' })).toMatchObject({ row: { receivedAt: new Date('2018-01-30T21:00:00Z') } });
	expect(read({ day: '2018-01-30T22:00:00Z' })).toMatchObject({
		row: { receivedAt: new Date('2018-01-30T22:00:00Z') }
	});
});

test('a row that is over is over on the day the file says, never before it came in', () => {
	expect(read({ status: 'Erledigt', closed: '2018-07-02' })).toMatchObject({
		row: { doneAt: new Date('2018-07-02T10:00:00Z') }
	});
	expect(read({ status: 'Erledigt', closed: '2017-07-02' })).toMatchObject({
		row: { doneAt: new Date('2018-06-30T10:00:00Z') }
	});
	expect(read({ status: 'Offen', closed: '2018-07-02' })).toMatchObject({ row: { doneAt: null } });
});

test('a bad row is named by line, reason and column', () => {
	expect(reasonOf({ day: '' })).toBe('4 date-missing day');
	expect(reasonOf({ day: 'gestern' })).toBe('4 date-unreadable day');
	expect(reasonOf({ day: '2027-01-01' })).toBe('4 date-in-future day');
	expect(reasonOf({ day: '1925-01-01' })).toBe('4 date-too-early day');
	expect(reasonOf({ text: 'x'.repeat(limits.text + 1) })).toBe('4 text-too-long text');
	expect(reasonOf({ street: 'x'.repeat(limits.place + 1) })).toBe('4 place-too-long street');
	expect(reasonOf({ topic: 'x'.repeat(limits.topic + 1) })).toBe('4 topic-too-long topic');
});

test('a cell that is a formula stays the text it is; signs that make text lie go', () => {
	expect(read({ text: '=HYPERLINK("http://example.org")' })).toMatchObject({
		row: { text: '=HYPERLINK("http://example.org")' }
	});
	expect(read({ text: 'a\u202eb\u0000c' })).toMatchObject({ row: { text: 'abc' } });
});

test('positions outside the earth are left out, decimal commas are read', () => {
	expect(read({ lat: '47,5', lon: '8.5' })).toMatchObject({ row: { latitude: 47.5, longitude: 8.5 } });
	expect(read({ lat: '99', lon: '8.5' })).toMatchObject({ row: { latitude: null, longitude: null } });
	expect(read({ lat: '', lon: '' })).toMatchObject({ row: { latitude: null, longitude: null } });
});

test('topic codes can be read, begin with a letter and are given once', () => {
	expect(topicCodeOf('Straßenbeleuchtung')).toBe('STRASSENBELEUCHTUNG');
	expect(topicCodeOf('115 Abfall (2nd Level)')).toBe('T_115_ABFALL_2ND_LEVEL');
	expect(topicCodeOf('Öl & Gas')).toBe('OEL_UND_GAS');
	expect(topicCodeOf('Шум')).toMatch(/^[A-Z][A-Z0-9_]{1,60}$/);
	expect(freeTopicCode('Ampel!', new Set(['AMPEL']))).toBe('AMPEL_2');
});

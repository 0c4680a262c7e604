import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { detectCommand, panelCommand, scanCommand } from './early-warning.ts';

const room = mkdtempSync(join(tmpdir(), 'koko-early-warning-'));
const out = join(room, 'out.csv');
beforeAll(() => void vi.spyOn(console, 'log').mockImplementation(() => {}));
afterAll(() => rmSync(room, { recursive: true }));

function file(name: string, text: string): string {
	const path = join(room, name);
	writeFileSync(path, text);
	return path;
}
const written = (): string[] => readFileSync(out, 'utf8').trim().split('\n');
const summary = (): Record<string, unknown> => JSON.parse(String(vi.mocked(console.log).mock.lastCall?.[0])) as never;

const detect = (text: string, more: { method?: string; from?: string; options?: string } = {}) =>
	detectCommand({ series: file('series.csv', text), out, workers: '1', method: 'own', ...more });

describe('koko early-warning detect', () => {
	test('reads both forms and answers the same, week by week', async () => {
		await detect('series,counts\nA,1;0;2;0;1;1;0;9;9\n', { from: '8' });
		const joined = written();
		await detect('series,w1,w2,w3,w4,w5,w6,w7,w8,w9\nA,1,0,2,0,1,1,0,9,9\n', { from: '8' });
		expect(written()).toEqual(joined);
		expect(joined[0]).toBe('series,t,alarm,score,expected,upper');
		expect(joined.slice(1).map((line) => line.split(',').slice(0, 3).join())).toEqual(['A,8,0', 'A,9,1']);
		expect(summary()).toMatchObject({ method: 'own', series: 1, weeks: 2, alarms: 1, unanswered: 0 });
	});

	test('starts after the history a series names, and with the last week when nothing is named', async () => {
		await detect('series,history,counts\nA,2,1;1;1;1\nB,,1;1;1;1\n');
		expect(
			written()
				.slice(1)
				.map((line) => line.split(',').slice(0, 2).join())
		).toEqual(['A,3', 'A,4', 'B,4']);
	});

	test('takes options of the reference from a file and refuses unknown ones', async () => {
		const options = file('options.json', '{"alpha":0.01,"minSigma":0.5}');
		await detect('series,counts\nA,1;1;1;1;1;1;1;2\n', { method: 'ears-c1', options });
		expect(written()[1]).toMatch(/^A,8,0,2,1,2.16/);
		const unknown = file('options.json', '{"beta":1}');
		await expect(detect('series,counts\nA,1\n', { method: 'ears-c1', options: unknown })).rejects.toThrow(
			'no option "beta"'
		);
	});

	test('a history shorter than asked gives weeks without an answer, counted in the summary', async () => {
		await detect('series,counts\nA,1;2;3\n', { method: 'farrington-flexible' });
		expect(written()[1]).toBe('A,3,0,NA,NA,NA');
		expect(summary()).toMatchObject({ unanswered: 1 });
	});

	test('one-week series, zeros, gaps and ten million in a cell are answered', async () => {
		await detect('series,counts\nA,3\nB,0;0;0;0\nC,1;NA;2;;1\nD,1;1;1;10000000\n');
		expect(
			written()
				.slice(1)
				.every((line) => /^[A-D],\d,[01],-?\d[\d.e+-]*,[\d.e-]+,\d+$/.test(line))
		).toBe(true);
	});

	test.each([
		['', 'is empty'],
		['series,counts\n', 'no rows'],
		['series,total\nA,1\n', 'neither a column "counts" nor columns w1'],
		['series,counts\nA,1;-3\n', '"-3" in week 2 is no count'],
		['series,counts\nA,1;2.5\n', '"2.5" in week 2 is no count'],
		['series,counts\nA,1\nA,2\n', 'Series "A" stands in the file twice'],
		['series,w1,w2\nA,1\n', '2 cells where the header has 3']
	])('refuses %j with one sentence', async (text, sentence) => {
		await expect(detect(text)).rejects.toThrow(sentence);
	});

	test('refuses a first week after the end, and an unknown method', async () => {
		await expect(detect('series,counts\nA,1;2\n', { from: '9' })).rejects.toThrow('has 2 weeks');
		await expect(detect('series,counts\nA,1\n', { method: 'magic' })).rejects.toThrow('There is no method "magic"');
	});
});

describe('koko early-warning panel', () => {
	const districts = 'district,population,neighbours\nn,100,s\ns,100,n\ni,0,\n';
	const panel = (series: string, places = districts, fdr?: string) =>
		panelCommand({
			...{ series: file('panel.csv', series), districts: file('districts.csv', places), out, workers: '1' },
			...(fdr ? { fdr } : {})
		});

	test('answers islands and districts without population, and says so', async () => {
		const rise = `${'0,1,'.repeat(20)}5,9`;
		const header = `district,topic,${Array.from({ length: 42 }, (_, i) => `w${i + 1}`).join()}`;
		await panel(
			`${header}\nn,noise,${rise}\ns,noise,${'0,1,'.repeat(20)}0,1\ni,noise,${'0,1,'.repeat(20)}1,0\n`,
			districts,
			'0.2'
		);
		expect(
			written()
				.slice(1)
				.map((line) => line.split(',').slice(0, 4).join())
		).toEqual(['n,noise,42,1', 's,noise,42,0', 'i,noise,42,0']);
		expect(summary()).toMatchObject({ notes: ['1 districts have no population and were taken for average ones.'] });
	});

	test('refuses unknown districts, unknown neighbours and districts named twice', async () => {
		await expect(panel('district,topic,w1\nx,t,1\n')).rejects.toThrow('district "x" is not in');
		await expect(panel('district,topic,w1\nn,t,1\n', 'district,population,neighbours\nn,1,q\n')).rejects.toThrow(
			'"q" is no district'
		);
		const twice = 'district,population,neighbours\nn,1,\nn,2,\n';
		await expect(panel('district,topic,w1\nn,t,1\n', twice)).rejects.toThrow('District "n" stands in the file twice');
	});
});

describe('koko early-warning scan', () => {
	const scan = (counts: string, geo: string, workers: string) =>
		scanCommand({
			...{ counts: file('counts.csv', counts), geo: file('geo.csv', geo), out, workers, models: 'poisson,permutation' },
			...{ windows: '2', share: '0.5', replicates: '99', clusters: '1', seed: '7' }
		});
	const geo = 'dataset,district,x,y,population\nS,a,0,0,10\nS,b,1,0,10\nS,c,5,5,10\nS,d,6,5,10\n';
	const counts = 'dataset,district,w1,w2,w3,w4\nS,a,1,0,1,9\nS,b,0,1,1,8\nS,c,1,1,0,1\nS,d,0,1,1,0\n';

	test('names the cluster, and threads change nothing', async () => {
		await scan(counts, geo, '1');
		const alone = written();
		expect(alone[1]).toMatch(/^S,poisson,a;b,4,1,[\d.]+,0.01$/);
		await scan(counts, geo, '2');
		expect(written()).toEqual(alone);
	});

	test('refuses gaps, missing places and districts without population', async () => {
		await expect(scan('dataset,district,w1,w2\nS,a,,1\n', geo, '1')).rejects.toThrow('week 1 has no count');
		await expect(scan('dataset,district,w1,w2\nS,q,1,1\n', geo, '1')).rejects.toThrow('has no place');
		await expect(scan(counts, geo.replace('0,0,10', '0,0,0'), '1')).rejects.toThrow(
			'District "a" of set "S" has no population'
		);
	});
});

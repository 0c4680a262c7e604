import { Readable } from 'node:stream';
import { DeleteObjectCommand, GetObjectCommand, paginateListObjectsV2, S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { checkedName, removableName, type FileStore } from './file-store.server.ts';

export type Bucket = {
	readonly name: string;
	/** Address of a store that is not Amazon's own, e.g. `https://s3.example.org`. */
	readonly endpoint: string | undefined;
	readonly region: string;
	/** Without them the SDK looks where it always looks (AWS_… variables, roles of the machine). */
	readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
};

/** Files in a bucket; sent in parts while they are read, so a file is never whole in memory. */
export function s3Store(bucket: Bucket): FileStore {
	const client = new S3Client({
		region: bucket.region,
		// the bucket in the path: stores in a town's own computing centre seldom have a name per bucket
		...(bucket.endpoint && { endpoint: bucket.endpoint, forcePathStyle: true }),
		...(bucket.credentials && { credentials: bucket.credentials }),
		requestChecksumCalculation: 'WHEN_REQUIRED', // many stores do not know the newer checksums; ours are in the ciphertext
		responseChecksumValidation: 'WHEN_REQUIRED'
	});
	const placeOf = (name: string) => ({ Bucket: bucket.name, Key: checkedName(name) });
	return {
		kind: 's3',
		put: async (name, content) => {
			const params = { ...placeOf(name), Body: Readable.from(content), ContentType: 'application/octet-stream' };
			await new Upload({ client, params, queueSize: 1 }).done();
		},
		get: async (name) => {
			const { Body } = await client.send(new GetObjectCommand(placeOf(name)));
			if (!(Body instanceof Readable)) throw new Error('the file store answered without content');
			return Body;
		},
		remove: async (name) => {
			await client.send(new DeleteObjectCommand({ Bucket: bucket.name, Key: removableName(name) }));
		},
		list: async function* (owner) {
			for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket.name, Prefix: `${owner}/` })) {
				for (const { Key: name, LastModified: writtenAt } of page.Contents ?? [])
					if (name && writtenAt) yield { name, writtenAt };
			}
		}
	};
}

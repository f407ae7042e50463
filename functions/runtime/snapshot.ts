/** The catalogue's snapshot in S3. The client for S3 is loaded only where there is a bucket. */
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface Place {
  bucket: string;
  key: string;
}

/** Loads the snapshot into a file. False when there is none yet. */
export async function loadSnapshot({ bucket, key }: Place, path: string): Promise<boolean> {
  const { GetObjectCommand, NoSuchKey, S3Client } = await import('@aws-sdk/client-s3');
  try {
    const { Body } = await new S3Client({}).send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    if (!(Body instanceof Readable)) return false;
    // Only a whole file gets the name, so that a broken download is never opened.
    await pipeline(Body, createWriteStream(`${path}.part`));
    await rename(`${path}.part`, path);
    return true;
  } catch (error) {
    if (error instanceof NoSuchKey) return false;
    throw error;
  }
}

/** Puts a file in the place of the last snapshot. Returns its size in bytes. */
export async function keepSnapshot({ bucket, key }: Place, path: string): Promise<number> {
  const { PutObjectCommand, S3Client } = await import('@aws-sdk/client-s3');
  const { size } = await stat(path);
  await new S3Client({}).send(
    new PutObjectCommand({
      Bucket: bucket,
      Key: key,
      Body: createReadStream(path),
      ContentLength: size,
      ContentType: 'application/vnd.sqlite3',
    }),
  );
  return size;
}

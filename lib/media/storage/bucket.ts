/** Pictures in S3-compatible storage, which instances on several machines share. */
import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { pictureType } from '@/lib/picture-files';
import type { Bucket } from './media-url';
import { type MediaStorage, MediaUnavailableError } from './types';

const PATIENCE_MS = 15_000;
/** After a fault of the storage, which is asked the same again: nothing here can happen twice. */
const RETRIES = 2;

export function bucketStorage({
  endpoint,
  name,
  prefix,
  region,
  accessKeyId,
  secretAccessKey,
}: Bucket): MediaStorage {
  const shown = `bucket ${name} at ${new URL(endpoint).host}`;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: RETRIES });
  const send = async (method: string, key: string, body?: Buffer): Promise<Response> => {
    let answer: Response;
    try {
      answer = await client.fetch(`${endpoint}/${name}/${prefix}${key}`, {
        method,
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: {
          // The signature holds for these bytes alone.
          'x-amz-content-sha256': createHash('sha256')
            .update(body ?? '')
            .digest('hex'),
          ...(body && { 'content-type': pictureType(key) ?? 'application/octet-stream' }),
        },
        ...(body && { body: new Uint8Array(body) }),
      });
    } catch (cause) {
      throw new MediaUnavailableError(`${shown} cannot be reached`, { cause });
    }
    if (answer.ok || answer.status === 404) return answer;
    await answer.body?.cancel();
    throw new MediaUnavailableError(`${shown} answers ${method} with ${answer.status}`);
  };
  const size = async (key: string) => {
    const { ok, headers } = await send('HEAD', key);
    return ok ? Number(headers.get('content-length') ?? 0) : undefined;
  };
  return {
    name: shown,
    size,
    has: async (key) => (await size(key)) !== undefined,
    read: async (key) => {
      const answer = await send('GET', key);
      if (!answer.ok) {
        await answer.body?.cancel();
        return undefined;
      }
      try {
        return Buffer.from(await answer.arrayBuffer());
      } catch (cause) {
        throw new MediaUnavailableError(`${shown} broke off`, { cause });
      }
    },
    put: async (folder, files, main) => {
      const others = [...files].filter(([file]) => file !== main);
      await Promise.all(others.map(([file, bytes]) => put(`${folder}/${file}`, bytes)));
      // Last: whoever finds it finds the others.
      const last = files.get(main);
      if (last) await put(`${folder}/${main}`, last);
    },
    remove: async (key) => {
      await (await send('DELETE', key)).body?.cancel();
    },
  };

  async function put(key: string, bytes: Buffer): Promise<void> {
    const answer = await send('PUT', key, bytes);
    await answer.body?.cancel();
    if (!answer.ok) throw new MediaUnavailableError(`${shown} is not there`);
  }
}

/** Pictures in S3-compatible storage, against a server that checks every signature. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { pictureSources, sharePicture } from '@/lib/catalog/pictures/addresses';
import { log } from '@/lib/log';
import { freshEnv } from '@/scripts/lib/fresh-env';
import { run } from '@/scripts/lib/processes.mjs';
import { type BucketServer, startBucketServer } from '@/tests/support/bucket-server';
import { servePicture } from '../serve';
import { storePicture } from '../store-picture';
import { mediaStorage } from './storage';

let bucket: BucketServer;
const settings = { DATA_DIR: undefined, DATABASE_URL: 'file:./.data/store.db' };
const storageAt = (wrong?: Parameters<BucketServer['url']>[0]) =>
  mediaStorage({ ...settings, MEDIA_URL: bucket.url(wrong) });

beforeAll(async () => {
  bucket = await startBucketServer();
  const env = { ...freshEnv({ shopPort: 3000, sandboxPort: 4010 }), MEDIA_URL: bucket.url() };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
});
afterEach(() => {
  bucket.objects.clear();
  bucket.asked.length = 0;
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await bucket.stop();
});

const photo = () =>
  sharp({ create: { width: 700, height: 350, channels: 3, background: '#a4632f' } })
    .png()
    .toBuffer();
const get = (src: string, method = 'GET', headers: Record<string, string> = {}) => {
  const [, , folder = '', file = ''] = src.split('/');
  return servePicture(new Request(`http://shop.example${src}`, { method, headers }), { folder, file });
};

describe('a picture in a bucket', () => {
  it('lies there in all its versions, and comes from the shop’s own address', async () => {
    const { src } = await storePicture(await photo(), '');
    const versions = [...pictureSources(src).map((source) => source.src), sharePicture(src) ?? ''];
    expect([...bucket.objects.keys()].toSorted()).toEqual(
      versions.map((version) => version.replace('/media/', '/pictures/shop/')).toSorted(),
    );
    for (const version of versions) {
      const answer = await get(version);
      expect(answer.status, version).toBe(200);
      const stored = bucket.objects.get(version.replace('/media/', '/pictures/shop/'));
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(stored?.bytes);
      expect(answer.headers.get('content-type')).toBe(stored?.type);
    }
  });

  it('that one process keeps is served by another, which shares nothing else with it', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'instance-'));
    try {
      const file = path.join(folder, 'photo.png');
      await sharp(await photo()).toFile(file);
      const store = ['--conditions=react-server', 'e2e/support/store-picture.ts', file, ''];
      const own = { DATA_DIR: folder, DATABASE_URL: `file:${folder}/store.db` };
      const { code, output } = await run('tsx', store, { env: { ...process.env, ...own } });
      expect(code, output).toBe(0);
      const src = /\/media\/[^"]+/.exec(output)?.[0] ?? '';
      const answer = await get(src);
      expect(answer.status).toBe(200);
      const { format, width } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
      expect([format, width]).toEqual(['webp', 700]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);

  it('is told of once all of it is there: the file that pages name is the last', async () => {
    const { src } = await storePicture(await photo(), '');
    const put = bucket.asked.filter((request) => request.startsWith('PUT '));
    expect(put.indexOf(`PUT ${src.replace('/media/', '/pictures/shop/')}`)).toBe(bucket.objects.size - 1);
    expect(put).toHaveLength(bucket.objects.size);
  });

  it('is not sent again when it comes again', async () => {
    const { src } = await storePicture(await photo(), '');
    bucket.asked.length = 0;
    expect((await storePicture(await photo(), '')).src).toBe(src);
    expect(bucket.asked).toEqual([`HEAD ${src.replace('/media/', '/pictures/shop/')}`]);
  });

  it('that is not there is 404, asked by HEAD too', async () => {
    const src = `/media/${'0'.repeat(32)}/320.webp`;
    expect((await get(src)).status).toBe(404);
    expect((await get(src, 'HEAD')).status).toBe(404);
    expect((await get(src)).status).toBe(404);
    // Each is a paid request: one that was not there is not asked for again.
    expect(bucket.asked).toHaveLength(1);
  });

  it('answers HEAD with its length, and a browser that has it with 304', async () => {
    const { src } = await storePicture(await photo(), '');
    const size = bucket.objects.get(src.replace('/media/', '/pictures/shop/'))?.bytes.length;
    expect((await get(src, 'HEAD')).headers.get('content-length')).toBe(String(size));
    const etag = (await get(src)).headers.get('etag') ?? '';
    expect((await get(src, 'GET', { 'if-none-match': etag })).status).toBe(304);
  });

  it('comes through although the storage stumbled', async () => {
    bucket.failNext(2);
    await expect(storageAt().size('none/320.webp')).resolves.toBeUndefined();
  });
});

describe('storage that cannot be used', () => {
  it.each([
    ['a wrong secret', { secret: 'other' }, /answers HEAD with 403/],
    ['a wrong region', { region: 'us-east-1' }, /answers HEAD with 403/],
  ])('%s is no missing picture', async (_what, wrong, says) => {
    await expect(storageAt(wrong).has('a/b')).rejects.toThrow(says);
  });

  it('a bucket that is not there takes nothing', async () => {
    const storage = storageAt({ bucket: 'other' });
    await expect(storage.put('a', new Map([['b', Buffer.from('x')]]), 'b')).rejects.toThrow(/is not there/);
  });

  it('a host that nobody listens at cannot be reached, and no message holds the secret', async () => {
    const storage = mediaStorage({ ...settings, MEDIA_URL: 's3://KEY:S3CRET@127.0.0.1:1/pictures' });
    const failure: unknown = await storage.has('a/b').catch((error: unknown) => error);
    expect(String(failure)).toMatch(/bucket pictures at 127.0.0.1:1 cannot be reached/);
    expect(String(failure)).not.toContain('S3CRET');
  });

  it('is 503 for a customer, who may ask again, and nobody remembers it', async () => {
    const said = vi.spyOn(log, 'error').mockImplementation(() => undefined);
    for (const file of ['320.webp', '640.webp']) {
      bucket.failNext(3);
      const answer = await get(`/media/${'1'.repeat(32)}/${file}`);
      expect(answer.status).toBe(503);
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
    // Once a minute, however many ask.
    expect(said).toHaveBeenCalledTimes(1);
    said.mockRestore();
  });
});

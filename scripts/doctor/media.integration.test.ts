/** What the doctor says of the place where pictures lie: a folder, and storage that checks every signature. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BucketServer, startBucketServer } from '@/tests/support/bucket-server';
import { judgeMedia } from './judge-media';
import { probeMedia } from './probe-media';

let bucket: BucketServer;
let folder: string;
beforeAll(async () => {
  bucket = await startBucketServer();
  folder = mkdtempSync(path.join(tmpdir(), 'doctor-'));
});
afterAll(async () => {
  await bucket.stop();
  rmSync(folder, { recursive: true });
});

const examined = async (settings: { MEDIA_URL?: string; DATA_DIR?: string; DATABASE_URL?: string }) => {
  const env = {
    MEDIA_URL: undefined,
    DATA_DIR: undefined,
    DATABASE_URL: `file:${folder}/store.db`,
    ...settings,
  };
  return judgeMedia(await probeMedia(env), env.DATABASE_URL.startsWith('postgres'));
};

it('a folder beside the database, which is made when it is needed', async () => {
  expect(await examined({})).toEqual({ subject: 'pictures', level: 'ok', says: `in ${folder}/media` });
});

it('a folder that other machines do not see, beside PostgreSQL, with the setting that mends it', async () => {
  expect(await examined({ DATA_DIR: folder, DATABASE_URL: 'postgres://x/y' })).toMatchObject({
    level: 'warn',
    says: expect.stringContaining('other machines'),
    mend: expect.stringContaining('MEDIA_URL'),
  });
});

it('a folder that cannot be made, with the setting that mends it', async () => {
  writeFileSync(path.join(folder, 'file'), '');
  expect(await examined({ DATA_DIR: path.join(folder, 'file') })).toMatchObject({
    level: 'warn',
    says: expect.stringContaining(`${folder}/file/media cannot be written`),
    mend: expect.stringContaining('DATA_DIR'),
  });
});

it('a bucket that keeps what is written, by its name without the key', async () => {
  const finding = await examined({ MEDIA_URL: bucket.url() });
  expect(finding).toMatchObject({ level: 'ok', says: expect.stringMatching(/^in bucket pictures at 127/) });
  expect(JSON.stringify(finding)).not.toContain('AKID');
});

it('a bucket that two doctors examine at once, and in which nothing of them stays', async () => {
  const settings = { MEDIA_URL: bucket.url() };
  const findings = await Promise.all(Array.from({ length: 4 }, () => examined(settings)));
  expect(new Set(findings.map(({ level }) => level))).toEqual(new Set(['ok']));
  expect([...bucket.objects.keys()]).toEqual([]);
});

it.each([
  ['a wrong secret', () => bucket.url({ secret: 'other' }), /answers PUT with 403/],
  ['a bucket that is not there', () => bucket.url({ bucket: 'other' }), /is not there/],
  ['a host that does not answer', () => 's3://KEY:SECRET@127.0.0.1:1/pictures', /cannot be reached/],
])('%s, with what to check', async (_what, url, says) => {
  expect(await examined({ MEDIA_URL: url() })).toMatchObject({
    level: 'bad',
    says: expect.stringMatching(says),
    mend: expect.stringContaining('MEDIA_URL'),
  });
});

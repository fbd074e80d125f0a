/** What browsers are answered under /media, and what somebody gets who asks for something else. */
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sharePicture } from '@/lib/catalog/pictures/addresses';
import { freshEnv } from '@/scripts/lib/fresh-env';
import { servePicture } from './serve';
import { storePicture } from './store-picture';

let folder: string;
let drawing: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'media-'));
  const env = { ...freshEnv({ shopPort: 3000, sandboxPort: 4010 }), DATA_DIR: folder };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="100"><rect/></svg>';
  drawing = (await storePicture(Buffer.from(svg), '')).src;
  // Of a name that pictures have, where none of them lies.
  writeFileSync(path.join(folder, '320.webp'), 'secret');
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const ask = (src: string, { method = 'GET', headers = {} as Record<string, string> } = {}) => {
  const [, , inside = '', file = ''] = src.split('/');
  return servePicture(new Request('http://shop.example/', { method, headers }), { folder: inside, file });
};
const etagOf = async (src: string) => (await ask(src)).headers.get('etag') ?? '';

describe('a stored picture', () => {
  it('comes with its bytes, its type and length, and may be kept for a year', async () => {
    const answer = await ask(drawing);
    expect(answer.status).toBe(200);
    const bytes = readFileSync(path.join(folder, drawing));
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/svg+xml',
      'content-length': String(bytes.length),
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });

  it('that is a drawing is a file for whoever opens it alone', async () => {
    const { headers } = await ask(drawing);
    expect(headers.get('content-disposition')).toBe('attachment');
    const shared = await ask(sharePicture(drawing) ?? '');
    expect(shared.headers.get('content-type')).toBe('image/jpeg');
    expect(shared.headers.get('content-disposition')).toBeNull();
  });

  it('answers HEAD like GET, without its bytes', async () => {
    const [got, asked] = [await ask(drawing), await ask(drawing, { method: 'HEAD' })];
    expect(await asked.text()).toBe('');
    expect([asked.status, Object.fromEntries(asked.headers)]).toEqual([200, Object.fromEntries(got.headers)]);
  });

  it.each([
    ['its tag', (etag: string) => etag],
    ['its tag, weak', (etag: string) => `W/${etag}`],
    ['its tag among others', (etag: string) => `"other", ${etag}`],
    ['any tag', () => '*'],
  ])('is not sent to a browser that has %s', async (_what, given) => {
    const etag = await etagOf(drawing);
    const answer = await ask(drawing, { headers: { 'if-none-match': given(etag) } });
    expect([answer.status, await answer.text(), answer.headers.get('etag')]).toEqual([304, '', etag]);
    expect(answer.headers.get('cache-control')).toMatch(/immutable/);
  });

  it('is sent to a browser that has another', async () => {
    expect((await ask(drawing, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  it('has a tag of its own in each version', async () => {
    expect(await etagOf(sharePicture(drawing) ?? '')).not.toBe(await etagOf(drawing));
  });
});

describe('404, which nobody remembers', () => {
  const NONE = '0'.repeat(32);
  it.each([
    ['a picture that was never stored', NONE, '320.webp'],
    ['a way up', '..', '320.webp'],
    ['a way up in the file', NONE, '../../320.webp'],
    ['a way up with other slashes', NONE, '..\\..\\320.webp'],
    ['what is not whole yet', '.unfinished', '320.webp'],
    ['a folder of other letters', NONE.replace('0', 'A'), '320.webp'],
    ['a file with an end of string', NONE, '320.webp\0.jpg'],
    ['a file with a line after it', NONE, '320.webp\n'],
    ['another file', NONE, 'index.html'],
    ['the folder itself', NONE, ''],
  ])('%s', async (_what, inside, file) => {
    for (const method of ['GET', 'HEAD']) {
      const answer = await servePicture(new Request('http://shop.example/', { method }), {
        folder: inside,
        file,
      });
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store']);
    }
  });

  it('for a browser that says it has one that is not there', async () => {
    const headers = { 'if-none-match': `"${NONE}-320.webp"` };
    expect((await ask(`/media/${NONE}/320.webp`, { headers })).status).toBe(404);
  });

  it('of a name that is a link out of the folder is not asked: no picture has it', async () => {
    symlinkSync(folder, path.join(folder, 'media/out'));
    expect((await ask('/media/out/320.webp')).status).toBe(404);
  });
});

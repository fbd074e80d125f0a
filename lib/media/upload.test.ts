import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { freshEnv } from '@/scripts/lib/fresh-env';
import { MAX_UPLOAD_BYTES } from './limits';
import { takeUpload, UploadsBusyError } from './upload';

let folder: string;
let photo: Buffer<ArrayBuffer>;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'media-'));
  const env = { ...freshEnv({ shopPort: 3000, sandboxPort: 4010 }), DATA_DIR: folder };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const made = sharp({ create: { width: 40, height: 50, channels: 3, background: '#a40' } });
  photo = Buffer.from(await made.png().toBuffer());
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function upload(fields: Record<string, string | File>, headers: Record<string, string> = {}): Request {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return new Request('http://shop.example/', { method: 'POST', body, headers });
}

it('takes the picture, its words and what else was typed; name and type of the file count nothing', async () => {
  const file = new File([photo], 'invoice.pdf', { type: 'application/pdf' });
  await expect(takeUpload(upload({ picture: file, alt: 'A lamp', product: 'lamp' }))).resolves.toEqual({
    picture: {
      src: expect.stringMatching(/^\/media\/\w{32}\/40\.webp$/),
      alt: 'A lamp',
      width: 40,
      height: 50,
    },
    fields: { alt: 'A lamp', product: 'lamp' },
  });
});

it.each([
  [
    'a page that calls itself a picture',
    { picture: new File(['<html>'], 'a.png', { type: 'image/png' }) },
    /is no picture/,
  ],
  ['no file', { alt: 'A lamp' }, /No file was chosen/],
  ['text in the file’s place', { picture: 'lamp.png' }, /No file was chosen/],
])('%s is refused at its field', async (_what, fields, message) => {
  await expect(takeUpload(upload(fields))).rejects.toMatchObject({
    name: 'PictureError',
    field: 'picture',
    message: expect.stringMatching(message),
  });
});

it('a form whose file nobody chose comes from browsers with an empty one', async () => {
  const body =
    '--b\r\nContent-Disposition: form-data; name="picture"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--b--\r\n';
  const request = new Request('http://shop.example/', {
    method: 'POST',
    body,
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
  });
  await expect(takeUpload(request)).rejects.toThrow(/No file was chosen/);
});

it('a body that is no form is refused', async () => {
  const request = new Request('http://shop.example/', { method: 'POST', body: 'x' });
  await expect(takeUpload(request)).rejects.toThrow(/did not arrive whole/);
});

it('when two wait beside the one that is taken, another is refused before a byte of it is read', async () => {
  const picture = () => upload({ picture: new File([photo], 'a.png') });
  const taken = [picture(), picture(), picture()].map(takeUpload);
  const fourth = picture();
  await expect(takeUpload(fourth)).rejects.toBeInstanceOf(UploadsBusyError);
  expect(fourth.bodyUsed).toBe(false);
  await Promise.all(taken);
  await expect(takeUpload(fourth)).resolves.toMatchObject({ picture: { width: 40 } });
  for (const _ of [1, 2, 3, 4]) await expect(takeUpload(upload({ alt: '' }))).rejects.toThrow(/No file/);
});

it('more than a picture may have is not read', async () => {
  let sent = 0;
  const endless = new ReadableStream({
    pull: (controller) => {
      sent += 1024 * 1024;
      controller.enqueue(new Uint8Array(1024 * 1024));
    },
  });
  const request = { headers: new Headers(), body: endless } as unknown as Request;
  await expect(takeUpload(request)).rejects.toMatchObject({ name: 'BodyError', status: 413 });
  expect(sent).toBeLessThan(MAX_UPLOAD_BYTES + 5 * 1024 * 1024);
});

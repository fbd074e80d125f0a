import { describe, expect, it } from 'vitest';
import { decodeUtf8, MAX_BODY_BYTES, readBody } from './read-body';

function streamed(chunks: Uint8Array[], headers: Record<string, string> = {}): Request {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  return new Request('http://shop.example/', {
    method: 'POST',
    body,
    headers,
    duplex: 'half',
  } as RequestInit);
}

describe('readBody', () => {
  it('gives the bytes as they came', async () => {
    const bytes = new Uint8Array([0xff, 0, 1, 2]);
    expect([...(await readBody(streamed([bytes, bytes])))]).toEqual([...bytes, ...bytes]);
    expect((await readBody(new Request('http://shop.example/'))).length).toBe(0);
  });

  it('takes the limit and not a byte more, whether the size was announced or not', async () => {
    const half = new Uint8Array(MAX_BODY_BYTES / 2);
    expect((await readBody(streamed([half, half]))).length).toBe(MAX_BODY_BYTES);
    await expect(readBody(streamed([half, half, new Uint8Array(1)]))).rejects.toMatchObject({ status: 413 });
    await expect(
      readBody(streamed([], { 'content-length': String(MAX_BODY_BYTES + 1) })),
    ).rejects.toMatchObject({
      status: 413,
    });
  });

  it('stops reading a body without end', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1024));
      },
    });
    const request = new Request('http://shop.example/', {
      method: 'POST',
      body: endless,
      duplex: 'half',
    } as RequestInit);
    await expect(readBody(request)).rejects.toMatchObject({ status: 413 });
    expect(sent).toBeLessThan(70);
  });

  it('refuses what is not UTF-8', () => {
    expect(() => decodeUtf8(Buffer.from([0xc3, 0x28]))).toThrow(expect.objectContaining({ status: 400 }));
    expect(decodeUtf8(Buffer.from('₹'))).toBe('₹');
  });
});

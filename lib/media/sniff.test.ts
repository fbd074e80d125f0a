import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { KINDS, sniff } from './sniff';

const made = sharp({ create: { width: 8, height: 8, channels: 3, background: '#a40' } });

describe('what a file is, by its own bytes', () => {
  it.each([
    ['JPEG', () => made.clone().jpeg().toBuffer()],
    ['PNG', () => made.clone().png().toBuffer()],
    ['WebP', () => made.clone().webp().toBuffer()],
    ['AVIF', () => made.clone().avif().toBuffer()],
    ['GIF', () => made.clone().gif().toBuffer()],
    ['TIFF', () => made.clone().tiff().toBuffer()],
  ])('%s', async (kind, make) => {
    expect(sniff(await make())).toBe(kind);
  });

  it.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['SVG', '\uFEFF<?xml version="1.0"?>\n<!-- by hand -->\n<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['SVG', '<x:svg xmlns:x="http://www.w3.org/2000/svg"/>'],
    ['no picture', '<html><body>no drawing</body></html>'],
    ['no picture', 'svg is what <svg> begins with'],
    ['PDF', '%PDF-1.7'],
    ['HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
    ['no picture', '\0\0\0\x18ftypisom\0\0\0\0mp41isom'],
    ['no picture', 'MZ\x90\0'],
    ['an empty file', ''],
  ])('%s: %s', (kind, text) => {
    expect(sniff(Buffer.from(text))).toBe(kind);
  });

  it('any bytes have an answer, and none that begin otherwise pass for a photograph', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        const kind = sniff(Buffer.from(bytes));
        const begins = (...start: number[]) => start.every((byte, place) => bytes[place] === byte);
        const known =
          begins(0xff, 0xd8, 0xff) || begins(0x89, 0x50) || begins(0x52, 0x49) || bytes[4] === 0x66;
        if (!known) expect(KINDS.slice(0, 4)).not.toContain(kind);
      }),
    );
  });
});

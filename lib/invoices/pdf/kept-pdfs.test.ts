import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, expect, it, vi } from 'vitest';
import { documentOf, type PrintedDocument } from '../document';
import { issued } from '../testing';
import { MOST_BYTES, pdfOf } from './kept-pdfs';

const drawing = vi.hoisted(() => ({ now: 0, most: 0, drawn: [] as string[], size: 10, fails: false }));
vi.mock('./draw-pdf', () => ({
  drawPdf: async ({ number, total }: PrintedDocument) => {
    drawing.now += 1;
    drawing.most = Math.max(drawing.most, drawing.now);
    drawing.drawn.push(number);
    await sleep(1);
    drawing.now -= 1;
    if (drawing.fails) throw new Error('no font');
    return Buffer.alloc(drawing.size, total);
  },
}));

let last = 0;
const another = () => {
  last += 1;
  return documentOf(issued({ number: `INV/2627/${last}` }), { reference: 'BN-1', paidBy: 'UPI' });
};
beforeEach(() => Object.assign(drawing, { most: 0, drawn: [], size: 10, fails: false }));

it('a document is drawn once, however many ask for it at once and later', async () => {
  const document = another();
  const answers = await Promise.all([1, 2, 3].map(() => pdfOf(document)));
  answers.push(await pdfOf({ ...document }));
  expect(drawing.drawn).toEqual([document.number]);
  for (const bytes of answers) expect(bytes).toEqual(answers[0]);
});

it('several are drawn one after the other, and one that fails holds up nobody', async () => {
  await Promise.all([another(), another(), another()].map(pdfOf));
  expect([drawing.drawn.length, drawing.most]).toEqual([3, 1]);
  const document = another();
  drawing.fails = true;
  await expect(pdfOf(document)).rejects.toThrow('no font');
  drawing.fails = false;
  await expect(pdfOf(document)).resolves.toHaveLength(10);
});

it('is drawn anew where something of it is another, and what stood there is gone', async () => {
  const document = another();
  const erased = { ...document, parties: [] };
  for (const one of [document, erased, erased, document]) await pdfOf(one);
  expect(drawing.drawn).toHaveLength(3);
});

it('the longest unused go where there are too many bytes', async () => {
  drawing.size = MOST_BYTES / 4;
  const all = [another(), another(), another(), another(), another()];
  for (const document of all.slice(0, 4)) await pdfOf(document);
  await pdfOf(all[0] as PrintedDocument);
  await pdfOf(all[4] as PrintedDocument);
  drawing.drawn = [];
  await pdfOf(all[0] as PrintedDocument);
  expect(drawing.drawn).toEqual([]);
  await pdfOf(all[1] as PrintedDocument);
  expect(drawing.drawn).toEqual([all[1]?.number]);
});

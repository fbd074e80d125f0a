import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../document';
import { issued, soldLine } from '../testing';
import { drawPdf } from './draw-pdf';

const AROUND = { reference: 'BN-7K3M-9QXA-2TRW', paidBy: 'UPI' };

async function textOf(pdf: Buffer): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  return text;
}

describe('the PDF of an invoice', () => {
  it('says all that the document says', async () => {
    const document = documentOf(issued(), AROUND);
    const text = (await textOf(await drawPdf(document))).join('\n').replace(/\s+/g, ' ');
    const wanted = [
      document.title,
      ...document.facts.flat(),
      ...document.parties.flatMap(({ title, lines }) => [title, ...lines]),
      ...document.columns.map(({ name }) => name),
      ...document.rows.flat().flatMap((cell) => cell.split('\n')),
      document.total,
      document.totalInWords,
      document.signatory,
    ];
    for (const part of wanted) expect(text).toContain(part);
  });

  it('is the same bytes for the same row, and small', async () => {
    const document = documentOf(issued(), AROUND);
    const [one, other] = [await drawPdf(document), await drawPdf(document)];
    expect(one.equals(other)).toBe(true);
    expect(one.length).toBeLessThan(60_000);
  });

  it('goes on to another page with the names of the columns, no line of it lost', async () => {
    const lines = Array.from({ length: 60 }, (_, at) =>
      soldLine({ position: at, description: `Thing ${at}!` }),
    );
    const pages = await textOf(await drawPdf(documentOf(issued({ lines }), AROUND)));
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages.slice(0, 2)) expect(page).toContain('Taxable value');
    const text = pages.join('\n');
    for (const { description } of lines) expect(text).toContain(description);
    expect(pages.at(-1)).toContain(`Page ${pages.length} of ${pages.length}`);
  });

  it('has Hindi in letters, and says of other scripts that they are missing', async () => {
    const named = (name: string) => issued({ buyer: { ...issued().buyer, name } });
    const hindi = (await textOf(await drawPdf(documentOf(named('राव'), AROUND)))).join('\n');
    expect(hindi).toContain('राव');
    expect(hindi).not.toContain('this file has no type for');
    const tamil = (await textOf(await drawPdf(documentOf(named('ராவ்'), AROUND)))).join('\n');
    expect(tamil).toContain('??');
    expect(tamil).toContain('this file has no type for');
  });

  it.each([1, 1_000])(
    'has room for the largest order, of %i units, no figure of it broken',
    async (quantity) => {
      // ₹10,00,000 is the most that the gateway takes.
      const lines = [
        soldLine({
          hsn: '85171300',
          quantity,
          unit: 'KGS',
          grossPaise: 110_000_000,
          discountPaise: 10_000_000,
          basisPoints: 500,
          taxablePaise: 95_238_095,
          cgstPaise: 2_380_953,
          sgstPaise: 2_380_952,
          igstPaise: 0,
          totalPaise: 100_000_000,
        }),
      ];
      const document = documentOf(issued({ lines, placeOfSupply: '29' }), AROUND);
      const text = (await textOf(await drawPdf(document))).join('\n').replace(/\s+/g, ' ');
      const cells = [...document.rows.flat(), ...document.sums].flatMap((cell) => cell.split('\n'));
      const figures = document.sums.filter((sum) => sum !== '');
      expect(figures).toContain('10,00,000.00');
      for (const figure of figures) {
        // In its line, and in the sum, which is set in bold.
        expect(text.split(figure).length - 1, figure).toBeGreaterThanOrEqual(2);
      }
      for (const cell of cells) expect(text).toContain(cell);
    },
  );

  it('breaks a word that is longer than its column', async () => {
    const lines = [soldLine({ description: 'x'.repeat(300) })];
    const text = (await textOf(await drawPdf(documentOf(issued({ lines }), AROUND)))).join('');
    expect(text.replace(/[^x]/g, '').length).toBeGreaterThanOrEqual(300);
  });
});

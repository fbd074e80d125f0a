import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine, textOfCell } from './csv';

describe('a line of a CSV file', () => {
  it('quotes what would end a cell or a line', () => {
    expect(csvLine(['a', 'b,c', 'say "no"', 'two\r\nlines', 12, null])).toBe(
      'a,"b,c","say ""no""","two\r\nlines",12,\r\n',
    );
  });

  it.each(['=1+1', '+91 98', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', "'=1"])('keeps %j a text', (text) => {
    expect(csvLine([text])).toMatch(/^"?'/);
  });

  it('leaves numbers and harmless texts as they are', () => {
    expect(csvLine([-1, 'a=b', '{"amount":1}', '’tis'])).toBe('-1,a=b,"{""amount"":1}",’tis\r\n');
  });

  it('is read back as the text that it was made of, apostrophes before a formula included', () => {
    const text = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', 'a', ' ', '\t'), maxLength: 6 });
    fc.assert(
      fc.property(text, (written) => {
        expect(textOfCell(csvLine([written]).slice(0, -2))).toBe(written);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { eventLines } from './event-text';

const lines = (text: string) => eventLines(Buffer.from(text));

describe('a webhook’s body', () => {
  it('is laid out a field a line', () => {
    expect(lines('{"event_type":"ORDER_PROCESSED","data":{"order_id":"v1-1"}}')).toEqual([
      '{',
      '  "event_type": "ORDER_PROCESSED",',
      '  "data": {',
      '    "order_id": "v1-1"',
      '  }',
      '}',
    ]);
  });

  it('hides nothing that turns the text around, and shows nothing that opens anything', () => {
    const text = lines('{"name":"a\u202Eb","access_token":"eyJ","card":{"cvv":"123"}}').join('\n');
    expect(text).toContain('[U+202E]');
    expect(text).not.toMatch(/eyJ|123/);
  });

  it('that is no JSON is shown as it came, in bounds', () => {
    expect(lines('hello\n<b>there</b>')).toEqual(['hello', '<b>there</b>']);
    expect(lines('x'.repeat(65_536))[0]).toHaveLength(200);
    const many = lines('line\n'.repeat(5_000));
    expect(many).toHaveLength(61);
    expect(many.at(-1)).toMatch(/^… and \d+ lines more$/);
    expect(lines('')).toEqual(['']);
  });
});

import { describe, expect, it } from 'vitest';
import { readEntries, tickedUnits } from './device-form';

describe('the form for devices', () => {
  it('reads every field that was filled, and leaves the rest for later', () => {
    const typed = {
      orderId: 'o',
      'device-0-0': '490154203237518',
      'device-0-1': ' ',
      'device-2-0': 'sn12345',
    };
    expect(readEntries(typed)).toEqual({
      entries: [
        { position: 0, unit: 0, identifier: '490154203237518', kind: 'imei' },
        { position: 2, unit: 0, identifier: 'SN12345', kind: 'serial' },
      ],
    });
  });

  it('names every field that needs a mend, the second of two alike among them', () => {
    const typed = { 'device-0-0': '490154203237519', 'device-0-1': 'SN12345', 'device-1-0': 'sn-12345' };
    expect(readEntries(typed)).toEqual({
      errors: {
        'device-0-0': 'check-digit',
        'device-1-0': 'twin',
      },
    });
  });

  it('knows ticked boxes by their purpose, and no others', () => {
    const typed = { 'returns-0-1': 'on', 'unblock-0-0': 'on', 'returns-x-1': 'on', 'returns-1-1000': 'on' };
    expect(tickedUnits('returns', typed)).toEqual([{ position: 0, unit: 1 }]);
    expect(tickedUnits('unblock', typed)).toEqual([{ position: 0, unit: 0 }]);
  });
});

import { describe, expect, it } from 'vitest';
import { orderLimit } from '@/shop/messages';
import { type CountedLine, repeatedDevices } from './one-device-each';

const phone: CountedLine = { name: 'Phone', productCode: 'phone', imeiTracked: true, quantity: 1 };

describe('products of which a lender’s plan takes one unit', () => {
  it('are named when there are two units of them, in one line or in two of one code', () => {
    expect(repeatedDevices([{ ...phone, quantity: 2 }])).toEqual(['Phone']);
    expect(repeatedDevices([phone, { ...phone, quantity: 1 }])).toEqual(['Phone']);
  });

  it('are no two different ones, no product without devices, and none that the gateway does not know', () => {
    expect(repeatedDevices([phone, { ...phone, productCode: 'other' }])).toEqual([]);
    expect(repeatedDevices([{ ...phone, imeiTracked: false, quantity: 2 }])).toEqual([]);
    expect(repeatedDevices([{ ...phone, productCode: null, quantity: 2 }])).toEqual([]);
  });

  it('are named where the customer reads it', () => {
    expect(orderLimit.oneDeviceEach(['Phone', 'Tablet'])).toMatch(/Phone.*Tablet/);
  });
});

import { describe, expect, it } from 'vitest';
import { mobileText, readMobile } from './mobile';

describe('an Indian mobile number', () => {
  it.each([
    '9876543210',
    '+91 98765 43210',
    '+919876543210',
    '+91-98765-43210',
    '0091-98765-43210',
    '091 9876543210',
    '09876543210',
    '91 9876543210',
    '(98765) 43210',
    '+91 (0) 98765 43210',
    '९८७६५४३२१०',
    'tel:+919876543210',
    'TEL: +91 (0)98765-43210',
    '\u202A+91\u00A098765\u201143210\u202C',
    '৯৮৭৬৫৪৩২১০',
    '０９８７６５４３２１０',
    '＋91 98765 – 43210',
  ])('is read from %s', (text) => {
    expect(readMobile(text, '91')).toEqual({ mobile: '9876543210', dialCode: '91' });
  });

  it.each(['5876543210', '987654321', '98765432101', '+91 5876543210', '98765abcde', '+', ''])(
    'is not %j',
    (text) => {
      expect(readMobile(text, '91')).toBeUndefined();
    },
  );

  it('may itself begin with 91', () => {
    expect(readMobile('9198765432', '91')).toEqual({ mobile: '9198765432', dialCode: '91' });
    expect(readMobile('09198765432', '91')).toEqual({ mobile: '9198765432', dialCode: '91' });
  });
});

describe('a mobile number of another country', () => {
  it.each([
    ['07911 123456', '44', '7911123456', '44'],
    ['(+44) 07911-123456', '91', '7911123456', '44'],
    ['0044 7911 123456', '1', '7911123456', '44'],
    ['(212) 555-0123', '1', '2125550123', '1'],
    ['8123 4567', '65', '81234567', '65'],
    // Italian numbers keep their zero, which is no prefix there.
    ['06 1234 5678', '39', '0612345678', '39'],
    ['+919876543210', '44', '9876543210', '91'],
  ])('%s, with +%s chosen', (text, chosen, mobile, dialCode) => {
    expect(readMobile(text, chosen)).toEqual({ mobile, dialCode });
  });

  it.each([
    ['12', '44'],
    ['+44 12', '91'],
    ['+999 123456789', '91'],
    ['7911 letters', '44'],
    ['12345678901234567890', '1'],
  ])('is not %s, with +%s chosen', (text, chosen) => {
    expect(readMobile(text, chosen)).toBeUndefined();
  });
});

it('is printed with its country', () => {
  expect(mobileText({ mobile: '7911123456', dialCode: '44' })).toBe('+44 7911123456');
  expect(mobileText({ mobile: '', dialCode: '91' })).toBe('');
});

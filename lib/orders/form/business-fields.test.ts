import { describe, expect, it } from 'vitest';
import { shop } from '@/shop/config';
import { fieldTexts, checkoutErrors as t, textErrors } from '@/shop/messages';
import { BUSINESS_NAME_MAX, businessFields, businessOf } from './business-fields';

const GSTIN = '27AAPFU0939F1ZV';
const typed = { business: 'yes', businessName: 'Rao & Daughters', gstin: GSTIN };
const read = (changes: object) => businessOf(businessFields.parse({ ...typed, ...changes }));
const errorsOf = (changes: object) =>
  businessFields
    .safeParse({ ...typed, ...changes })
    .error?.issues.map(({ path, message }) => [path[0], message]);

describe('a GSTIN at the checkout', () => {
  it.each([GSTIN, ' 27aapfu0939f1zv ', '27 AAPFU 0939 F1Z-V', '२७AAPFU0939F1ZV'])(
    'is taken as %j',
    (gstin) => {
      expect(read({ gstin })).toEqual({ gstin: GSTIN, name: 'Rao & Daughters' });
    },
  );

  it.each([
    ['', t.gstinMissing],
    ['27AAPFU0939F1Z', t.gstinLength],
    ['27AAPFU0939F1ZVX', t.gstinLength],
    // One character off: the check character does not fit.
    ['27AAPFU0938F1ZV', t.gstinWrong],
    ['ABCDEFGHIJKLMNO', t.gstinWrong],
  ])('%j is told what to mend', (gstin, message) => {
    expect(errorsOf({ gstin })).toEqual([['gstin', message]]);
  });

  it('is not the shop’s own', () => {
    const seller = { ...shop.seller };
    Object.assign(shop.seller, { gstin: GSTIN });
    try {
      expect(errorsOf({})).toEqual([['gstin', t.gstinOwn]]);
      Object.assign(shop.seller, { gstin: '' });
      expect(errorsOf({ gstin: '' })).toEqual([['gstin', t.gstinMissing]]);
    } finally {
      Object.assign(shop.seller, seller);
    }
  });

  it('asks for the name of the business too', () => {
    expect(errorsOf({ businessName: ' ' })).toContainEqual([
      'businessName',
      textErrors.missing(fieldTexts.businessName),
    ]);
    expect(errorsOf({ businessName: 'x'.repeat(BUSINESS_NAME_MAX + 1) })).toHaveLength(1);
  });

  it('counts for nothing where the box is not ticked', () => {
    expect(read({ business: 'no', gstin: 'nonsense' })).toBeUndefined();
  });
});

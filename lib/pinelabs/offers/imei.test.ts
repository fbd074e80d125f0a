import { describe, expect, it } from 'vitest';
import { imeiInput } from '../testing/inputs';
import { imeiAnswer, imeiBody, refundProducts } from './imei';

const two = imeiInput({
  products: [
    { code: 'redmi_1', imei: 'SN1' },
    { code: 'redmi_1', imei: 'SN2' },
  ],
});
const answerOf = (...products: unknown[]) => imeiAnswer(two).parse({ request_type: 'BLOCKING', products });
const said = (imei: string, over: object) => ({ product_code: 'redmi_1', product_imei: imei, ...over });
const done = { product_imei_status: 'blocked', product_brand_response: {} };

describe('a request for devices', () => {
  it('has the gateway’s names', () => {
    expect(JSON.parse(JSON.stringify(imeiBody(imeiInput({ type: 'UNBLOCKING' }))))).toEqual({
      merchant_product_imei_reference: 'imei-1',
      request_type: 'UNBLOCKING',
      products: [
        { product_code: 'redmi_1', dealer_code: 'DLR100', state_code: '29', product_imei: 'SN1234567863' },
      ],
    });
    expect(JSON.stringify(imeiBody(two))).not.toContain('dealer_code');
  });

  it.each([
    ['no product', []],
    ['101 products', Array.from({ length: 101 }, () => ({ code: 'a', imei: 'b' }))],
    ['a blank in an IMEI', [{ code: 'a', imei: '35 2099' }]],
    ['no IMEI', [{ code: 'a', imei: '' }]],
    ['no product code', [{ code: '', imei: 'b' }]],
    ['a line in a product code', [{ code: 'a\nb', imei: 'b' }]],
  ])('with %s is not sent', (_what, products) => {
    expect(() => imeiBody(imeiInput({ products }))).toThrow(
      expect.objectContaining({ name: 'InvalidInputError' }),
    );
  });
});

describe('the answer', () => {
  it('is a result a product, in the order of the request, with a refusal as a result', () => {
    const refusal = { product_brand_response: { code: 'PRODUCT_ALREADY_BLOCKED', message: 'x' } };
    expect(answerOf(said('SN2', refusal), said('SN1', done))).toEqual([
      { code: 'redmi_1', imei: 'SN1', outcome: 'done', word: 'BLOCKED' },
      { code: 'redmi_1', imei: 'SN2', outcome: 'refused', word: 'PRODUCT_ALREADY_BLOCKED' },
    ]);
  });

  it.each([
    ['a bare word', { product_brand_response: 'PRODUCT_ALREADY_BLOCKED' }, 'refused'],
    ['a refusal beside a status', { ...done, product_brand_response: { code: 'X_1' } }, 'refused'],
    ['an empty word', { ...done, product_brand_response: '' }, 'done'],
    ['the other status', { ...done, product_imei_status: 'UNBLOCKED' }, 'unknown'],
    ['nothing', {}, 'unknown'],
    ['another product', { ...done, product_code: 'other' }, 'unknown'],
    ['rubbish', { product_imei_status: 7, product_brand_response: 7 }, 'unknown'],
  ])('with %s is %s', (_what, over, outcome) => {
    expect(answerOf(said('SN1', over))[0]?.outcome).toBe(outcome);
  });

  it('may stand under data, and without products can’t be read', () => {
    const inside = { data: { products: [said('SN1', done)] } };
    expect(
      imeiAnswer(two)
        .parse(inside)
        .map(({ outcome }) => outcome),
    ).toEqual(['done', 'unknown']);
    expect(imeiAnswer(two).safeParse({ code: 'INTERNAL_ERROR' }).success).toBe(false);
  });
});

it('products that come back are named with their devices', () => {
  expect(JSON.parse(JSON.stringify(refundProducts([{ code: 'a', imei: 'SN1' }, { code: 'b' }])))).toEqual([
    { product_code: 'a', product_imei: 'SN1' },
    { product_code: 'b' },
  ]);
  expect(refundProducts([])).toBeUndefined();
  expect(() => refundProducts([{ code: 'a', imei: '../x' }])).toThrow(
    expect.objectContaining({ code: 'INVALID_IMEI' }),
  );
});

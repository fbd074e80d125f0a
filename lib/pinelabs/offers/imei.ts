/** IMEI block and unblock: the request, and what the brand says of each product. Pure. */
import { z } from 'zod';
import { InvalidInputError } from '../gateway-error';
import { referencePart } from '../ids';
import type { ImeiInput, ImeiResult, RefundInput } from '../payment-types';
import { looseText, word } from '../wire/wire-fields';
import { exact, productCode, text } from '../wire/wire-out';

export function imeiBody({ reference, type, products }: ImeiInput): object {
  if (products.length === 0 || products.length > 100) {
    throw new InvalidInputError('INVALID_PRODUCTS', 'name 1 to 100 products');
  }
  return {
    merchant_product_imei_reference: referencePart(reference),
    request_type: type,
    products: products.map((product) => ({
      product_code: productCode(product.code),
      dealer_code: text(product.dealerCode, 50),
      state_code: text(product.stateCode, 10),
      product_imei: device(product.imei),
    })),
  };
}

/** `products` of a refund; a device that is named is released by it. */
export function refundProducts(products: RefundInput['products']): object[] | undefined {
  if (!products || products.length === 0) return undefined;
  return products.map(({ code, imei }) => ({
    product_code: productCode(code),
    product_imei: imei === undefined ? undefined : device(imei),
  }));
}

const answered = z.object({
  product_code: z.string(),
  product_imei: z.string(),
  product_imei_status: word.nullish().catch(undefined),
  /** An object with a code, empty when all went well; the contract's page also has the code alone. */
  product_brand_response: z
    .union([z.object({ code: looseText(60) }), z.string().transform((code) => ({ code: code || undefined }))])
    .nullish()
    .catch(undefined),
});
type Answered = z.infer<typeof answered>;

/** One result for each product that was asked about, in that order. A refusal by the brand is a result, no error. */
export function imeiAnswer({ type, products }: ImeiInput): z.ZodType<ImeiResult[]> {
  const list = z.object({ products: z.array(z.unknown()) }).transform(({ products: found }) => {
    const readable = found.flatMap((one) => answered.safeParse(one).data ?? []);
    return products.map(({ code, imei }): ImeiResult => {
      const own = readable.find((one) => one.product_code === code && one.product_imei === imei);
      return { code, imei, ...outcomeOf(own, type === 'BLOCKING' ? 'BLOCKED' : 'UNBLOCKED') };
    });
  });
  return z.union([list, z.object({ data: list }).transform(({ data }) => data)]);
}

/** The brand's code counts first: it comes with a failure only. */
function outcomeOf(own: Answered | undefined, wanted: string): Pick<ImeiResult, 'outcome' | 'word'> {
  const refusal = own?.product_brand_response?.code?.toUpperCase();
  if (refusal !== undefined) return { outcome: 'refused', word: refusal };
  const status = own?.product_imei_status ?? undefined;
  return { outcome: status === wanted ? 'done' : 'unknown', word: status };
}

function device(imei: string): string {
  return exact(
    imei,
    /^[A-Za-z0-9]{1,50}$/,
    'INVALID_IMEI',
    'an IMEI or serial number is 1 to 50 letters and digits',
  );
}

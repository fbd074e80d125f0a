/** The bodies of the affordability calls. Pure. */
import { z } from 'zod';
import { cardlessDetails, cardNumber } from '../orders/payment-request';
import type {
  CardlessDiscoveryInput,
  DiscoveryInput,
  Eligibility,
  OfferProduct,
  ValidationInput,
} from '../payment-types';
import { word } from '../wire/wire-fields';
import { exact, inr, productCode, takenOff } from '../wire/wire-out';
import { offerData } from './offer-data';

export function discoveryBody({ amount, products, couponDiscount, bin }: DiscoveryInput): object {
  return {
    order_amount: inr(amount),
    product_details: productDetails(products),
    cart_coupon_discount_amount: takenOff(couponDiscount),
    issuer: bin === undefined ? undefined : { bin: binOf(bin) },
  };
}

export function cardlessDiscoveryBody({ amount, products, ...details }: CardlessDiscoveryInput): object {
  return {
    order_amount: inr(amount),
    product_details: productDetails(products),
    payment_option: { cardless_details: cardlessDetails(details) },
  };
}

export function validationBody(input: ValidationInput): object {
  const { amount, plan, method } = input;
  return {
    order_amount: inr(amount),
    payment_amount: inr(plan.tenure.loanAmount),
    offer_data: offerData(plan, 'validation'),
    payment_method: method,
    payment_option:
      input.method === 'CARDLESS_EMI'
        ? { cardless_details: cardlessDetails(input.cardless) }
        : { card_details: { card_number: cardNumber(input.card) } },
  };
}

export const validationAnswer: z.ZodType<Eligibility> = z
  .object({ code: word })
  .transform(({ code }) => ({ eligible: code === 'ELIGIBLE', code }));

/** Brand offers hang on products: none is no field, as in the gateway's sample. */
function productDetails(products: readonly OfferProduct[] | undefined): object[] | undefined {
  if (!products || products.length === 0) return undefined;
  return products.map(({ code, amount, couponDiscount }) => ({
    product_code: productCode(code),
    product_amount: inr(amount),
    product_coupon_discount_amount: takenOff(couponDiscount),
  }));
}

/** Never a whole number of a card: it would be in a call that is asked for often and kept for minutes. */
function binOf(bin: string): string {
  return exact(bin, /^\d{6,9}$/, 'INVALID_BIN', 'a BIN is the first 6 to 9 digits of a card');
}

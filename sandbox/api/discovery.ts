/** Offer discovery: the plans for an amount, on cards or from the cardless lender. */
import type { z } from 'zod';
import { invalid } from '../domain/errors';
import { discoverOffers } from '../emi/discovery';
import { issuersWith } from '../emi/plan-changes';
import { cardlessRequest, discoveryRequest } from './discovery-request';
import { endpoint } from './endpoint';

export const discovery = endpoint<z.infer<typeof discoveryRequest>>({
  name: 'discovery',
  method: 'POST',
  path: '/api/affordability/v1/offer/discovery',
  body: discoveryRequest,
  handle({ gateway, body }) {
    const amount = body.order_amount.value;
    const products = body.product_details.map(({ product_code, product_amount }) => ({
      code: product_code,
      amount: product_amount.value,
    }));
    if (products.reduce((sum, product) => sum + product.amount, 0) > amount) {
      throw invalid('product_details', 'cost more than order_amount');
    }
    const issuers = issuersWith(gateway.store.settings.all().plan_changes);
    const bin = body.issuer?.bin ?? body.payment_options?.card_details?.card_number;
    return { body: { issuers: discoverOffers({ amount, products, bin, issuers }) } };
  },
});

/** The lender decides on the customer; a number or a PAN that ends like this is one that it turns down. */
const NO_CREDIT = { mobile: '0000', pan: 'Z' };

export const cardlessDiscovery = endpoint<z.infer<typeof cardlessRequest>>({
  name: 'cardless-discovery',
  method: 'POST',
  path: '/api/affordability/v1/offer/discovery/cardless',
  body: cardlessRequest,
  handle({ gateway, body }) {
    const { pan_number, registered_mobile_number } = body.payment_option.cardless_details;
    const refused = registered_mobile_number.endsWith(NO_CREDIT.mobile) || pan_number.endsWith(NO_CREDIT.pan);
    const amount = body.order_amount.value;
    const issuers = issuersWith(gateway.store.settings.all().plan_changes);
    const methods = ['CARDLESS_EMI'] as const;
    return { body: { issuers: refused ? [] : discoverOffers({ amount, methods, issuers }) } };
  },
});

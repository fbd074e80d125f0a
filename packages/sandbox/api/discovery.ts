/** Offer discovery: the plans for an amount, on cards or from the cardless lender. */
import type { z } from 'zod';
import { lenderRefuses } from '../checkout/lender';
import { GatewayError, invalid } from '../domain/errors';
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
    const issuers = issuersWith(gateway.store.settings.all());
    const bin = body.issuer?.bin ?? body.payment_options?.card_details?.card_number;
    return { body: { issuers: discoverOffers({ amount, products, bin, issuers }) } };
  },
});

export const cardlessDiscovery = endpoint<z.infer<typeof cardlessRequest>>({
  name: 'cardless-discovery',
  method: 'POST',
  path: '/api/affordability/v1/offer/discovery/cardless',
  body: cardlessRequest,
  handle({ gateway, body }) {
    const settings = gateway.store.settings.all();
    const answer = settings.cardless_discovery;
    if (answer !== 'enabled') throw notEnabled(answer);
    const amount = body.order_amount.value;
    const methods = ['CARDLESS_EMI'] as const;
    const refused = lenderRefuses(body.payment_option.cardless_details);
    const issuers = refused ? [] : discoverOffers({ amount, methods, issuers: issuersWith(settings) });
    return { body: { issuers } };
  },
});

/** Of an account that has the payment and not the discovery; the gateway's pages do not print this answer. */
function notEnabled(answer: '404' | '400'): GatewayError {
  const message = 'Cardless offer discovery is not enabled for this merchant';
  return new GatewayError(answer === '404' ? 404 : 400, 'OPERATION_NOT_ALLOWED', message, {
    source: 'BUSINESS',
    step: 'OFFER_DISCOVERY',
    reason: 'not enabled',
  });
}

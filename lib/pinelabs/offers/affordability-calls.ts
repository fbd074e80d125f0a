/** The calls of the affordability suite: plans on offer, whether one holds, and the devices that brands pay for. */
import { RequestRefusedError } from '../errors';
import type { Send } from '../http/requester';
import { orderIdPart } from '../ids';
import type { Eligibility } from '../payment-types';
import type { PineLabs } from '../types';
import { imeiAnswer, imeiBody } from './imei';
import { offersAnswer } from './offer-answer';
import { cardlessDiscoveryBody, discoveryBody, validationAnswer, validationBody } from './offer-request';

type AffordabilityCalls = Pick<PineLabs, 'discoverOffers' | 'discoverCardless' | 'validateOffer' | 'imei'>;

const ROOT = '/api/affordability/v1';
const COMMON = { method: 'POST', gzip: true } as const;

export function affordabilityCalls(send: Send): AffordabilityCalls {
  return {
    discoverOffers: async (input) =>
      send({
        ...COMMON,
        endpoint: 'discover-offers',
        path: `${ROOT}/offer/discovery`,
        body: discoveryBody(input),
        answer: offersAnswer,
        money: false,
      }),
    discoverCardless: async (input) =>
      send({
        ...COMMON,
        endpoint: 'discover-cardless',
        path: `${ROOT}/offer/discovery/cardless`,
        body: cardlessDiscoveryBody(input),
        answer: offersAnswer,
        money: false,
      }),
    validateOffer: async (input) =>
      send({
        ...COMMON,
        endpoint: 'validate-offer',
        path: `${ROOT}/offer/validate`,
        body: validationBody(input),
        answer: validationAnswer,
        money: false,
      }).catch(asIneligible),
    imei: async (orderId, input) =>
      send({
        ...COMMON,
        endpoint: 'imei',
        path: `${ROOT}/product/${orderIdPart(orderId)}/imei`,
        body: imeiBody(input),
        answer: imeiAnswer(input),
        // Not money, but as little to be repeated: a second block of a device reads "already blocked".
        money: true,
      }),
  };
}

/** The gateway understood the question and says no. What it did not understand (400) is a fault. */
function asIneligible(error: unknown): Eligibility {
  if (error instanceof RequestRefusedError && error.status === 422) {
    return { eligible: false, code: error.code };
  }
  throw error;
}

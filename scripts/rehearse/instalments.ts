/** EMI on the shop's own page: plans, an order, a payment with the gateway's test card, and the bank's confirmation. */

import { challengeRule } from '@/lib/methods/confirmation/challenge-hosts';
import { paise } from '@/lib/money';
import { gatewayRule } from '@/lib/payments/operations/gateway-page';
import { isEnabled } from '@/lib/payments/state/ways-to-pay/enabled';
import { type CardDetails, checkChallengeUrl, type GatewayError, type Plan, secret } from '@/lib/pinelabs';
import { attempt, lineOfError } from './attempt';
import { blocker, notTried, pass } from './line';
import { inputFor, isPaid, newReference, paidOn, type Run } from './rehearsal';

const AMOUNT = paise(2_000_000);
/** VISA of the gateway's test cards for UAT. */
const TEST_CARD = '4012001037141112';

const card = (): CardDetails => ({
  name: 'Test Rehearsal',
  number: secret(TEST_CARD),
  cvv: secret('065'),
  expiryMonth: secret('12'),
  expiryYear: secret(String(new Date().getUTCFullYear() + 3)),
  mobile: secret('9876543210'),
});

export const emi: Run = async function* (rehearsal) {
  const { client, evidence } = rehearsal;
  if (!isEnabled('emi')) {
    yield notTried('EMI on our page', 'not in PINELABS_SYSTEMS, or PINELABS_SEAMLESS is off');
    return;
  }
  const found = await attempt(() => client.discoverOffers({ amount: AMOUNT }));
  if ('error' in found) {
    yield lineOfError(
      'EMI plans',
      found.error,
      'take emi out of PINELABS_SYSTEMS, or ask the gateway to enable the Affordability suite',
    );
    return;
  }
  const { issuers, unreadable } = found.value;
  const plans = issuers.flatMap(({ tenures, ...issuer }) =>
    tenures.map((tenure): Plan => ({ issuer, tenure })),
  );
  yield unreadable === 0
    ? pass('EMI plans', `${plans.length} plans of ${issuers.length} banks`)
    : blocker(
        'EMI plans',
        `${unreadable} plans cannot be read, ${plans.length} can`,
        'send the evidence file in',
      );

  const plan = await planForCard(plans, async (one) => {
    const answer = await attempt(() =>
      client.validateOffer({ amount: AMOUNT, plan: one, method: 'CREDIT_EMI', card: secret(TEST_CARD) }),
    );
    return 'value' in answer && answer.value.eligible;
  });
  if (!plan) {
    yield notTried(
      'EMI payment',
      'no plan is offered for the gateway’s test card',
      'pay one on the shop’s own page, with a card that your account can test',
    );
    return;
  }
  const input = inputFor(rehearsal, 'emi', {
    amount: AMOUNT,
    methods: ['CREDIT_EMI'],
    fromNamedAccount: false,
  });
  const begun = await attempt(async () => {
    const { orderId } = await client.createOrder(input);
    evidence.content.orders.emi = { reference: input.reference, orderId };
    return client.createPayment(orderId, {
      method: 'CREDIT_EMI',
      reference: newReference(rehearsal, 'emi-payment'),
      amount: plan.tenure.loanAmount,
      card: card(),
      plan,
    });
  });
  if ('error' in begun) {
    yield lineOfError(
      'EMI payment',
      begun.error,
      'ask the gateway for the seamless flow and for CREDIT_EMI on this account',
    );
    return;
  }
  const { challengeUrl, orderId } = begun.value;
  const url = challengeUrl ?? '';
  // What administrators allowed stands in the shop's database.
  const rule = rehearsal.shop ? challengeRule() : gatewayRule();
  const opened = await attempt(async () => checkChallengeUrl(url, await rule));
  if ('error' in opened) {
    yield blocker(
      'where EMI is confirmed',
      `at ${URL.parse(url)?.hostname ?? 'no address'}, which is not allowed`,
      'ask the gateway whose host it is; then allow it in the console or in PINELABS_CHALLENGE_HOSTS',
    );
    return;
  }
  yield pass('where EMI is confirmed', `at ${opened.value.hostname}, which is allowed`);
  const says = 'Confirm this instalment payment:';
  const paid = await paidOn(rehearsal, orderId, isPaid, {
    reference: input.reference,
    url,
    says,
    outcome: 'success',
    challenge: true,
  });
  if ('line' in paid) {
    yield { ...paid.line, step: 'EMI payment' };
    return;
  }
  yield pass('EMI payment', `the order is ${paid.order.status}`);
  yield pass(
    'EMI plan of a paid order',
    paid.order.payments.some((payment) => payment.plan)
      ? 'is named in the payment'
      : 'is not named in the payment: the shop shows the plan that was chosen on its page, and none for one chosen on the gateway’s',
  );
};

/** The first of up to five credit plans that holds for the test card. */
async function planForCard(
  plans: readonly Plan[],
  holds: (plan: Plan) => Promise<boolean>,
): Promise<Plan | undefined> {
  const byBank = Map.groupBy(
    plans.filter(({ issuer }) => issuer.type === 'credit card'),
    ({ issuer }) => issuer.id,
  );
  for (const [plan] of [...byBank.values()].slice(0, 5)) {
    if (plan && (await holds(plan))) return plan;
  }
  return undefined;
}

export const cardless: Run = async function* ({ client }) {
  const step = 'EMI without a card';
  if (!isEnabled('cardless')) {
    yield notTried(step, 'not in PINELABS_SYSTEMS, or PINELABS_SEAMLESS is off');
    return;
  }
  const found = await attempt(() => client.discoverCardless({ amount: AMOUNT, ...NOBODY }));
  if ('value' in found) {
    const plans = found.value.issuers.flatMap(({ tenures }) => tenures).length;
    yield pass('lenders’ offers', `are given: ${plans} plans for a made-up person`);
  } else if (noOffers(found.error)) {
    yield pass('lenders’ offers', 'are not enabled: customers choose their plan on the lender’s page');
  } else yield lineOfError('lenders’ offers', found.error);
  yield notTried(
    step,
    'a lender decides on a person',
    'order one on the shop’s own page with the lender’s test person',
  );
};

const NOBODY = { mobile: secret('9876543210'), pan: secret('ABCDE1234F') };

/** As the shop's own page tells it: lib/methods/cardless/cardless.ts. */
const noOffers = ({ status, code }: GatewayError): boolean =>
  status === 404 || (status === 400 && code !== 'INVALID_REQUEST');

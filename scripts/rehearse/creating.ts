/** Creates: the firewall, one reference twice, an answer that is lost, and each payment method alone. */
import { setTimeout as sleep } from 'node:timers/promises';
import { paise } from '@/lib/money';
import { gatewayRule } from '@/lib/payments/operations/gateway-page';
import { METHODS, PAGE_METHODS } from '@/lib/payments/state/ways-to-pay/methods';
import { type CheckoutInput, ConflictError, checkRedirectUrl, type GatewayError } from '@/lib/pinelabs';
import { attempt, lineOfError } from './attempt';
import { blocker, type Line, notTried, pass } from './line';
import { create, inputFor, type Rehearsal, type Run } from './rehearsal';

/** Instalments are lent on more than a few rupees. Nobody pays these orders. */
const EMI_AMOUNT = paise(500_000);
const LOOKED_FOR = 10;

export const firewall: Run = async function* (rehearsal) {
  const input = inputFor(rehearsal, 'create');
  const made = await attempt(() => create(rehearsal, 'create', input));
  if ('error' in made) {
    yield lineOfError('create', made.error, refusedAtAll(made.error));
    return;
  }
  yield pass('create', `taken: the gateway’s firewall lets the callback address ${input.callbackUrl} pass`);
  const shown = await attempt(async () => checkRedirectUrl(made.value.redirectUrl, gatewayRule()));
  if ('error' in shown) {
    const host = URL.parse(made.value.redirectUrl)?.hostname;
    yield blocker(
      'hosted page',
      `its address is at ${host}, which this shop does not know as the gateway’s`,
      'send the evidence file in: customers are sent to known hosts alone',
    );
  } else yield pass('hosted page', `is at ${shown.value.hostname}`);
  yield await repeated(rehearsal, 'same create again', input, made.value.orderId);
};

function refusedAtAll(error: GatewayError): string | undefined {
  return error.code === 'OPERATION_NOT_ALLOWED'
    ? 'see the lines of the methods below: take those that are refused out of PINELABS_METHODS'
    : undefined;
}

/** The same create once more: one order must come of it, whichever way the gateway says so. */
async function repeated(
  rehearsal: Rehearsal,
  step: string,
  input: CheckoutInput,
  orderId: string,
): Promise<Line> {
  const again = await attempt(() => rehearsal.client.createCheckout(input));
  if ('value' in again) {
    return again.value.orderId === orderId
      ? pass(step, 'is answered with the order that exists')
      : blocker(
          step,
          'made a second order under one reference',
          'send the evidence file in before going live: a customer could pay both',
        );
  }
  const { error } = again;
  return error instanceof ConflictError
    ? pass(step, `is refused: ${error.code} (HTTP ${error.status}); the shop asks for another order then`)
    : lineOfError(step, error, 'send the evidence file in: the shop does not know this answer to a repeat');
}

export const lostCreate: Run = async function* (rehearsal) {
  const { client, recorder } = rehearsal;
  const step = 'lost answer to a create';
  const input = inputFor(rehearsal, 'lost');
  recorder.loseNext('create');
  const lost = await attempt(() => client.createCheckout(input));
  if (!('error' in lost) || lost.error.code !== 'CONNECTION_LOST') {
    yield notTried(step, 'the connection could not be cut: the request did not leave this machine');
    return;
  }
  const found = await findByReference(rehearsal, input.reference);
  if (found !== undefined) {
    yield pass(step, 'the gateway had made the order, and it is found by its reference');
    yield await repeated(rehearsal, 'create again after a lost answer', input, found);
    return;
  }
  const again = await attempt(() => create(rehearsal, 'lost', input));
  if ('error' in again) yield lineOfError(step, again.error);
  else yield pass(step, 'the gateway had not acted; the same create again made the order');
};

/** A gateway may show a new order a moment later. */
async function findByReference({ client }: Rehearsal, reference: string): Promise<string | undefined> {
  for (let tries = 0; tries < LOOKED_FOR; tries += 1) {
    const found = await attempt(() => client.getOrderByReference(reference));
    if ('value' in found) return found.value.orderId;
    if (found.error.code !== 'ORDER_NOT_FOUND') throw found.error;
    await sleep(500);
  }
  return undefined;
}

export const methods: Run = async function* (rehearsal) {
  const { env } = rehearsal;
  if (env.PINELABS_BANK_DETAILS === 'demanded') {
    yield notTried('method', 'PINELABS_BANK_DETAILS is demanded: UPI and net banking alone are asked for');
    return;
  }
  for (const method of PAGE_METHODS.filter((one) => env.PINELABS_METHODS.includes(one))) {
    const name = `method-${method.toLowerCase().replace('_', '-')}`;
    const terms = { methods: [method], ...(method.includes('EMI') && { amount: EMI_AMOUNT }) };
    const made = await attempt(() => create(rehearsal, name, inputFor(rehearsal, name, terms)));
    yield 'value' in made
      ? pass(`method ${method}`, 'an order that allows it alone is taken')
      : lineOfError(
          `method ${method}`,
          made.error,
          `take ${method} out of PINELABS_METHODS, or ask the gateway to enable it: an order that names it is refused`,
        );
  }
  yield await missingMethod(rehearsal);
};

/** What becomes of an order that names a method which the account lacks. */
async function missingMethod(rehearsal: Rehearsal): Promise<Line> {
  const step = 'method that the account lacks';
  const lacking = METHODS.filter((method) => !rehearsal.env.PINELABS_METHODS.includes(method));
  if (lacking.length === 0) return notTried(step, 'PINELABS_METHODS names every method');
  const terms = { methods: PAGE_METHODS, amount: EMI_AMOUNT };
  const made = await attempt(() => create(rehearsal, 'lacking', inputFor(rehearsal, 'lacking', terms)));
  return 'value' in made
    ? pass(step, 'an order that names all methods is taken')
    : pass(
        step,
        `an order that names all methods is refused: ${made.error.code} (HTTP ${made.error.status})`,
      );
}

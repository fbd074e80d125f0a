/** Judgements of the ways to pay: what is switched on, and what it needs at the gateway. Pure. */
import type { Env } from '@/lib/env';
import { shop } from '@/shop/config';
import { type Finding, ok, warn } from './finding';

type Switches = Pick<
  Env,
  | 'PINELABS_ENV'
  | 'PINELABS_SYSTEMS'
  | 'PINELABS_CHALLENGE_HOSTS'
  | 'PINELABS_METHODS'
  | 'PINELABS_PRE_AUTH'
  | 'PINELABS_BANK_DETAILS'
  | 'PINELABS_SEAMLESS'
  | 'PINELABS_PCI_ACKNOWLEDGED'
>;
type System = Switches['PINELABS_SYSTEMS'][number];

const ASK_FOR = 'ask the gateway’s onboarding team to enable, for this merchant id:';
const SEAMLESS: readonly System[] = ['emi', 'cardless'];

/** What the gateway enables a merchant for: see docs/payments.md. */
const NEEDS: Readonly<Record<System, string>> = {
  hosted: 'conversion (DCC), where its page shall offer it',
  express: 'express checkout with address collection',
  frame: 'the frame (IFRAME) for this shop’s address, in which the checkout then opens the gateway’s page',
  emi: 'Create Order and Create Payment (seamless), DEBIT_EMI, CREDIT_EMI, offer discovery and validation, with your product codes',
  cardless: 'CARDLESS_EMI, and IMEI validation with your product codes',
};

export function judgeSystems(env: Switches): Finding[] {
  return [
    judgeOffered(env),
    judgeAccount(env),
    judgeCheckout(env),
    judgeSeamless(env),
    ...judgeConfirmation(env),
  ];
}

/** What the merchant has decided that customers are not asked. */
function judgeCheckout({ PINELABS_SYSTEMS, PINELABS_PRE_AUTH, PINELABS_BANK_DETAILS }: Switches): Finding {
  const { holdAndChargeLater, emiFromRupees, payLaterFromRupees } = shop.payment;
  const demanded = PINELABS_BANK_DETAILS === 'demanded';
  const holds = holdAndChargeLater && PINELABS_PRE_AUTH === 'on' && !demanded;
  const says = [
    `the gateway’s page opens ${PINELABS_SYSTEMS.includes('frame') ? 'in a window (frame in PINELABS_SYSTEMS)' : 'by itself'}`,
    holds ? 'cards may be held and charged on dispatch' : 'everything is charged at once',
    demanded ? 'payments from the customer’s own account only' : 'customers are asked for no account',
    `EMI from ₹${emiFromRupees} and pay later from ₹${payLaterFromRupees} (shop/config.ts)`,
  ];
  return ok('the checkout', says.join('; '));
}

/** Where banks confirm, nothing tells from outside: the gateway names it with each payment. */
function judgeConfirmation({
  PINELABS_ENV,
  PINELABS_SEAMLESS,
  PINELABS_CHALLENGE_HOSTS,
}: Switches): Finding[] {
  if (PINELABS_SEAMLESS === 'off' || PINELABS_ENV === 'sandbox') return [];
  const subject = 'where banks confirm EMI';
  const named = PINELABS_CHALLENGE_HOSTS.join(', ');
  const printed = PINELABS_ENV === 'uat' ? ', those that its documents print' : '';
  if (named !== '')
    return [
      ok(
        subject,
        `the gateway’s hosts${printed}, and ${named}; others are refused until allowed in the console`,
      ),
    ];
  return [
    warn(
      subject,
      `the gateway’s hosts${printed} and those that the console allows; a payment confirmed elsewhere waits until an administrator allows its host`,
      'ask the gateway where the banks of this merchant id confirm, and name hosts that are not its own in PINELABS_CHALLENGE_HOSTS',
    ),
  ];
}

/** What the three settings say of the account, for somebody to compare with its dashboard. */
function judgeAccount(env: Switches): Finding {
  const { PINELABS_ENV, PINELABS_METHODS, PINELABS_PRE_AUTH, PINELABS_BANK_DETAILS } = env;
  const needed = [
    ...PINELABS_METHODS,
    ...(PINELABS_PRE_AUTH === 'on' ? ['pre-authorisation'] : []),
    ...(PINELABS_BANK_DETAILS === 'off' ? [] : [`account checks (bank_details, ${PINELABS_BANK_DETAILS})`]),
  ].join(', ');
  const subject = 'the account';
  if (PINELABS_ENV === 'sandbox')
    return ok(subject, `${needed}; the sandbox has them unless it is told otherwise`);
  return ok(subject, `${needed}. One that is not enabled for this merchant id can stop every order`);
}

/** Nothing tells from outside what a merchant id may use: an order with a method that is not enabled is refused. */
function judgeOffered({ PINELABS_ENV, PINELABS_SYSTEMS, PINELABS_SEAMLESS }: Switches): Finding {
  const subject = 'ways to pay';
  const listed: readonly System[] = [...new Set<System>(['hosted', ...PINELABS_SYSTEMS])];
  const idle = PINELABS_SEAMLESS === 'on' ? [] : listed.filter((system) => SEAMLESS.includes(system));
  const offered = listed.filter((system) => !idle.includes(system));
  if (idle.length > 0) {
    return warn(
      subject,
      `${offered.join(', ')}; ${idle.join(' and ')} of PINELABS_SYSTEMS not offered while PINELABS_SEAMLESS is off`,
      `set PINELABS_SEAMLESS=on, which makes card numbers pass through this shop, or take ${idle.join(' and ')} out of PINELABS_SYSTEMS`,
    );
  }
  if (PINELABS_ENV === 'sandbox')
    return ok(subject, `${offered.join(', ')}; the sandbox has all of them enabled`);
  const needs = offered.map((system) => `${system} (${NEEDS[system]})`).join('; ');
  return ok(subject, `${offered.join(', ')}. Must be enabled for this merchant id: ${needs}`);
}

function judgeSeamless({ PINELABS_ENV, PINELABS_SEAMLESS, PINELABS_PCI_ACKNOWLEDGED }: Switches): Finding {
  const subject = 'EMI on our own page';
  if (PINELABS_SEAMLESS === 'off') return ok(subject, 'off: no card number reaches this shop');
  if (PINELABS_ENV === 'sandbox')
    return ok(subject, 'on, beside the sandbox: use its test cards, never real ones');
  const pci =
    PINELABS_PCI_ACKNOWLEDGED === 'yes'
      ? 'you say that the shop has a PCI DSS certificate'
      : 'PINELABS_PCI_ACKNOWLEDGED is not set, and production will not start without it';
  return warn(
    subject,
    `on: card numbers, PAN and mobile numbers pass through this shop; ${pci}`,
    `keep the PCI DSS certificate valid; ${ASK_FOR} ${NEEDS.emi}; ${NEEDS.cardless}`,
  );
}

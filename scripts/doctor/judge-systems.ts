/** Judgements of the ways to pay: what is switched on, and what it needs at the gateway. Pure. */
import type { Env } from '@/lib/env';
import { type Finding, ok, warn } from './finding';

type Switches = Pick<Env, 'PINELABS_ENV' | 'PINELABS_SEAMLESS' | 'PINELABS_PCI_ACKNOWLEDGED'>;

const ASK_FOR = 'ask the gateway’s onboarding team to enable, for this merchant id:';

export function judgeSystems(env: Switches): Finding[] {
  return [judgeHosted(env), judgeSeamless(env)];
}

/** Nothing tells from outside what a merchant id may use: an order with a method that is not enabled is refused. */
function judgeHosted({ PINELABS_ENV }: Switches): Finding {
  const says = 'on: the gateway’s page takes the payment';
  if (PINELABS_ENV === 'sandbox')
    return ok('hosted checkout', `${says}; the sandbox has every method enabled`);
  return ok(
    'hosted checkout',
    `${says}; each method, express checkout, conversion (DCC), the frame (IFRAME) and account checks (bank_details) must be enabled for this merchant id`,
  );
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
    `keep the PCI DSS certificate valid; ${ASK_FOR} Create Order and Create Payment (seamless), DEBIT_EMI, CREDIT_EMI, CARDLESS_EMI, offer discovery and validation, IMEI validation with your product codes`,
  );
}

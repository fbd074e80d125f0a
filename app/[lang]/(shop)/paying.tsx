import { methodNames } from '@/lib/orders/method-names';
import { isEnabled, payNowMethods } from '@/lib/payments/state/ways-to-pay/enabled';
import { PayingWays } from './paying-ways';

/** How paying works: the footer and the checkout link here. */
export function Paying() {
  return (
    <PayingWays
      methods={methodNames(payNowMethods())}
      holds={isEnabled('hold')}
      takesCards={isEnabled('emi')}
    />
  );
}

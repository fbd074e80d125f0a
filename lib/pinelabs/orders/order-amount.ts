/** What the gateway takes as an order's amount, in paise: ₹1 to ₹10,00,000. Pure. */
import { paise } from '../../money';

export const MIN_ORDER_AMOUNT = paise(100);
export const MAX_ORDER_AMOUNT = paise(100_000_000);

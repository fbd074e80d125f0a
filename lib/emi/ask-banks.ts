/** What banks lend to a customer who asks: counted, and a gateway that fails is an answer, too. */
import 'server-only';
import { describeError, log } from '@/lib/log';
import type { Plan } from '@/lib/pinelabs';
import { type Basket, discover } from './discover';
import { type Asker, askCounted, type Wait } from './question-limit';

type Banks =
  | { readonly state: 'answered'; readonly plans: readonly Plan[] }
  /** The gateway could not be asked. */
  | { readonly state: 'no-answer' }
  | Wait;

/** @param keep is given the plans before anybody else sees them. */
export async function askBanks(
  asker: Asker,
  basket: Basket,
  keep = async (_plans: readonly Plan[]): Promise<void> => {},
): Promise<Banks> {
  try {
    const plans = await askCounted('plans', asker, () => discover(basket));
    if ('until' in plans) return plans;
    await keep(plans);
    return { state: 'answered', plans };
  } catch (error) {
    log.warn('banks could not be asked', { error: describeError(error) });
    return { state: 'no-answer' };
  }
}

/** What banks lend to a customer who asks: counted, and never an error. */
import 'server-only';
import { describeError, log } from '@/lib/log';
import type { Plan } from '@/lib/pinelabs';
import { type Basket, discover } from './discover';
import { type Asker, rateLimited, type Wait } from './question-limit';

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
    const plans = await rateLimited('plans', asker, () => discover(basket).catch(noneIfRefused));
    if ('until' in plans) return plans;
    await keep(plans);
    return { state: 'answered', plans };
  } catch (error) {
    log.warn('banks could not be asked', { error: describeError(error) });
    return { state: 'no-answer' };
  }
}

/** A basket that the gateway turns down has no plans, however often it is asked. */
function noneIfRefused(error: unknown): readonly Plan[] {
  // By its name: the client may have been made in another of the server's bundles, with a class of its own.
  if (!(error instanceof Error && error.name === 'RequestRefusedError')) throw error;
  log.warn('plans were refused', { error: describeError(error) });
  return [];
}

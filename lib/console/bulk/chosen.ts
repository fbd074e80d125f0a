/** Which orders an address of the bulk pages names: ticked ones, all that match the list's filters, or what an earlier run did not do. */
import 'server-only';
import { reader } from '@/db/client';
import { stepsOfRun } from '@/db/queries/bulk';
import { matchingOrders } from '../list/reading/matching';
import { readOrders } from '../list/reading/read-orders';
import { type Query, readChoice } from './address';
import { MOST_ORDERS } from './kinds';

export interface Chosen {
  /** At most {@link MOST_ORDERS}, in the order of the list. */
  ids: string[];
  /** There are more than are taken. */
  cut: boolean;
}

/** The caller has checked the permission. Ids are of the visitor's making: what is no order falls away later. */
export async function chosenOrders(query: Query): Promise<Chosen> {
  const choice = readChoice(query);
  if ('filters' in choice) {
    const matching = await matchingOrders(choice.filters, Date.now(), MOST_ORDERS);
    const { rows, hasOlder } = await readOrders(matching, { direction: 'older' }, MOST_ORDERS);
    return { ids: rows.map(({ id }) => id), cut: hasOlder || matching.more };
  }
  const ids = 'run' in choice ? await refusedIn(choice.run) : choice.ids;
  return { ids: ids.slice(0, MOST_ORDERS), cut: ids.length > MOST_ORDERS };
}

async function refusedIn(run: string): Promise<string[]> {
  const steps = await stepsOfRun(reader(), run);
  return steps.filter(({ state }) => state === 'refused').map(({ orderId }) => orderId);
}

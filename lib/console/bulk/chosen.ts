/** Which orders an address of the bulk pages names: ticked ones, all that match the list's filters, or what an earlier run did not do. */
import 'server-only';
import { reader } from '@/db/client';
import { stepsOfRun } from '@/db/queries/bulk';
import { MOST_ORDERS } from './kinds';

export type Query = Readonly<Record<string, string | string[] | undefined>>;

export interface Chosen {
  /** At most {@link MOST_ORDERS}. */
  ids: string[];
  /** There are more than are taken. */
  cut: boolean;
}

/** The caller has checked the permission. Ids are of the visitor's making: what is no order falls away later. */
export async function chosenOrders(query: Query): Promise<Chosen> {
  const ids = await idsOf(query);
  return { ids: ids.slice(0, MOST_ORDERS), cut: ids.length > MOST_ORDERS };
}

async function idsOf(query: Query): Promise<string[]> {
  if (typeof query.run === 'string') {
    const steps = await stepsOfRun(reader(), query.run);
    return steps.filter(({ state }) => state === 'refused').map(({ orderId }) => orderId);
  }
  return [...new Set([query.order ?? []].flat())];
}

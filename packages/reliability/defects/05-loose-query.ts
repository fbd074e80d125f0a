import type { Defect } from './lib/defect';
import { orderEvent } from './lib/gateway-messages';

/** A webhook for nobody, while a fresh order is the newest of the shop. */
export const looseQuery: Defect = {
  number: 5,
  slug: 'loose-query',
  title: 'A webhook that names no order clearly marks the latest one as paid',
  here: 'An event is matched by the exact id or reference and nothing looser; one for nobody is kept, acknowledged and moves nothing.',
  async replay(world, verdict) {
    const newest = await world.place();
    const stranger = {
      gatewayId: 'v1-260101000000-aa-NOBODY',
      reference: 'BN-0000-0000-0000',
      total_paise: newest.total_paise,
    };
    const strangers = [
      orderEvent('ORDER_PROCESSED', stranger, 'PROCESSED'),
      orderEvent('ORDER_PROCESSED', { ...stranger, gatewayId: '', reference: '' }, 'PROCESSED'),
      orderEvent('ORDER_PROCESSED', { ...stranger, reference: '%' }, 'PROCESSED'),
      orderEvent('ORDER_PROCESSED', { ...stranger, reference: newest.reference.slice(0, -1) }, 'PROCESSED'),
      orderEvent('ORDER_PROCESSED', { ...stranger, gatewayId: newest.gatewayId.slice(0, -1) }, 'PROCESSED'),
      { event_type: 'ORDER_PROCESSED', data: {} },
    ];
    const fetches = await world.fetchesOf(newest);
    const statuses: number[] = [];
    for (const event of strangers) statuses.push((await world.webhook(event)).status);
    await world.inboxEmpty();
    verdict.holds(
      'each is acknowledged',
      statuses.every((status) => status === 200),
    );
    verdict.holds(
      'the newest order waits to be paid as before',
      (await world.now(newest)).status === newest.status,
    );
    verdict.holds('nobody fetched it', (await world.fetchesOf(newest)) === fetches);

    await world.sandbox.pay({ reference: newest.reference });
    await world.webhook(orderEvent('ORDER_PROCESSED', newest, 'PROCESSED'));
    await world.inboxEmpty();
    verdict.control(
      'an event that names it has it fetched, and paid',
      (await world.now(newest)).status === 'PROCESSED',
    );
  },
};

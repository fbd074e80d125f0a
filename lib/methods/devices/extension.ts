/** What devices do when something happens to their order: lib/payments/surroundings.ts. */
import 'server-only';
import type { Extension } from '@/lib/payments/extension';
import { anyRefundMade, devicesNamed, devicesStayed, readReleases } from './devices-came-back';
import { returnedProducts } from './returned-products';
import { isOver } from './rules/device-rules';

export const devices: Extension = {
  fetched: (tx, { id }, shown, _status, now) => readReleases(tx, id, shown, now),
  changed: async (tx, held, { money, status }, now) => {
    if (money.refunded > held.refundedPaise) await anyRefundMade(tx, held.id, now);
    if (isOver(status)) await devicesStayed(tx, held.id, now);
  },
  operationSucceeded: async (tx, { orderId, products }, now) => {
    if (products) await devicesNamed(tx, orderId, { identifiers: products.map(({ imei }) => imei), now });
  },
  returned: returnedProducts,
};

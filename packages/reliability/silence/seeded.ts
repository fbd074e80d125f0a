/** Twenty differences, each put into the shop's database by hand, each of another kind. */
import { randomUUID } from 'node:crypto';
import { reader } from '@/db/client';
import { paymentsOfOrder, refundsOfOrder } from '@/db/queries/gateway-records';
import { operationsOfOrder } from '@/db/queries/operations';
import { type OrderRow, orderById } from '@/db/queries/orders';
import { run } from '@/tests/support/raw';
import type { Told } from './play';

/** What the report must name. */
export interface Expected {
  readonly reference: string;
  readonly field: string;
}

interface Seeded {
  /** The story whose order is changed. */
  readonly of: string;
  /** Changes it. @returns what the report must name. */
  put(order: OrderRow): Promise<string | Expected>;
}

const CAPTURED = 'captured in the dashboard';
const PART_CAPTURED = 'captured in part in the dashboard';
const PART_REFUNDED = 'refunded in part in the dashboard';

export const SEEDED: readonly Seeded[] = [
  inOrder('paid by card', 'status', `status = 'AUTHORIZED'`),
  inOrder('held', 'authorised', 'authorised_paise = authorised_paise + 1'),
  inOrder(PART_CAPTURED, 'captured', 'captured_paise = captured_paise - 1'),
  inOrder('cancelled in the dashboard', 'released', 'released_paise = released_paise - 1'),
  inOrder(PART_REFUNDED, 'refunded', 'refunded_paise = refunded_paise - 1'),
  inOrder('never paid', 'total', 'total_paise = total_paise + 1, subtotal_paise = subtotal_paise + 1'),
  inOrder('paid by UPI', 'authorised', 'authorised_paise = authorised_paise + 1'),
  inOrder('declined', 'gateway order id', `gateway_order_id = 'v1-261121000000-aa-NOBODY'`),
  {
    of: 'waits for the bank',
    put: async ({ id }) => {
      const reference = `BN-${randomUUID().slice(0, 8)}`;
      await run('update orders set reference = ? where id = ?', reference, id);
      return { reference, field: 'reference' };
    },
  },
  inPayment('paid by net banking', '', 'delete from payments where id = ?'),
  inPayment('paid by wallet', ' amount', 'update payments set amount_paise = amount_paise - 1 where id = ?'),
  inPayment(CAPTURED, ' status', `update payments set status = 'AUTHORIZED' where id = ?`),
  inPayment(
    PART_CAPTURED,
    ' captured',
    'update payments set captured_paise = captured_paise + 1 where id = ?',
  ),
  {
    of: 'held',
    put: async ({ id }) => {
      await copy('payments', 'order_id', id, { id: 'pay-nobody' });
      return 'payment pay-nobody';
    },
  },
  inRefund('refunded in the dashboard', '', 'delete from refunds where id = ?'),
  inRefund(
    'refunded in the dashboard, and the bank takes its time',
    ' amount',
    'update refunds set amount_paise = amount_paise + 1 where id = ?',
  ),
  inRefund(PART_REFUNDED, ' status', `update refunds set status = 'PENDING' where id = ?`),
  {
    of: 'paid by card',
    put: async ({ id }) => {
      const reference = 'BN-NEVER-SEEN';
      await copy('orders', 'id', id, {
        id: randomUUID(),
        reference,
        view_token_hash: randomUUID(),
        checkout_token: randomUUID(),
        gateway_order_id: 'v1-261121000000-aa-NEVER',
      });
      return { reference, field: 'order' };
    },
  },
  {
    of: 'paid by card',
    put: async ({ id }) => {
      await copy('operations', 'order_id', id, { id: randomUUID(), kind: 'refund', reference: 'rfd-never' });
      return 'operation refund rfd-never state';
    },
  },
  {
    of: 'refunded here',
    put: async ({ id }) => {
      const made = (await operationsOfOrder(reader(), id)).find(({ kind }) => kind === 'refund');
      await run(`update operations set state = 'failed' where id = ?`, made?.id ?? '');
      return `operation refund ${made?.reference} state`;
    },
  },
];

/** How many orders of a story the twenty take. */
export function neededOf(story: string): number {
  return SEEDED.filter((seeded) => seeded.of === story).length;
}

/** Puts each into an order of its own. */
export async function putAll(told: readonly Told[]): Promise<Expected[]> {
  const left = [...told];
  const expected: Expected[] = [];
  for (const seeded of SEEDED) {
    const index = left.findIndex(({ story }) => story.name === seeded.of);
    const [taken] = left.splice(index, index < 0 ? 0 : 1);
    const order = taken && (await orderById(reader(), taken.orderId));
    if (!order) throw new Error(`no order is left that was ${seeded.of}`);
    const named = await seeded.put(order);
    expected.push(typeof named === 'string' ? { reference: order.reference, field: named } : named);
  }
  return expected;
}

function inOrder(of: string, field: string, change: string): Seeded {
  return {
    of,
    put: async ({ id }) => {
      await run(`update orders set ${change} where id = ?`, id);
      return field;
    },
  };
}

function inPayment(of: string, field: string, statement: string): Seeded {
  return {
    of,
    put: async ({ id }) => {
      const row = (await paymentsOfOrder(reader(), id)).at(-1);
      await run(statement, row?.id ?? '');
      return `payment ${row?.id}${field}`;
    },
  };
}

function inRefund(of: string, field: string, statement: string): Seeded {
  return {
    of,
    put: async ({ id }) => {
      const row = (await refundsOfOrder(reader(), id)).at(-1);
      await run(statement, row?.id ?? '');
      return `refund ${row?.id}${field}`;
    },
  };
}

/** One more row like one that is there, but for some columns. */
async function copy(
  table: string,
  key: string,
  value: string,
  changes: Readonly<Record<string, string>>,
): Promise<void> {
  const names = Object.keys(changes);
  const temporary = `copied_${table}`;
  await runAll([
    [`create table ${temporary} as select * from ${table} where ${key} = ? limit 1`, value],
    [`update ${temporary} set ${names.map((name) => `${name} = ?`).join(', ')}`, ...Object.values(changes)],
    [`insert into ${table} select * from ${temporary}`],
    [`drop table ${temporary}`],
  ]);
}

async function runAll(statements: readonly (readonly [string, ...string[]])[]): Promise<void> {
  for (const [statement, ...values] of statements) await run(statement, ...values);
}

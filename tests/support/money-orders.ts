/** Orders in the states that money is moved from, and what the sandbox's ledger says of them. */
import { reader } from '@/db/client';
import { orderByCheckoutToken } from '@/db/queries/order-lines';
import { type OrderRow, orderById } from '@/db/queries/orders';
import { paise } from '@/lib/money';
import { placeOrder } from '@/lib/orders/place-order';
import { syncOrder } from '@/lib/payments/sync/sync';
import { checkoutOf, type World } from './payments-world';

/** Who asks for what is done. */
export const actor = 'asha@shop.example';
/** The whole of an order. */
export const all = paise(149_900);

/** A form of the checkout that was sent, with what came of it. @throws Error where no order was placed. */
export async function placedWith(world: World, changes: Parameters<typeof checkoutOf>[1] = {}) {
  const input = checkoutOf(changes.cartId ?? (await world.fillCart()), changes);
  const result = await placeOrder(input);
  if (!result.placed) throw new Error(`not placed: ${result.reason}`);
  const row = await orderByCheckoutToken(reader(), input.checkoutToken);
  if (!row) throw new Error('the order is not in the database');
  return { input, result, row, token: result.orderPath.replace('/order/', '') };
}

/** Placed, as far as the gateway's answers let it come, and fetched by nobody. */
export async function placed(world: World, preAuth: boolean): Promise<OrderRow> {
  return (await placedWith(world, { preAuth })).row;
}

type Payment = Omit<Parameters<World['sandbox']['pay']>[0], 'reference'>;

async function paid(world: World, preAuth: boolean, payment: Payment): Promise<OrderRow> {
  const row = await placed(world, preAuth);
  await world.sandbox.pay({ ...payment, reference: row.reference });
  await syncOrder(row.reference, 'page');
  return now(row);
}

/** Authorised, to be captured. */
export const held = (world: World, payment: Payment = {}) => paid(world, true, payment);
/** Paid at once. */
export const charged = (world: World, payment: Payment = {}) => paid(world, false, payment);

export async function now({ id }: Pick<OrderRow, 'id'>): Promise<OrderRow> {
  const row = await orderById(reader(), id);
  if (!row) throw new Error('the order is gone');
  return row;
}

export async function moved(world: World, order: OrderRow) {
  const { balances, movements } = await world.sandbox.ledger({ reference: order.reference });
  return { balance: Object.values(balances)[0], kinds: movements.map(({ kind }) => kind) };
}

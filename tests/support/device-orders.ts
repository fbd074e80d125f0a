/** Phones that are bought by a lender's instalments, and a number for each of them. */
import { randomUUID } from 'node:crypto';
import { reader, transaction } from '@/db/client';
import { putCartLine, touchCart } from '@/db/queries/carts';
import { orderByCheckoutToken } from '@/db/queries/order-lines';
import { type OrderRow, orderById } from '@/db/queries/orders';
import { products, variants } from '@/db/schema';
import { byLender } from '@/lib/methods/cardless/cardless';
import { passesLuhn } from '@/lib/methods/devices/rules/identifier';
import { namingProducts } from '@/lib/methods/instalments/valid-plans';
import { type Paise, paise } from '@/lib/money';
import { placeOrder } from '@/lib/orders/place-order';
import { type PlanPaymentResult, payByPlan } from '@/lib/payments/operations/plan-payment';
import type { PlanChannel } from '@/lib/payments/state/ways-to-pay/channels';
import { gateway } from '@/lib/payments/surroundings';
import { syncOrder } from '@/lib/payments/sync/sync';
import { type CardDetails, secret } from '@/lib/pinelabs';
import { typeOtp } from '@/scripts/lib/sandbox-page';
import { checkoutOf, type World } from './payments-world';

/** Two products that a brand supports, as it knows them. */
export const PHONES = ['veyra_one_5g', 'veyra_pro_256'] as const;
const PRICE = 2_000_000;

export const person = () => ({ mobile: secret('8123456789'), pan: secret('QWERT1234Y') });

/** Of a brand, and sold without its devices being told apart. */
export const UNTRACKED = 'veyra_fold_512';

export async function stockPhones(): Promise<void> {
  await transaction('test', async (tx) => {
    for (const [index, code] of [...PHONES, UNTRACKED].entries()) {
      await tx.insert(products).values({
        id: code,
        categoryId: 'apparel',
        name: `Phone ${index + 1}`,
        brand: 'Test',
        summary: '',
        description: '',
        facts: [],
        pictures: [{ src: '/products/kurta-1.svg', alt: '', width: 800, height: 1000 }],
        position: index + 2,
        productCode: code,
        imeiTracked: code !== UNTRACKED,
        createdAt: 0,
      });
      await tx.insert(variants).values({
        id: code,
        productId: code,
        options: {},
        pricePaise: PRICE,
        mrpPaise: PRICE,
        available: 1_000,
        position: 1,
      });
    }
  });
}

export async function phonesInCart(codes: readonly string[]): Promise<{ cartId: string; total: Paise }> {
  const cartId = randomUUID();
  const counted = Map.groupBy(codes, (code) => code);
  await transaction('test', async (tx) => {
    await touchCart(tx, cartId, Date.now());
    for (const [variantId, { length }] of counted)
      await putCartLine(tx, { cartId, variantId, quantity: length, addedAt: Date.now() });
  });
  return { cartId, total: paise(PRICE * codes.length) };
}

/** An order of these, placed and waiting for its payment. */
export async function phonesPlaced(
  codes: readonly string[] = PHONES,
  channel: PlanChannel = 'cardless',
): Promise<OrderRow> {
  const { cartId, total } = await phonesInCart(codes);
  const input = checkoutOf(cartId, { channel, shownTotal: total });
  const result = await placeOrder(input);
  if (!result.placed) throw new Error(`not placed: ${result.reason}`);
  const row = await orderByCheckoutToken(reader(), input.checkoutToken);
  if (!row) throw new Error('not placed');
  return row;
}

/** Begins its payment by the lender's first plan. */
export async function beginByLender(order: OrderRow, codes: readonly string[] = PHONES) {
  const basket = {
    amount: paise(order.totalPaise),
    products: codes.map((code) => ({ code, amount: paise(PRICE) })),
  };
  const { issuers } = await gateway().discoverCardless({ ...basket, ...person() });
  const [issuer] = issuers;
  const [tenure] = issuer?.tenures ?? [];
  if (!issuer || !tenure) throw new Error('no plan to choose');
  return payByPlan(order.id, byLender(namingProducts({ issuer, tenure }, basket.products), person(), basket));
}

/** An order that a lender has paid. */
export async function phonesPaid(world: World, codes: readonly string[] = PHONES): Promise<OrderRow> {
  const order = await phonesPlaced(codes);
  return confirmed(world, order, await beginByLender(order, codes));
}

/** Two units of one product: no lender's plan takes them, and a bank's plan on a card does. */
export async function pairPaid(world: World, code: string): Promise<OrderRow> {
  const codes = [code, code];
  const order = await phonesPlaced(codes, 'emi');
  const { issuers } = await gateway().discoverOffers({
    amount: paise(order.totalPaise),
    products: codes.map((one) => ({ code: one, amount: paise(PRICE) })),
  });
  const issuer = issuers.find(({ name }) => name === 'PNB CC');
  const [tenure] = issuer?.tenures ?? [];
  if (!issuer || !tenure) throw new Error('no plan to choose');
  const payment = {
    method: 'CREDIT_EMI',
    amount: tenure.loanAmount,
    plan: { issuer, tenure },
    card: PNB,
  } as const;
  return confirmed(world, order, await payByPlan(order.id, payment));
}

async function confirmed(world: World, order: OrderRow, begun: PlanPaymentResult): Promise<OrderRow> {
  if (begun.outcome !== 'confirm') throw new Error(`the payment is ${begun.outcome}`);
  await typeOtp(world.sandbox.url, begun.url);
  await syncOrder(order.reference, 'page');
  const paid = await orderById(reader(), order.id);
  if (paid?.status !== 'PROCESSED') throw new Error(`the order is ${paid?.status}`);
  return paid;
}

const PNB: CardDetails = {
  name: 'Asha Rao',
  number: secret('5200000000001096'),
  cvv: secret('123'),
  expiryMonth: secret('12'),
  expiryYear: secret('2039'),
};

let last = 35_693_803_560_000;

/** An IMEI that no other order of this process has. */
export function newImei(): string {
  last += 1;
  const digit = '0123456789'.split('').find((check) => passesLuhn(`${last}${check}`));
  return `${last}${digit}`;
}

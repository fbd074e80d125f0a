/** An order is paid while its items are put back into the cart, by many presses at all shops: it is sold or let go, never both. */
import { judgedAtRest, underWay } from '../lib/at-rest';
import { type Bought, place } from '../lib/bought';
import { Browser } from '../lib/http/browser';
import { filled, formWith } from '../lib/http/forms';
import type { RaceWorld } from './world';

const PRESSES = 6;

export interface LetGoOutcome {
  readonly sold: number;
  readonly letGo: number;
  readonly broken: readonly string[];
}

export async function raceLetGo(world: RaceWorld, count: number): Promise<LetGoOutcome> {
  const broken: string[] = [];
  let sold = 0;
  for (let round = 0; round < count; round += 1) {
    const order = await place(world);
    const { browser } = order.shopper;
    const page = await browser.get('/cart');
    const form = filled(formWith('reference', page.html), {});
    form.append('way', 'back');
    const presses = Array.from({ length: PRESSES }, (_, index) => {
      const url = world.shopUrls[index % world.shopUrls.length] ?? world.shopUrl;
      return new Browser(url, undefined, browser.jar).post('/cart', form);
    });
    const [, ...pages] = await Promise.all([world.sandbox.pay({ reference: order.reference }), ...presses]);
    const answers = pages.filter(({ status }) => status >= 400).map(({ status }) => `was answered ${status}`);
    const wrong = await judgedAtRest(
      () => underWay(world, order.gatewayId),
      () => judge(world, order),
    );
    broken.push(
      ...[...answers, ...wrong].map((sentence) => `put back, order ${order.reference}: ${sentence}`),
    );
    if ((await stateOf(world, order)).stock === 'sold') sold += 1;
  }
  return { sold, letGo: count - sold, broken };
}

async function stateOf({ database }: RaceWorld, { id }: Bought) {
  const [row] = await database.all(
    `SELECT stock, captured_paise AS captured,
       (SELECT count(*) FROM cart_lines WHERE cart_lines.cart_id = orders.cart_id) AS lines,
       (SELECT count(*) FROM reviews WHERE order_id = orders.id AND kind = 'late_payment') AS late
     FROM orders WHERE id = ?`,
    id,
  );
  return { stock: String(row?.stock), ...counted(row) };
}

function counted(row: Record<string, unknown> | undefined) {
  return { captured: Number(row?.captured), lines: Number(row?.lines), late: Number(row?.late) };
}

async function judge(world: RaceWorld, order: Bought): Promise<string[]> {
  const { stock, captured, lines, late } = await stateOf(world, order);
  if (captured === 0) return ['its money was not seen'];
  const isSold = stock === 'sold' && lines === 0 && late === 0;
  const isLetGo = stock === 'released' && lines === 1 && late === 1;
  return isSold || isLetGo
    ? []
    : [`units ${stock}, ${lines} lines in the cart, ${late} reviews of late money: neither sold nor let go`];
}

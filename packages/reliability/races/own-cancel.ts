/** A customer cancels their held order, pressed many times at once, while people of the console capture it. */
import { orderStatus, cancelOrder as words } from '@/shop/messages';
import { becomes, buy } from '../lib/bought';
import { formsOf } from '../lib/http/forms';
import { clickAll, openForms } from './clicks';
import { judgeLedger } from './judge';
import type { RaceWorld } from './world';

const PRESSES = 6;
/** One of these stands on every page that answers a press. */
const TOLD = [...Object.values(words.refused), orderStatus.cancelled, orderStatus.settling.cancel];

export interface OwnCancels {
  readonly rounds: number;
  /** Of them those that the customer won. */
  readonly cancelled: number;
  readonly broken: readonly string[];
}

export async function raceOwnCancel(world: RaceWorld, rounds: number): Promise<OwnCancels> {
  const broken: string[] = [];
  let cancelled = 0;
  for (let round = 0; round < rounds; round += 1) {
    const order = await buy(world, { hold: true });
    const { browser, orderPath = '' } = order.shopper;
    const page = await browser.get(orderPath);
    const form = formsOf(page.html).find(({ html }) => html.includes(words.button));
    if (!form) throw new Error('the order’s page does not offer to cancel a hold');
    const open = await openForms(world.administrators, order.id, ['capture']);
    const captures = open.map((one) => ({
      ...one,
      token: crypto.randomUUID(),
      values: { extent: 'full' },
    }));
    const [pages, clicks] = await Promise.all([
      Promise.all(Array.from({ length: PRESSES }, () => browser.send(page, form))),
      clickAll(captures),
    ]);
    const end = await becomes(world.database, order, ['CANCELLED', 'PROCESSED']);
    if (end.status === 'CANCELLED') cancelled += 1;
    const captured = clicks.filter(({ told }) => told === 'done').length;
    const expected = end.status === 'PROCESSED' ? 1 : 0;
    if (captured !== expected)
      broken.push(`${captured} captures were told "done" of an order that is ${end.status}`);
    for (const { told, words: said } of clicks) {
      if (told !== 'done' && told !== 'already') broken.push(`a capture was told "${said}"`);
    }
    // Whoever is too late reads so; whoever was first sees the order as it is.
    for (const { status, html } of pages) {
      const isTold = TOLD.some((text) => html.includes(text));
      if (status !== 200 || !isTold)
        broken.push(`a customer who cancels is answered with HTTP ${status} and no word`);
    }
    broken.push(...judgeLedger(await world.sandbox.ledger({ reference: order.reference })));
  }
  return { rounds, cancelled, broken };
}

/** One round: an order, a crowd that clicks at once, and the ledger's verdict. */
import { buy } from '../lib/bought';
import type { MoneyAction } from '../lib/http/administrator';
import type { Random } from '../lib/random';
import { type Clicked, clickAll, drawClicks, openForms } from './clicks';
import { judgeAnswers, judgeLedger } from './judge';
import type { RaceWorld } from './world';

/** Captures against cancels, refunds against each other; each once plainly and once with answers that are lost. */
export const KINDS = ['held', 'charged', 'held, answers lost', 'charged, answers lost'] as const;
export type RoundKind = (typeof KINDS)[number];

export interface Round {
  readonly kind: RoundKind;
  readonly reference: string;
  readonly clicks: readonly Clicked[];
  /** Money calls that the gateway carried out. */
  readonly moved: number;
  readonly broken: readonly string[];
}

export async function runRound(
  world: RaceWorld,
  random: Random,
  kind: RoundKind,
  clicks: number,
): Promise<Round> {
  const hold = kind.startsWith('held');
  const actions: readonly MoneyAction[] = hold ? ['capture', 'cancel'] : ['refund'];
  const order = await buy(world, { hold, quantity: random.int(1, 10) });
  const open = await openForms(world.administrators, order.id, actions);
  const drawn = drawClicks(random, open, order.total_paise, clicks);
  const faulty = kind.endsWith('lost');
  if (faulty) await loseAnswers(world, order.reference, random);
  const clicked = await clickAll(drawn);
  if (faulty) await world.sandbox.behave();

  const ledger = await world.sandbox.ledger({ reference: order.reference });
  const rightful = await world.database.value(
    "SELECT count(*) FROM operations WHERE order_id = ? AND kind <> 'create'",
    order.id,
  );
  const broken = [
    ...judgeLedger(ledger),
    ...judgeAnswers(clicked, { rightful: Number(rightful), faulty }),
    ...(rightful === 0 ? ['nobody won'] : []),
  ];
  return {
    kind,
    reference: order.reference,
    clicks: clicked,
    // A capture of a part releases the rest: two movements with one cause.
    moved: new Set(
      ledger.movements.map(({ cause }) => cause).filter((cause) => /^(capture|cancel|refund)/.test(cause)),
    ).size,
    broken: broken.map((sentence) => `${kind}, order ${order.reference}: ${sentence}`),
  };
}

/** The winner's call is carried out and its answer cut off; so are some of the fetches that would tell, or all of them. */
async function loseAnswers(world: RaceWorld, reference: string, random: Random): Promise<void> {
  for (const endpoint of ['capture', 'cancel', 'refund']) {
    await world.sandbox.fault({ endpoint, fault: 'drop-after', times: random.int(1, 2), reference });
  }
  const seed = random.int(1, 1_000_000);
  const probability = random.pick([0.3, 1]);
  await world.sandbox.fault({ endpoint: 'get', fault: 'drop-before', probability, seed, reference });
}

/** The news of one payment in every order in which it can come. */
import { gateway } from '@/lib/payments/surroundings';
import { syncOrder } from '@/lib/payments/sync/sync';
import type { GatewayOrder } from '@/lib/pinelabs';
import { placed } from '@/tests/support/money-orders';
import type { World } from '@/tests/support/payments-world';
import type { Scene } from '../lib/gateway-steps';
import { type Random, randomFrom } from '../lib/random';
import { arrangements, permutations } from './arrangements';
import { answersInEveryOrder } from './overtaking';
import { remember } from './rewind';
import { type News, newsOf, type Scenario } from './scenarios';
import { type Standing, standing } from './standing';

export interface Heard {
  /** Arrangements of the news that were tried. */
  readonly orders: number;
  readonly broken: readonly string[];
}

interface Stage {
  readonly world: World;
  readonly scenario: Scenario;
  /** Of the scenario's amounts: the same for everybody who lives through it. */
  readonly seed: number;
}

/** @param events pieces of news, and answers of the gateway, at the most. */
export async function inEveryOrder(
  world: World,
  scenario: Scenario,
  events: number,
  random: Random,
): Promise<{ afterwards: Heard; meanwhile: Heard; overtaken: Heard }> {
  const stage = { world, scenario, seed: random.int(0, 1_000_000) };
  const scene = await begin(stage);
  const moment = await remember(scene.order.id);
  const answers = await live(scene, scenario);
  const news = random.shuffle(await newsOf(world, scenario, scene.order)).slice(0, events);

  try {
    await syncOrder(scene.order.reference, 'reconcile');
    const right = await standing(scene.order.id);
    const afterwards = await hearAfterwards(scene, news, right, moment.back);
    const meanwhile = await hearMeanwhile(stage, news, right);
    const overtaken = await answersInEveryOrder(scene.order, answers.slice(-events), right, moment.back);
    return { afterwards, meanwhile, overtaken };
  } finally {
    await moment.close();
  }
}

async function begin({ world, scenario, seed }: Stage): Promise<Scene> {
  return {
    order: await placed(world, scenario.preAuth),
    sandbox: world.sandbox,
    random: randomFrom(seed),
  };
}

/** @returns the gateway's order as it stood before the first step and after each. */
async function live(scene: Scene, { steps }: Scenario): Promise<GatewayOrder[]> {
  const see = () => gateway().getOrderByReference(scene.order.reference);
  const answers = [await see()];
  for (const step of steps) {
    await step(scene);
    answers.push(await see());
  }
  return answers;
}

/** The gateway's order has come to its end; the shop knows only that it was placed. */
async function hearAfterwards(
  { order }: Scene,
  news: readonly News[],
  right: Standing,
  rewind: () => Promise<void>,
): Promise<Heard> {
  const broken: string[] = [];
  let orders = 0;
  for (const heard of arrangements(news)) {
    await rewind();
    for (const piece of heard) await piece.arrive(order);
    orders += 1;
    const found = await standing(order.id);
    const differs = found.state !== right.state || found.lines.join('\n') !== right.lines.join('\n');
    if (differs || found.wrong.length > 0) broken.push(`afterwards, ${told(heard)}: ${tell(found, right)}`);
  }
  return { orders, broken };
}

/** The gateway's order moves on between one piece of news and the next: some come late, some before they are true. */
async function hearMeanwhile(stage: Stage, news: readonly News[], right: Standing): Promise<Heard> {
  const broken: string[] = [];
  let orders = 0;
  for (const heard of permutations(news)) {
    const scene = await begin(stage);
    const { steps } = stage.scenario;
    let taken = 0;
    for (const [index, piece] of heard.entries()) {
      const due = Math.floor((steps.length * (index + 1)) / heard.length);
      for (; taken < due; taken += 1) await steps[taken]?.(scene);
      await piece.arrive(scene.order);
      const { wrong } = await standing(scene.order.id);
      if (wrong.length > 0) broken.push(`meanwhile, ${told(heard)}: ${wrong.join('; ')}`);
    }
    // The last piece may have come too soon after another to be worth a fetch: reconcile makes up for it.
    await syncOrder(scene.order.reference, 'reconcile');
    orders += 1;
    const found = await standing(scene.order.id);
    if (found.state !== right.state || found.wrong.length > 0)
      broken.push(`meanwhile, ${told(heard)}: ${tell(found, right)}`);
  }
  return { orders, broken };
}

function told(heard: readonly News[]): string {
  return heard.map(({ name }) => name).join(', ');
}

function tell(found: Standing, right: Standing): string {
  if (found.wrong.length > 0) return found.wrong.join('; ');
  if (found.state !== right.state) return `${found.state} instead of ${right.state}`;
  return `the history reads ${found.lines.join(' | ')} instead of ${right.lines.join(' | ')}`;
}

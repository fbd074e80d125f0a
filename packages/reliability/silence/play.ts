/** Plays many stories at once, with neither a callback nor a webhook. */
import { inParallel } from '@/lib/payments/reconcile/in-parallel';
import type { SandboxControl } from '@/scripts/lib/sandbox-control';
import { anybody } from '@/tests/support/customer';
import { placedWith } from '@/tests/support/money-orders';
import type { World } from '@/tests/support/payments-world';
import { PAID_LATER } from '../lib/by-plan';
import { type Random, randomFrom } from '../lib/random';
import { PHASES, STORIES, type Story } from './stories';

/** Shoppers at once. */
const WIDTH = 8;
/** A hosted page's link is open for half an hour. */
const LINK_SECONDS = 1_800;

export interface Told {
  readonly story: Story;
  readonly orderId: string;
  readonly reference: string;
}

/** Each story at least `least(name)` times, then whatever the seed draws. @throws RangeError when they do not fit. */
export function drawStories(payments: number, random: Random, least: (name: string) => number): Story[] {
  const needed = STORIES.flatMap((story) =>
    Array.from({ length: Math.max(1, least(story.name)) }, () => story),
  );
  if (payments < needed.length) throw new RangeError(`--payments must be at least ${needed.length}`);
  const drawn = Array.from({ length: payments - needed.length }, () => random.pick(STORIES));
  return random.shuffle([...needed, ...drawn]);
}

/** @returns what was told of each order. */
export async function playAll(world: World, stories: readonly Story[], random: Random): Promise<Told[]> {
  const { sandbox } = world;
  await sandbox.fault({ endpoint: 'webhook', fault: 'none' });
  await sandbox.settings({ plan_changes: [PAID_LATER] });
  const told: Told[] = [];
  for (const phase of PHASES) {
    const ofPhase = stories
      .filter((story) => story.phase === phase)
      // Drawn before they run side by side: the same seed draws the same amounts.
      .map((story) => ({ story, random: randomFrom(random.int(0, 1_000_000)) }));
    await PREPARE[phase](sandbox);
    await inParallel(ofPhase, WIDTH, async ({ story, random: own }) => {
      const order = story.place
        ? await story.place(world, story.preAuth)
        : (await placedWith(world, { preAuth: story.preAuth, ...anybody() })).row;
      for (const step of story.steps) await step({ order, sandbox, random: own });
      told.push({ story, orderId: order.id, reference: order.reference });
    });
    if (phase === 'links-end') await sandbox.advanceClock(LINK_SECONDS + 1);
  }
  return told;
}

const PREPARE: Record<(typeof PHASES)[number], (sandbox: SandboxControl) => Promise<void>> = {
  'links-end': async () => undefined,
  'create-answer-lost': async (sandbox) => {
    await sandbox.fault({ endpoint: 'create', fault: 'drop-after' });
  },
  'refunds-wait': async (sandbox) => {
    await forgetFaults(sandbox);
    await sandbox.settings({ refunds: 'PENDING' });
  },
  fees: async (sandbox) => {
    await sandbox.settings({ refunds: 'immediate', convenience_fee: 2 });
  },
  fair: async (sandbox) => {
    await sandbox.settings({ convenience_fee: 0 });
  },
};

/** All but the silence. */
async function forgetFaults(sandbox: SandboxControl): Promise<void> {
  await sandbox.forgetFaults();
  await sandbox.fault({ endpoint: 'webhook', fault: 'none' });
}

import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { byLender, confirmedPlan, plansFor } from '@/lib/methods/cardless/cardless';
import { planKey } from '@/lib/methods/instalments/kept-plans';
import { paise } from '@/lib/money';
import { gateway } from '@/lib/payments/surroundings';
import {
  type CardlessDetails,
  type Plan,
  planFromText,
  planToText,
  RequestRefusedError,
  secret,
} from '@/lib/pinelabs';
import { startWorld, type World } from '../support/payments-world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world?.close());
beforeEach(async () => {
  await world.sandbox.behave();
  await world.sandbox.settings({ plan_changes: [], cardless_discovery: 'enabled' });
});

const amount = paise(1_200_000);
const basket = { amount, products: [{ code: 'veyra_one_5g', amount }] };
const asha = (): CardlessDetails => ({ mobile: secret('8123456789'), pan: secret('QWERT1234Y') });

async function offered(person = asha()): Promise<readonly Plan[]> {
  const plans = await plansFor(person, basket);
  if (typeof plans === 'string') throw new Error(plans);
  return plans;
}

async function first(): Promise<Plan> {
  const [plan] = await offered();
  if (!plan) throw new Error('no plan');
  return plan;
}

const change = (plan: Plan, what: string) =>
  world.sandbox.settings({
    plan_changes: [{ issuer_id: plan.issuer.id, tenure_id: plan.tenure.id, change: what }],
  });

describe('what lenders offer a person', () => {
  it('is nothing where they turn the person down, and no answer where they do not answer', async () => {
    expect((await offered()).length).toBeGreaterThan(1);
    expect(await offered({ ...asha(), pan: secret('QWERT1234Z') })).toEqual([]);
    await world.sandbox.fault({ endpoint: 'cardless-discovery', fault: '500-before' });
    expect(await plansFor(asha(), basket)).toBe('no-answer');
  });

  it.each(['404', '400'])(
    'is not nothing where discovery is not enabled (%s)',
    async (cardless_discovery) => {
      await world.sandbox.settings({ cardless_discovery });
      expect(await plansFor(asha(), basket)).toBe('not-enabled');
    },
  );

  it('is not nothing either where the gateway does not take the question', async () => {
    const said = { code: 'INVALID_REQUEST', status: 400, retryable: false, outcomeUnknown: false };
    vi.spyOn(gateway(), 'discoverCardless').mockRejectedValueOnce(new RequestRefusedError('no', said));
    expect(await plansFor(asha(), basket)).toBe('refused');
  });

  it('is confirmed before anything is placed', async () => {
    const plan = await first();
    const asked = async () => (await world.sandbox.ledger({ endpoint: 'validate-offer' })).requests.length;
    const before = await asked();
    expect(await confirmedPlan(await offered(), planKey(plan), asha(), basket)).toEqual(plan);
    expect(await asked()).toBe(before + 1);
    await world.sandbox.fault({ endpoint: 'validate-offer', fault: '500-before' });
    expect(await confirmedPlan(await offered(), planKey(plan), asha(), basket)).toBe('no-answer');
  });

  it.each(['dearer', 'withdrawn', 'ineligible'])('and is picked again once it is %s', async (what) => {
    const plan = await first();
    await change(plan, what);
    expect(await confirmedPlan(await offered(), planKey(plan), asha(), basket)).toBe('changed');
  });

  it('names the cart’s products where it is validated as where it is paid by, and is known again', async () => {
    const plan = await first();
    expect(plan.tenure.details).toEqual(basket.products);
    expect(byLender(plan, asha(), basket).plan).toEqual(plan);
    expect(planKey(planFromText(planToText(plan)))).toBe(planKey(plan));
    await confirmedPlan(await offered(), planKey(plan), asha(), basket);
    const { requests } = await world.sandbox.ledger({ endpoint: 'validate-offer' });
    expect(requests.at(-1)?.body).toMatchObject({
      offer_data: {
        offer_details: {
          tenure: {
            details: [{ product_code: 'veyra_one_5g', product_amount: { value: amount, currency: 'INR' } }],
          },
        },
      },
    });
  });
});

/** Another try of an order by instalments, with the card typed anew. */
import 'server-only';
import type { Route } from 'next';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import type { ActionResult } from '@/lib/action';
import { callerAddress } from '@/lib/auth/caller';
import { orderForCard } from '@/lib/emi/order';
import { holdsFor, payOrder } from '@/lib/emi/pay';
import { chosenOf, ineligible, noAnswer, tooManyCards, tooOften } from '../../../emi/pay-action';

export async function payAgainByCard(
  token: string,
  typed: Readonly<Record<string, string>>,
): Promise<ActionResult> {
  const address = await callerAddress();
  const found = await orderForCard(token, address);
  // Paid, under way or closed meanwhile, or no order at all: its page says which.
  if (!found) redirect(`/order/${encodeURIComponent(token)}` as Route);
  if (found.state === 'no-answer') return noAnswer({ plan: typed.plan ?? '' });
  if (found.state === 'wait') return tooOften(found.until, { plan: typed.plan ?? '' });
  const { order } = found;
  const chosen = chosenOf(typed, order.plans);
  if ('failure' in chosen) {
    refresh();
    return chosen.failure;
  }
  const { plan, card, safe } = chosen;
  const refusal = await tooManyCards({ token, cartId: order.cartId, address }, safe);
  if (refusal) return refusal;
  const holds = await holdsFor(plan, card, order.total);
  if (holds === 'no-answer') return noAnswer(safe);
  if (holds === 'no') return ineligible(safe);
  const { next, orderPath } = await payOrder(order.id, plan, card);
  redirect((next.outcome === 'confirm' ? next.url : orderPath) as Route);
}

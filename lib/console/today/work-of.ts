/** What waits for somebody of a role. Without the page's guard: the morning's mail is written where no browser asks. */
import 'server-only';
import { reader } from '@/db/client';
import { countLowStock, openSums, workByDay } from '@/db/queries/today';
import { shop } from '@/shop/config';
import { attentionOf } from '../list/attention';
import { REFUSED_FOR_MS, UNANSWERED_AFTER_MS } from '../list-limits';
import { settlementAttention } from '../settlements/attention';
import { type WrongLine, wrongLines } from './strip';
import { type WorkCard, workCards } from './work';

export interface Today {
  cards: WorkCard[];
  /** What is wrong beside the day's work. */
  wrong: WrongLine[];
}

/** For somebody who may read orders and need not be signed in. @param now UTC milliseconds. */
export async function todayOf(viewer: { role: string }, now: number): Promise<Today> {
  const [days, open, attention, lowStock, bank] = await Promise.all([
    workByDay(reader()),
    openSums(reader(), now - UNANSWERED_AFTER_MS, now - REFUSED_FOR_MS),
    attentionOf(viewer, now),
    countLowStock(reader(), shop.stockWarningAt),
    settlementAttention(viewer, now),
  ]);
  const { messages, webhooks } = attention;
  return {
    cards: workCards({ days, open, messages, webhooks, lowStock, bank }, viewer, now),
    wrong: wrongLines(attention),
  };
}

/** The morning's mail with what waits, to who wants it. Run by reconcile's timer; one instance a day sends it. */
import 'server-only';
import { randomUUID } from 'node:crypto';
import { reader, transaction } from '@/db/client';
import { addMessages, type NewOutboxRow } from '@/db/queries/outbox';
import { claimOnce, findCounters } from '@/db/queries/rate-limits';
import { wantMorningMail } from '@/db/queries/users';
import { may } from '@/lib/auth/permissions';
import { DAY_MS } from '@/lib/figures/indian-day';
import { log } from '@/lib/log';
import type { MorningLine } from '@/lib/mail/send/account-mail';
import { wakeMailer } from '@/lib/mail/send/wake';
import { morningOf } from './morning';
import { lineText } from './work';
import { todayOf } from './work-of';

/**
 * Writes the mails, once a morning; nobody for whom nothing waits gets one.
 * @param now UTC milliseconds.
 * @returns how many were written.
 */
export async function sendMorningMail(now = Date.now()): Promise<number> {
  const day = morningOf(now);
  if (day === undefined) return 0;
  const key = `morning-mail:${day}`;
  if ((await findCounters(reader(), [key], now)).length > 0) return 0;
  const rows = await rowsFor(now);
  const mine = await transaction('morning mail', async (tx) => {
    const first = await claimOnce(tx, key, now + DAY_MS);
    if (first) await addMessages(tx, rows);
    return first;
  });
  if (!mine || rows.length === 0) return 0;
  wakeMailer();
  log.info('morning mail', { sent: rows.length });
  return rows.length;
}

async function rowsFor(now: number): Promise<NewOutboxRow[]> {
  const readers = (await wantMorningMail(reader())).filter((user) => may(user, 'orders.read'));
  const linesOf = new Map<string, MorningLine[]>();
  for (const { role } of readers) {
    if (!linesOf.has(role)) linesOf.set(role, await linesFor(role, now));
  }
  return readers.flatMap(({ id, role }) => {
    const lines = linesOf.get(role) ?? [];
    if (lines.length === 0) return [];
    return [
      {
        id: randomUUID(),
        kind: 'morning' as const,
        fact: id,
        amountPaise: 0,
        state: 'waiting' as const,
        nextAttemptAt: now,
        said: { lines },
        createdAt: now,
      },
    ];
  });
}

/** As the first page has them: what is wrong before what waits. */
async function linesFor(role: string, now: number): Promise<MorningLine[]> {
  const { cards, wrong } = await todayOf({ role }, now);
  return [
    ...wrong.map(({ strong, sentence, href }) => ({ text: sentence(strong).join(''), path: href })),
    ...cards.flatMap(({ lines }) => lines.map((line) => ({ text: lineText(line), path: line.href }))),
  ];
}

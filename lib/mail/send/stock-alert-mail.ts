/** A message to who asked to be told when something is back. */
import 'server-only';
import { speakIn } from '#language';
import { reader, transaction } from '@/db/client';
import { isStockMessage, type OutboxRow } from '@/db/queries/outbox';
import { setStockAlert, stockAlertById } from '@/db/queries/stock-alerts';
import { env } from '@/lib/env';
import { languageOf, pathIn } from '@/lib/language/languages';
import { mailbox } from '../address';
import type { Prepared } from '../message';
import { drawLetter } from '../render/draw';
import { messageName } from '../render/message-name';
import { stockAlertLetter } from '../stock-alert-letter';
import { stopPath } from '../stock-alerts';
import { MailError } from './mail-error';

/** What is sold out again is not announced: who waits is told of the next units. */
export async function stockAlertMail(row: OutboxRow): Promise<Prepared> {
  if (!isStockMessage(row)) throw new Error('it is about something else');
  const alert = await stockAlertById(reader(), row.fact);
  if (alert?.state !== 'due') return { needless: 'Nobody waits for it any more' };
  // A message that was tried before and has no fault may have gone out: nobody gets it twice.
  const mayHaveGone = row.attempts > 1 && row.error === null;
  if (alert.available === 0) {
    const next = mayHaveGone ? 'told' : 'waiting';
    await transaction('wait for stock again', (tx) => setStockAlert(tx, alert.id, next));
    return { needless: 'It is sold out again' };
  }
  const { PUBLIC_URL } = env();
  const to = mailbox('', alert.email);
  if (!to) throw new MailError('refused', 'a message cannot go to this address');
  const language = languageOf(alert.language);
  const at = (path: string) => `${PUBLIC_URL}${pathIn(language, path)}`;
  const links = { order: at(`/product/${alert.productId}`), shop: at('/') };
  return {
    mail: {
      ...speakIn(language, () => drawLetter(stockAlertLetter(alert, at(stopPath(alert.id))), links)),
      ...messageName(row, 'stock', PUBLIC_URL),
      to,
    },
    reference: undefined,
    said: null,
  };
}

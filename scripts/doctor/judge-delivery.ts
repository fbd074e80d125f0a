/** Judgement of the rates of shop/delivery.ts: with a mistake in them the shop does not start. Pure. */
import type { Env } from '@/lib/env';
import { bad, type Finding, ok, warn } from './finding';

const SUBJECT = 'delivery rates';

/** @param everywhere whether parcels go to every place that can be named. */
export function judgeDelivery(
  mistakes: readonly string[],
  everywhere: boolean,
  { PINELABS_SYSTEMS }: Pick<Env, 'PINELABS_SYSTEMS'>,
): Finding[] {
  if (mistakes.length > 0) {
    return mistakes.map((mistake) => bad(SUBJECT, mistake, 'change the file, and build the shop again'));
  }
  if (!everywhere && PINELABS_SYSTEMS.includes('express')) {
    return [
      warn(
        SUBJECT,
        'express checkout is switched on and never offered: a zone has notDelivered, and the gateway’s page takes any address',
        'take express out of PINELABS_SYSTEMS, or deliver everywhere',
      ),
    ];
  }
  return [ok(SUBJECT, 'every cart has one fee in every place')];
}

/** What nginx's logs tell of a deployment. */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Shopper } from '../lib/http/shopper';
import type { Figures } from '../lib/suite';
import { keysIn, ordersAt, readAccessLog } from './access-log';
import type { Front } from './nginx';
import type { Instances } from './roll-out';

/** A machine that is busy sells slowly, in milliseconds. */
const SELLING_LIMIT_MS = 60_000;

export async function untilBothSell({ accessLog }: Front, { first, second }: Instances): Promise<void> {
  for (const deadline = Date.now() + SELLING_LIMIT_MS; Date.now() < deadline; await sleep(500)) {
    const answered = readAccessLog(readFileSync(accessLog, 'utf8'));
    if (ordersAt(answered, first) > 0 && ordersAt(answered, second) > 0) return;
  }
}

/** @returns a sentence for each thing that should not stand there, or should. */
export function readLog(
  front: Front,
  { first, second }: Instances,
  shoppers: readonly Shopper[],
): { figures: Figures; broken: string[] } {
  const text = readFileSync(front.accessLog, 'utf8');
  const answered = readAccessLog(text);
  const orderPaths = shoppers.flatMap(({ orderPath }) => orderPath ?? []);
  const atFirst = ordersAt(answered, first);
  const atSecond = ordersAt(answered, second);
  const logged = keysIn(text + readFileSync(front.errorLog, 'utf8'), orderPaths);
  return {
    figures: { ordersAtFirst: atFirst, ordersAtSecond: atSecond, keysInLogs: logged },
    broken: [
      ...(atFirst > 0 && atSecond > 0
        ? []
        : [`orders were taken by one build alone: ${atFirst}, ${atSecond}`]),
      ...(logged === 0 ? [] : [`${logged} keys of orders stand in nginx’s logs`]),
      ...(answered.some(({ path: at }) => at === '/order/-') ? [] : ['no order’s page stands in the log']),
    ],
  };
}

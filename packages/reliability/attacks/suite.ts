/** Suite `attacks`: what failure-modes lists for an attacker at the front door, tried on the built shop over HTTP. */
import { startShopWorld } from '../lib/http/shop-world';
import type { Suite } from '../lib/suite';
import { tryCanaries } from './canaries';
import { tryHostage } from './hostage';
import { tryHosts } from './hosts';
import { tryLockOut } from './lock-out';
import { tryMailAbuse } from './mail-abuse';
import { tryMarkup } from './markup';
import { tryOrderLinks } from './order-links';
import { tryOrigins } from './origins';
import { tryPolicies } from './policies';
import { tryRequests } from './requests';
import { tryTampering } from './tampering';
import { Trials } from './trials';

const ATTACKS = [
  ['origins', tryOrigins],
  ['hosts', tryHosts],
  ['tampering', tryTampering],
  ['markup', tryMarkup],
  ['hostage', tryHostage],
  ['order-links', tryOrderLinks],
  ['mail-abuse', tryMailAbuse],
  ['policies', tryPolicies],
  ['requests', tryRequests],
  // After those: what they did is in the log by then.
  ['canaries', tryCanaries],
  // Last: no other browser gets into the console for a while.
  ['lock-out', tryLockOut],
] as const;

export const attacks: Suite<Record<never, number>> = {
  name: 'attacks',
  promise:
    'a foreign origin does nothing, a false host names no address, a tampered form buys nothing cheaper, markup stays text, one address keeps no shelf from the others, an order’s link alone shows nobody’s address, unpaid orders write nobody’s text into mails and few mails to one recipient, no page runs a script that somebody typed, no request writes a line of the log, secrets stay where they are, and guesses lock no administrator out',
  full: {},
  short: {},
  async run({ say }) {
    const world = await startShopWorld({ LOG_LEVEL: 'debug' });
    const figures: Record<string, number> = {};
    const broken: string[] = [];
    try {
      for (const [name, attack] of ATTACKS) {
        const trials = new Trials(world);
        const started = performance.now();
        await attack(trials);
        const seconds = Math.round((performance.now() - started) / 1_000);
        say(`${name}: ${trials.tried} checks in ${seconds} s, ${trials.broken.length} do not hold`);
        figures[name] = trials.tried;
        broken.push(...trials.broken);
      }
      return { figures, broken };
    } finally {
      await world.close();
    }
  },
};

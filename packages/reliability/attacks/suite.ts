/** Suite `attacks`: what failure-modes lists for an attacker at the front door, tried on the built shop over HTTP. */
import { startShopWorld } from '../lib/http/shop-world';
import type { Suite } from '../lib/suite';
import { tryAuditLog } from './audit-log';
import { tryCanaries } from './canaries';
import { tryCheckoutTokens } from './checkout-tokens';
import { tryErasure } from './erasure';
import { tryFullNetwork, tryHostage, tryIpv6Hostage, tryLeftOpen } from './hostage';
import { tryHosts } from './hosts';
import { tryLockOut } from './lock-out';
import { tryMailAbuse } from './mail-abuse';
import { tryMarkup } from './markup';
import { tryOrderLinks } from './order-links';
import { tryOrigins } from './origins';
import { tryPeople } from './people';
import { tryPolicies } from './policies';
import { tryRequests } from './requests';
import { trySecondFactor } from './second-factor';
import { trySessions } from './sessions';
import { tryTampering } from './tampering';
import { Trials } from './trials';

const ATTACKS = [
  ['origins', tryOrigins],
  ['hosts', tryHosts],
  ['tampering', tryTampering],
  ['checkout-tokens', tryCheckoutTokens],
  ['markup', tryMarkup],
  ['hostage', tryHostage],
  ['hostage-ipv6', tryIpv6Hostage],
  ['hostage-network', tryFullNetwork],
  ['hostage-left-open', tryLeftOpen],
  ['order-links', tryOrderLinks],
  ['mail-abuse', tryMailAbuse],
  ['people', tryPeople],
  ['sessions', trySessions],
  ['second-factor', trySecondFactor],
  ['erasure', tryErasure],
  ['policies', tryPolicies],
  ['requests', tryRequests],
  // After those: what they did is in the log by then.
  ['canaries', tryCanaries],
  ['audit-log', tryAuditLog],
  // Last: no other browser gets into the console for a while.
  ['lock-out', tryLockOut],
] as const;

export const attacks: Suite<Record<never, number>> = {
  name: 'attacks',
  promise:
    'a foreign origin does nothing, a false host names no address, a tampered form buys nothing cheaper, markup stays text, one address and one IPv6 network keep no shelf and no cart from the others, units go back from whoever does not pay, a checkout’s token serves its own cart, the staff do what their role allows and prove again who they are, a password without its second step and a session that is over open nothing, whoever was erased is found nowhere, a mended audit log is found out, an order’s link alone shows nobody’s address, unpaid orders write nobody’s text into mails and few mails to one recipient, no page runs a script that somebody typed, no request writes a line of the log, secrets stay where they are, and guesses lock no administrator out',
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

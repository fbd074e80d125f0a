/** The one gateway client of this process, made from the environment. */
import 'server-only';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { createPineLabs, errorClass, nodeTransport, type PineLabs } from '@/lib/pinelabs';
import { crashingTransport } from './crashing-transport';

// Route bundles and instrumentation each load this module; the token cache must be one.
const key = Symbol.for('storefront.pinelabs');
const holder = globalThis as { [key]?: PineLabs };

export function gateway(): PineLabs {
  holder[key] ??= createPineLabs({
    baseUrl: env().PINELABS_BASE_URL,
    clientId: env().PINELABS_CLIENT_ID,
    clientSecret: env().PINELABS_CLIENT_SECRET,
    ...(process.env.CRASH_POINTS ? { transport: crashingTransport(nodeTransport()) } : {}),
    onCall: (call) => {
      log.info('gateway call', call);
      if (call.code !== undefined && errorClass(call.code) === 'configuration') {
        log.error('the gateway refuses what this account or its settings lack: run `npm run doctor`', call);
      }
    },
  });
  return holder[key];
}

/**
 * Puts payments together with the gateway's client and with what follows a change of an order. Called once where a
 * process starts: instrumentation.ts, a script, the set-up of a test.
 */
import 'server-only';
import { reader, transaction } from '@/db/client';
import { AFTER_CHANGE } from './after-change';
import { resumeRuns } from './console/bulk/work';
import { env } from './env';
import { log } from './log';
import { wakeMailer } from './mail/send/wake';
import { resolveOpenDeviceRequests } from './methods/devices/resolve-open-requests';
import { letGoUnanswered } from './orders/reservation/hold';
import { providePayments } from './payments/surroundings';
import { createPineLabs, errorClass, type PineLabs, planFromText } from './pinelabs';

export function wirePayments(): void {
  let client: PineLabs | undefined;
  providePayments({
    gateway: () => {
      client ??= createClient();
      return client;
    },
    merchantId: () => env().PINELABS_MERCHANT_ID,
    readPlan: planFromText,
    database: { reader, transaction },
    extensions: [
      ...AFTER_CHANGE,
      { roundBegins: wakeMailer, besideRound: () => resolveOpenDeviceRequests() },
      { besideRound: () => letGoUnanswered() },
      { besideRound: () => resumeRuns() },
    ],
  });
}

/** One serves the process: it keeps the token and the connections. */
function createClient(): PineLabs {
  return createPineLabs({
    baseUrl: env().PINELABS_BASE_URL,
    clientId: env().PINELABS_CLIENT_ID,
    clientSecret: env().PINELABS_CLIENT_SECRET,
    onCall: (call) => {
      log.info('gateway call', call);
      if (call.code !== undefined && errorClass(call.code) === 'configuration') {
        log.error('the gateway refuses what this account or its settings lack: run `npm run doctor`', call);
      }
    },
  });
}

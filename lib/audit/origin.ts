/** From where the request that is being answered comes. */
import 'server-only';
import { callerAddress, callerDevice } from '@/lib/auth/caller';
import { randomToken } from '@/lib/security/keys';
import type { AuditOrigin } from './entry';

/** Once a request: each call makes a request id of its own. */
export async function auditOrigin(): Promise<AuditOrigin> {
  return {
    address: (await callerAddress()) ?? null,
    device: (await callerDevice()) ?? null,
    requestId: randomToken(9),
  };
}

/** What stands for an account in counters and cookies. */
import 'server-only';
import { normaliseEmail } from '@/db/queries/users';
import { sign } from '@/lib/security/keys';

/** Signed, because people type passwords into the wrong field. The same for every spelling, whether the account exists or not. */
export function accountMark(email: string): string {
  return sign('rate-limit', normaliseEmail(email));
}

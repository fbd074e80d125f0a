/** Somebody who is signed in proves again who they are. */
import 'server-only';
import { markProved } from '@/db/queries/sessions';
import { sha256Hex } from '@/lib/security/keys';
import type { Viewer } from '../guard';
import { factorsOf, hasFactor } from './factors';
import { type Proof, prove, type Refused } from './proof';

export const purposeOfSession = ({ sessionId }: Pick<Viewer, 'sessionId'>) =>
  `confirm:${sha256Hex(sessionId)}`;

/** Each session has tries of its own: nobody else can use them up. A password proves nothing where there is a second factor. */
export async function confirmIdentity(
  viewer: Pick<Viewer, 'userId' | 'sessionId'>,
  proof: Proof,
  now = Date.now(),
): Promise<{ readonly outcome: 'proved' } | Refused> {
  const { userId, sessionId } = viewer;
  if (proof.kind === 'password' && hasFactor(await factorsOf(userId))) return { outcome: 'refused' };
  const asked = { userId, purpose: purposeOfSession(viewer), budget: sessionId };
  const result = await prove(
    asked,
    proof,
    async (tx, factor) => {
      await markProved(tx, sessionId, factor, now);
      return true;
    },
    now,
  );
  return result.outcome === 'proved' ? { outcome: 'proved' } : result;
}

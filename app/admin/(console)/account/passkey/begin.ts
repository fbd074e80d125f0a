'use server';

import { assertOwnOrigin } from '@/lib/action';
import { requireViewer } from '@/lib/auth/guard';
import { creationOptions } from '@/lib/auth/second-factor/passkey/passkeys';
import { requireRecentProof } from '@/lib/auth/step-up';

/** What the browser is to make. Nothing changes by it. */
export async function beginAddPasskey() {
  await assertOwnOrigin();
  const viewer = await requireViewer('/admin/account/passkey');
  requireRecentProof(viewer, '/admin/account/passkey');
  return creationOptions(viewer);
}

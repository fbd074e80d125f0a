/** Colleagues who have a second step at sign-in, for an owner who takes it away from one who lost it. */
import 'server-only';
import { reader } from '@/db/client';
import { peopleWithFactors } from '@/db/queries/factor-holders';
import { requirePermission } from '@/lib/auth/guard';

export interface SecondStepHolder {
  id: string;
  who: string;
}

/** Not one's own: that is at /admin/account. */
export async function secondStepHolders(): Promise<SecondStepHolder[]> {
  const viewer = await requirePermission('people.manage');
  const people = await peopleWithFactors(reader());
  return people
    .filter(({ id }) => id !== viewer.userId)
    .map(({ id, name, email }) => ({ id, who: name ? `${name} (${email})` : email }));
}

/** The list of people who may use the console. Demands its permission itself. */
import 'server-only';
import { reader } from '@/db/client';
import { findUsers, type User } from '@/db/queries/users';
import { requirePermission } from '@/lib/auth/guard';
import type { Role } from '@/lib/auth/permissions';
import { visibleText } from '../visible-text';

export interface PersonView {
  id: string;
  name: string;
  email: string;
  role: Role;
  state: 'active' | 'invited' | 'disabled';
  /** Since when they are invited or disabled. */
  since: Date | undefined;
}

/** Those who can sign in first, then by address. */
export async function listPeople(): Promise<PersonView[]> {
  await requirePermission('people.manage');
  const order = ['active', 'invited', 'disabled'];
  return (await findUsers(reader()))
    .map(personView)
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.email.localeCompare(b.email));
}

function personView({ id, name, email, role, invitedAt, disabledAt }: User): PersonView {
  const since = disabledAt ?? invitedAt;
  return {
    id,
    name: visibleText(name, 100),
    email: visibleText(email, 100),
    role,
    state: disabledAt !== null ? 'disabled' : invitedAt !== null ? 'invited' : 'active',
    since: since === null ? undefined : new Date(since),
  };
}

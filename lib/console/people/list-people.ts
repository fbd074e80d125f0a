/** The list of people who may use the console. Demands its permission itself. */
import 'server-only';
import { reader } from '@/db/client';
import { type LastMessage, lastMessages } from '@/db/queries/account-messages';
import { findUsers, type User } from '@/db/queries/users';
import { requirePermission } from '@/lib/auth/guard';
import type { Role } from '@/lib/auth/permissions';
import { people as t } from '../messages';
import { visibleText } from '../visible-text';

export interface PersonView {
  id: string;
  name: string;
  email: string;
  role: Role;
  state: 'active' | 'invited' | 'disabled';
  /** Since when they are invited or disabled. */
  since: Date | undefined;
  /** What they were sent last and did not get, and why. */
  unsent: string | undefined;
}

/** Those who can sign in first, then by address. */
export async function listPeople(): Promise<PersonView[]> {
  await requirePermission('people.manage');
  const order = ['active', 'invited', 'disabled'];
  const [users, messages] = await Promise.all([findUsers(reader()), lastMessages(reader())]);
  const lastTo = new Map(messages.map((message) => [message.userId, message]));
  return users
    .map((user) => personView(user, lastTo.get(user.id)))
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.email.localeCompare(b.email));
}

function personView(
  { id, name, email, role, invitedAt, disabledAt }: User,
  last: LastMessage | undefined,
): PersonView {
  const since = disabledAt ?? invitedAt;
  return {
    id,
    name: visibleText(name, 100),
    email: visibleText(email, 100),
    role,
    state: disabledAt !== null ? 'disabled' : invitedAt !== null ? 'invited' : 'active',
    since: since === null ? undefined : new Date(since),
    unsent: disabledAt === null && last ? unsentText(last) : undefined,
  };
}

function unsentText({ kind, state, error }: LastMessage): string | undefined {
  return state === 'sent' || error === null ? undefined : t.unsent(kind, state, visibleText(error, 200));
}

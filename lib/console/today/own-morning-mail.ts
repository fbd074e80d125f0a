/** Whether somebody is sent the morning's mail: theirs alone to decide. */
import 'server-only';
import { reader, transaction } from '@/db/client';
import { findUserById, updateUser } from '@/db/queries/users';
import { requireViewer } from '@/lib/auth/guard';

export async function wantsMorningMail(): Promise<boolean> {
  const { userId } = await requireViewer();
  return (await findUserById(reader(), userId))?.morningMail ?? false;
}

export function setMorningMail(userId: string, morningMail: boolean): Promise<void> {
  return transaction('switch morning mail', (tx) => updateUser(tx, userId, { morningMail }));
}

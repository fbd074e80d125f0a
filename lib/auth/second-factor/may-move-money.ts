/** Whether somebody may move money. Pure. */

export function mayMoveMoney({ role }: { role: string }): boolean {
  return role === 'admin';
}

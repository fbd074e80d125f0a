import type { SandboxControl } from '../../scripts/lib/sandbox-control';

/** What the gateway's own ledger says of one order, in paise. */
export async function booksOf(sandbox: SandboxControl, reference: string) {
  const { balances } = await sandbox.ledger({ reference });
  const [books, ...others] = Object.values(balances);
  if (!books || others.length > 0) throw new Error(`the ledger has ${others.length} more orders, or none`);
  return books;
}

/** How often the gateway was asked for this about one order. */
export async function timesAsked(sandbox: SandboxControl, reference: string, endpoint: string) {
  return (await sandbox.ledger({ reference, endpoint })).requests.length;
}

/** How a script that cannot do its work ends: one sentence, exit code 1. Never the error itself, which may hold an address with its password. */
export function sayFailure(error: unknown): void {
  console.error(sentenceOf(error));
  process.exitCode = 1;
}

export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // An address that was tried under several numbers has no message of its own.
  const own = error.message || ('code' in error ? String(error.code) : error.name);
  const { cause } = error;
  // The query builder's own message holds the values of the query: addresses of customers, a hash of a password.
  if (cause !== undefined && own.startsWith('Failed query')) return sentenceOf(cause);
  return cause instanceof Error && !own.includes(cause.message) ? `${own} (${sentenceOf(cause)})` : own;
}

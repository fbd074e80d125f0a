/** @returns whether DATABASE_URL names PostgreSQL; else it is SQLite, the embedded default. */
export function isPostgres(url = process.env.DATABASE_URL): boolean {
  return /^postgres(ql)?:\/\//.test(url ?? '');
}

/** What must be true before the shop answers anybody. */
import 'server-only';
import { pendingMigrations } from '@/db/migrate';
import { EnvironmentError, env } from './env';

/** Ends the process with exit code 1, after one line a fault, when the shop could not keep its promises. */
export async function checkStart(): Promise<void> {
  try {
    // next-auth reads its own variable; our address is the only right value.
    process.env.NEXTAUTH_URL ||= env().PUBLIC_URL;
    const pending = await pendingMigrations();
    if (pending > 0) {
      throw new EnvironmentError(
        `DATABASE_URL names a database that lacks ${pending} migration(s): run \`npm run db:migrate\``,
      );
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}

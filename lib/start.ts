/** What must be true before the shop answers anybody. */
import 'server-only';
import { reader } from '@/db/client';
import { pendingMigrations } from '@/db/migrate';
import { findUsers } from '@/db/queries/users';
import { EnvironmentError, env } from './env';
import { log } from './log';
import { costlyFaults, startWarnings } from './start-rules';

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
    const administrators = (await findUsers(reader())).map(({ email }) => email);
    const faults = costlyFaults(env(), administrators);
    if (faults.length > 0) {
      throw new EnvironmentError(`${faults.join('\n')}\n(\`npm run doctor\` says what to do)`);
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
  for (const warning of startWarnings(env(), process.env.BUILT_FOR)) log.warn(warning);
}

/** What must be true before the shop answers anybody. */
import 'server-only';
import { reader } from '@/db/client';
import { databaseMigrationState } from '@/db/migrate';
import { migrationFault } from '@/db/migration-state';
import { findUsers } from '@/db/queries/users';
import { deliveryMistakes } from '../delivery/mistakes';
import { EnvironmentError, env } from '../env';
import { log } from '../log';
import { prefixMistakes } from '../orders/proof/typed-reference';
import { actionKeyFault, builtActionKey } from '../security/action-key';
import { costlyFaults, startWarnings } from './start-rules';

/** Ends the process with exit code 1, after one line a fault, when the shop could not keep its promises. */
export async function checkStart(): Promise<void> {
  try {
    // In development an old build may lie there that nobody starts.
    const built = process.env.NODE_ENV === 'production' ? builtActionKey() : undefined;
    const keyFault = actionKeyFault(env().NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, built);
    if (keyFault) throw new EnvironmentError(keyFault);
    const mistakes = [...prefixMistakes(), ...deliveryMistakes()];
    if (mistakes.length > 0) throw new EnvironmentError(mistakes.join('\n'));
    const fault = migrationFault(await databaseMigrationState());
    if (fault) throw new EnvironmentError(`DATABASE_URL: ${fault}`);
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

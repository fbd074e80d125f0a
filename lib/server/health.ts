/** Whether the shop can take an order now, and which migrations do not fit. Tells no more than that: anybody may ask. */
import 'server-only';
import { transaction } from '@/db/client';
import { databaseMigrationState } from '@/db/migrate';
import { type MigrationState, migrationFault } from '@/db/migration-state';
import { describeError, log } from '../log';
import { isStopping } from './shutdown';

export interface Health {
  readonly ok: boolean;
  readonly database: 'ok' | 'unavailable';
  /** Not known while the database is unavailable. `unknown` is no fault: a newer build runs beside this one. */
  readonly migrations?: MigrationState;
}

/** Takes the write lock and lets it go: a full disk or a stuck writer shows here. */
export async function checkHealth(): Promise<Health> {
  try {
    await transaction('health', async () => undefined);
    const migrations = await databaseMigrationState();
    const fault = migrationFault(migrations);
    if (fault) log.error('health: the database does not fit this shop', { reason: fault });
    return { ok: fault === undefined, database: 'ok', migrations };
  } catch (error) {
    log.error('health: the database cannot be written', { error: describeError(error) });
    return { ok: false, database: 'unavailable' };
  }
}

/** 200 when the shop can take an order, 503 when it cannot write or has been told to end. */
export async function readinessResponse(): Promise<Response> {
  const health = isStopping() ? { ok: false, stopping: true } : await checkHealth();
  return Response.json(health, { status: health.ok ? 200 : 503, headers: { 'Cache-Control': 'no-store' } });
}

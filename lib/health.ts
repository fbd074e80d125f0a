/** Whether the shop can take an order now. Tells no more than that: anybody may ask. */
import 'server-only';
import { transaction } from '@/db/client';
import { describeError, log } from './log';
import { isStopping } from './shutdown';

/** Takes the write lock and lets it go: a full disk or a stuck writer shows here. */
export async function checkHealth(): Promise<{ ok: boolean; database: 'ok' | 'unavailable' }> {
  try {
    await transaction('health', async () => undefined);
    return { ok: true, database: 'ok' };
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

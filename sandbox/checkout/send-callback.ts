/** Plays the browser: posts the callback from here. For tests without a page, and for the fault "duplicate". */
import type { Callback } from '../callback/callback';

const TIMEOUT_MS = 10_000;

/** @returns the shop's status and where it redirects to, or why it was not reached. */
export async function sendCallback(
  callback: Callback,
): Promise<{ status: number | null; location: string | null; error: string | null }> {
  if (callback.url === undefined)
    return { status: null, location: null, error: 'the order has no callback address' };
  try {
    const answer = await fetch(callback.url, {
      method: 'POST',
      body: new URLSearchParams(callback.fields.map(([name, value]) => [name, value])),
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await answer.body?.cancel();
    return { status: answer.status, location: answer.headers.get('location'), error: null };
  } catch (error) {
    return { status: null, location: null, error: error instanceof Error ? error.message : String(error) };
  }
}

/** One request of the doctor's, and what became of it. */

const LIMIT_MS = 10_000;

export interface Answered {
  readonly status: number;
  readonly location?: string | undefined;
  readonly text: string;
}
/** An answer, or the code of the error in its place. */
export type Reply = Answered | { readonly error: string };

export async function ask(url: string, init: RequestInit = {}, limitMs = LIMIT_MS): Promise<Reply> {
  try {
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.timeout(limitMs),
    });
    const location = response.headers.get('location') ?? undefined;
    return { status: response.status, location, text: await response.text() };
  } catch (error) {
    return { error: causeOf(error) };
  }
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return error instanceof Error ? error.message : String(error);
}

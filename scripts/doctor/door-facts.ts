/** What came back through the shop's front door. */
import type { Arrival } from '@/lib/http/door/arrival';
import type { DoorAnswer } from '@/lib/http/door/door-question';
import type { Answered, Reply } from './ask';

/** The answer is undefined where something else than this shop spoke. */
export type Told = (Answered & { readonly answer?: DoorAnswer | undefined }) | { readonly error: string };

export interface DoorFacts {
  readonly first: Told;
  readonly arrival?: Arrival | undefined;
  /** The same question once more. */
  readonly again?: Told | undefined;
  /** As large as a form may be, with an Origin. */
  readonly posted?: Told | undefined;
  /** With large headers. */
  readonly wide?: Told | undefined;
  /** After as long as the gateway may take. */
  readonly late?: Told | undefined;
  readonly page?: { readonly html: Reply; readonly script?: Reply | undefined };
  readonly action?: { readonly form: Reply; readonly result?: Reply | undefined };
  /** PUBLIC_URL without TLS. */
  readonly plain?: Reply | undefined;
  /** The callback, which sends everybody on. */
  readonly redirect?: Reply | undefined;
}

export function isTold(told: Told | undefined): boolean {
  return told !== undefined && 'answer' in told && told.answer !== undefined;
}

export function wordsOf(reply: Told | Reply | undefined): string {
  if (reply === undefined) return 'it was not asked for';
  return 'error' in reply ? reply.error : `HTTP ${reply.status}`;
}

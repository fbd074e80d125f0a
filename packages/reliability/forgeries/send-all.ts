/** Very many attempts at once, and the tally of how they were answered. */
import type { Attempt } from './attempt';
import type { Answer, Sender } from './sender';

export interface Case {
  readonly kind: string;
  readonly path: string;
  readonly attempt: Attempt;
  /** What an answer is called: `neutral`, `order`, or its status. */
  readonly nameOf: (answer: Answer) => string;
}

export interface Tally {
  readonly byKind: Map<string, number>;
  /** By status; 0 where no answer came. */
  readonly byStatus: Map<number, number>;
  /** The first few that were answered otherwise than they must be. */
  readonly surprises: string[];
  surprised: number;
}

export const emptyTally = (): Tally => ({
  byKind: new Map(),
  byStatus: new Map(),
  surprises: [],
  surprised: 0,
});

const KEPT_SURPRISES = 20;

/**
 * Sends what `cases` yields, in that order, `atOnce` at a time, until there is no more or `most` were sent.
 * @returns how many were sent.
 */
export async function sendAll(
  sender: Sender,
  cases: Iterator<Case>,
  { atOnce, most }: { readonly atOnce: number; readonly most: number },
  tally: Tally,
): Promise<number> {
  let sent = 0;
  const worker = async () => {
    while (sent < most) {
      const next = cases.next();
      if (next.done) return;
      sent += 1;
      count(tally, next.value, await send(sender, next.value));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return sent;
}

async function send(sender: Sender, { path, attempt }: Case): Promise<Answer & { error?: string }> {
  try {
    return await sender.send(path, attempt);
  } catch (error) {
    return { status: 0, location: undefined, error: error instanceof Error ? error.message : String(error) };
  }
}

function count(tally: Tally, sent: Case, answer: Answer & { error?: string }): void {
  const { kind, path, attempt, nameOf } = sent;
  const named = `${path.slice(path.lastIndexOf('/') + 1)}/${kind}`;
  tally.byKind.set(named, (tally.byKind.get(named) ?? 0) + 1);
  tally.byStatus.set(answer.status, (tally.byStatus.get(answer.status) ?? 0) + 1);
  const name = nameOf(answer);
  if (name === attempt.expected) return;
  tally.surprised += 1;
  if (tally.surprises.length < KEPT_SURPRISES) {
    tally.surprises.push(`${path} ${kind}: ${answer.error ?? name}, not ${attempt.expected}`);
  }
}

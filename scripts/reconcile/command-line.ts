/** `--report --since 7d --json`, read and checked. Pure. */
import { parseArgs } from 'node:util';

export type Arguments =
  | { readonly kind: 'help' }
  /** `due`: only orders whose turn has come. */
  | { readonly kind: 'round'; readonly due: boolean }
  /** `sinceMs`: how far back, in milliseconds. */
  | { readonly kind: 'report'; readonly since: string; readonly sinceMs: number; readonly json: boolean };

export const USAGE = `usage:
  npm run reconcile
      looks once at every order that is not final, sends what was left behind, works through the webhooks;
      prints a summary. Exit code 1 when a sync failed.
  npm run reconcile -- --due
      the same for the orders whose turn has come, as the shop's own timer does: for a scheduler. Any number of
      them side by side share the orders out.
  npm run reconcile -- --report [--since 7d] [--json]
      names every difference between this shop's records and the gateway's, to the paisa, for every order
      that was placed or changed in that time. It changes nothing.
      --since   how far back: minutes, hours or days, like 90m, 12h, 7d (the default)
      --json    one JSON document on stdout; what is for people goes to stderr
      Exit code 0: no difference. 1: there are differences, or orders about which the gateway could not be
      asked. Differences that are marked as lag, and mend themselves, are listed and leave it at 0.
  npm run reconcile -- --help
Exit code 2: an argument that is not one of these.`;

const UNIT_MS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const DEFAULT_SINCE = '7d';

/** @throws Error with a sentence for the person at the terminal. */
export function readArguments(args: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', short: 'h' },
      due: { type: 'boolean' },
      report: { type: 'boolean' },
      since: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  if (values.help) return { kind: 'help' };
  if (!values.report) {
    const alone = values.since !== undefined ? '--since' : values.json ? '--json' : undefined;
    if (alone) throw new Error(`${alone} goes with --report`);
    return { kind: 'round', due: values.due ?? false };
  }
  if (values.due) throw new Error('--due does not go with --report');
  const since = values.since ?? DEFAULT_SINCE;
  return { kind: 'report', since, sinceMs: readSpan(since), json: values.json ?? false };
}

function readSpan(text: string): number {
  const match = /^([1-9]\d{0,4})([mhd])$/.exec(text);
  const unit = match?.[2];
  if (unit !== 'm' && unit !== 'h' && unit !== 'd')
    throw new Error(`--since takes minutes, hours or days, like 90m, 12h or 7d, got "${text}"`);
  return Number(match?.[1]) * UNIT_MS[unit];
}

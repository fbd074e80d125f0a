/** The ledger's verdict on one order, and whether what people were told agrees with it. */
import type { Ledger } from '@/scripts/lib/sandbox-control';
import type { Clicked } from './clicks';

/** @returns a sentence for each rule that was broken. */
export function judgeLedger(ledger: Ledger): string[] {
  const of = (kind: Ledger['movements'][number]['kind']) =>
    ledger.movements.filter((movement) => movement.kind === kind);
  const sum = (kind: Ledger['movements'][number]['kind']) =>
    of(kind).reduce((total, { amount }) => total + amount, 0);
  const cancels = of('released').filter(({ cause }) => cause === 'cancel');
  const refunds = new Set(of('refunded').map(({ cause }) => cause));
  const broken: string[] = [];
  if (of('captured').length > 1) broken.push(`captured ${of('captured').length} times`);
  if (cancels.length > 1) broken.push(`cancelled ${cancels.length} times`);
  if (of('captured').length > 0 && cancels.length > 0) broken.push('captured and cancelled');
  if (sum('captured') + sum('released') > sum('authorised'))
    broken.push('captured and released more than was authorised');
  if (sum('refunded') > sum('captured'))
    broken.push(`refunded ${sum('refunded')} of ${sum('captured')} captured`);
  if (refunds.size < of('refunded').length) broken.push('one refund was made twice');
  return broken;
}

/**
 * @param rightful how many clicks may have been carried out: the operations that the shop has recorded.
 * @param faulty whether answers were lost on purpose: only then may somebody be told to wait.
 */
export function judgeAnswers(
  clicks: readonly Clicked[],
  { rightful, faulty }: { rightful: number; faulty: boolean },
): string[] {
  const told = (word: Clicked['told']) => clicks.filter((click) => click.told === word);
  const broken = [...told('unclear'), ...told('failed')].map(
    ({ action, words }) => `${action} was told "${words}"`,
  );
  const carriedOut = told('done').length + told('checking').length;
  if (carriedOut !== rightful) {
    broken.push(`${carriedOut} clicks were told that they count, ${rightful} operations are recorded`);
  }
  const counted = [...told('done'), ...told('checking')].map(({ token }) => token);
  if (new Set(counted).size < counted.length) broken.push('one form acted twice');
  if (!faulty && told('checking').length > 0) {
    broken.push(`${told('checking').length} were told "checking" although every answer came`);
  }
  return broken;
}

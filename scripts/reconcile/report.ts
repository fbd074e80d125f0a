/** Makes the report and prints it. */
import { closeDatabase } from '@/db/client';
import { reportDifferences } from '@/lib/payments/reconcile/ledger/report';
import { wirePayments } from '@/lib/wire-payments';
import { apart, closingLine, tableOf } from './format';

/** @param sinceMs how far back, in milliseconds. @returns the exit code. */
export async function printReport(sinceMs: number, json: boolean): Promise<0 | 1> {
  wirePayments();
  const report = await reportDifferences(Date.now() - sinceMs);
  closeDatabase();
  const { differences, unchecked } = report;
  // For people; with --json, stdout belongs to the document alone.
  const say = json ? console.error : console.log;
  if (differences.length > 0) say(tableOf(differences));
  for (const { reference, error } of unchecked) say(`${reference} could not be compared: ${error}`);
  say(closingLine(report));

  const lag = differences.filter((found) => found.lag !== null).length;
  const counts = { differences: differences.length, lag, apartPaise: apart(differences) };
  const agrees = differences.length === lag && unchecked.length === 0;
  if (json)
    console.log(JSON.stringify({ agrees, ...report, since: new Date(report.since).toISOString(), counts }));
  return agrees ? 0 : 1;
}

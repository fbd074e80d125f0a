/** `npm run retention`: which personal data is due to be erased; erases it with `--erase`, and on a customer's request. */
import './load-env';
import { parseArgs } from 'node:util';
import { env } from '@/lib/env';
import { type Due, dueByAge, dueOnRequest, erase } from '@/lib/retention/erase';
import { cleanEmail, isEmail } from '@/lib/typed/typed-email';
import { sayFailure } from './lib/say-failure';

const USAGE = `npm run retention [-- --days <n>] [-- --email <address> | --order <number>] [-- --erase]
  --days   as if RETENTION_DAYS were <n>: at least 180
  --email  a customer asks for erasure: all orders under this address, whatever their age
  --order  the same for one order
  --erase  do it; without it nothing is changed`;

try {
  await main();
} catch (error) {
  sayFailure(error);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      days: { type: 'string' },
      email: { type: 'string' },
      order: { type: 'string' },
      erase: { type: 'boolean', default: false },
    },
  });
  const { order: reference } = values;
  const email = values.email === undefined ? undefined : cleanEmail(values.email);
  // An empty address is that of every order whose customer is not known.
  if (email !== undefined && (reference !== undefined || !isEmail(email))) throw new Error(USAGE);
  const now = Date.now();
  if (email !== undefined || reference !== undefined) {
    const { due, unsent, unfinished, kept } = await dueOnRequest({ email, reference }, now);
    if (unsent.length > 0) {
      console.log(`Paid and not marked as sent, whose parcel may need the number: ${unsent.join(', ')}`);
    }
    await tell(due, 'request', values.erase, now);
    for (const one of kept) {
      console.log(`${one.reference}: name and address stay for the tax office until ${dayBefore(one.until)}`);
    }
    if (unfinished.length > 0) console.log(`Not over yet, ask again later: ${unfinished.join(', ')}`);
    return;
  }
  const days = values.days === undefined ? env().RETENTION_DAYS : Number(values.days);
  if (values.days !== undefined && (!Number.isInteger(days) || days < 180)) throw new Error(USAGE);
  if (days === 0) {
    console.log(
      'RETENTION_DAYS is not set: nothing is erased. `-- --days 365` shows what would go after a year.',
    );
    return;
  }
  const due: Due[] = [];
  for await (const batch of dueByAge(days, now)) due.push(...batch);
  await tell(due, 'system', values.erase, now);
}

async function tell(due: readonly Due[], cause: string, really: boolean, now: number): Promise<void> {
  const count = (what: Due['what']) => due.filter((one) => one.what === what).length;
  if (really) await erase(due, cause, now);
  console.log(
    `${really ? 'Erased' : 'Due to be erased'}: everything personal of ${count('everything')} orders, contact data of ${count('contact')} charged ones.`,
  );
  if (!really && due.length > 0) console.log('Nothing was changed: `--erase` does it.');
}

/** As people in India write it. */
function dayBefore(end: number): string {
  return new Date(end - 1).toLocaleDateString('en-IN', { dateStyle: 'long', timeZone: 'Asia/Kolkata' });
}

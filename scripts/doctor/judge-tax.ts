/** Judgements of shop/tax.ts, which invoices that can never change are made of. Pure. */
import type { GstRate } from '@/db/types';
import { readRates, writeRates } from '@/lib/catalog/goods/file/cells';
import type { Env } from '@/lib/env';
import { seriesFault } from '@/lib/tax/number';
import { bad, type Finding, ok, warn } from './finding';
import type { SellerFacts } from './judge-seller';

const SUBJECT = 'tax';
const MEND = 'correct shop/tax.ts, and build';

/** shop/tax.ts, as far as it is judged. */
export interface TaxFacts {
  /** As a file of goods may name them. */
  readonly usualRates: readonly GstRate[];
  readonly usualHsn: string;
  readonly series: Readonly<Record<string, string>>;
}

/** @param withoutHsn products on sale that name no HSN; undefined where the database could not be read. */
export function judgeTax(
  { PINELABS_ENV }: Pick<Env, 'PINELABS_ENV'>,
  { gstin }: Pick<SellerFacts, 'gstin'>,
  { usualRates, usualHsn, series }: TaxFacts,
  withoutHsn: number | undefined,
): Finding[] {
  const finding = PINELABS_ENV === 'production' ? bad : warn;
  const fault = seriesFault(series);
  const found = fault === undefined ? [] : [finding(SUBJECT, fault, MEND)];
  const rates = readRates(writeRates(usualRates));
  if ('fault' in rates) {
    const says = `usualRates (hundredths of a percent: 18 % is 1800) cannot be used. ${rates.fault}`;
    found.push(finding(SUBJECT, says, MEND));
  }
  if (usualHsn !== '' && !/^(?:\d{4}|\d{6}|\d{8})$/.test(usualHsn)) {
    found.push(finding(SUBJECT, `usualHsn is ${usualHsn}, and an HSN has 4, 6 or 8 digits`, MEND));
  }
  // Who is not registered files no return.
  if (gstin !== '' && usualHsn === '' && withoutHsn !== undefined && withoutHsn > 0) {
    found.push(
      warn(
        SUBJECT,
        `${withoutHsn} products on sale have no HSN and usualHsn is empty: their invoices leave it blank, and GSTR-1 is not complete`,
        'give the products theirs, or write usualHsn in shop/tax.ts, and build',
      ),
    );
  }
  return found.length > 0
    ? found
    : [ok(SUBJECT, 'each kind of document has its series, and what is sold its HSN')];
}

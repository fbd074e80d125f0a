/** What invoices less credit notes of an order have to come to: reckoned here once more, apart from the shop. Amounts are paise. */

export interface SoldOrder {
  captured: number;
  /** Of it, the convenience fee. */
  fee: number;
  refunded: number;
  /** What an offer took off the payment. */
  discount: number;
  /** What payment and discount make up where all is charged. */
  price: number;
  /** A person gave all of it back instead of accepting it: no sale, and no document. */
  givenBack: boolean;
}

export function documentsDue({ captured, fee, refunded, discount, price, givenBack }: SoldOrder): number {
  const goods = captured - fee;
  if (goods <= 0 || givenBack) return 0;
  const kept = Math.max(0, goods - refunded);
  if (discount === 0) return kept;
  // Amounts of the suites are far below those whose products a number cannot hold.
  const sold = Math.round((price * goods) / (price - discount));
  return sold - Math.round((sold * (goods - kept)) / goods);
}

/** Plain SQL for both engines. */
export const ISSUED =
  'SELECT kind, financial_year AS year, count(*) AS documents, min(sequence) AS first, max(sequence) AS last FROM invoices GROUP BY kind, financial_year';
export const COUNTERS =
  'SELECT financial_year AS year, sum(last) AS last FROM invoice_counters GROUP BY financial_year';

type Row = Readonly<Record<string, unknown>>;

/** Numbers are without a gap, and the counters stand where the documents end. @param issued rows of {@link ISSUED}. */
export function numberFaults(issued: readonly Row[], counters: readonly Row[]): string[] {
  const gaps = issued.flatMap(({ kind, year, documents, first, last }) =>
    Number(first) === 1 && Number(last) === Number(documents)
      ? []
      : [`${kind} of ${year}: ${documents} documents are numbered ${first} to ${last}`],
  );
  const years = new Map<string, number>();
  for (const { year, documents } of issued) {
    years.set(String(year), (years.get(String(year)) ?? 0) + Number(documents));
  }
  const counted = counters.flatMap(({ year, last }) =>
    Number(last) === (years.get(String(year)) ?? 0)
      ? []
      : [`${year}: counters stand at ${last}, and ${years.get(String(year)) ?? 0} documents are there`],
  );
  return [...gaps, ...counted];
}

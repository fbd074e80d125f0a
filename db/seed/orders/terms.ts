/** What the filled-in orders are found by: made in the database, of all of them at once and in the order of the index. */
/** As `termsOf` of db/order-terms.ts makes them one by one; a test compares both. These names and addresses are plain ASCII. */
export function termsStatement(referencePrefix: string): string {
  const number = "lower(replace(reference, '-', ''))";
  const first = referencePrefix.replaceAll('-', '').length + 1;
  const lengths = Array.from({ length: 10 }, (_, at) => `SELECT ${first + at} AS first`).join(' UNION ALL ');
  const ofOrders = [
    number,
    "lower(replace(replace(email, '.', ''), '-', ''))",
    'lower(first_name || last_name)',
    'lower(first_name)',
    'lower(last_name)',
    'mobile',
    'substr(mobile, 7)',
  ].map((term) => `SELECT ${term} AS term, created_at, id AS order_id FROM orders`);
  const ofPayments = ['rrn', 'approval_code', "instrument ->> 'last4'"].map((term) => of('payments', term));
  const all = [
    ...ofOrders,
    `SELECT substr(${number}, first), created_at, id FROM orders CROSS JOIN (${lengths}) AS ends`,
    ...ofPayments,
    of('refunds', "replace(p.reference, '-', '')"),
    of('payments', apart('p.amount_paise')),
    of('payments', apart('p.captured_paise')),
    of('refunds', apart('p.amount_paise')),
  ].join(' UNION ALL ');
  return `INSERT INTO order_terms (term, created_at, order_id)
    SELECT term, created_at, order_id FROM (${all}) AS made WHERE term IS NOT NULL AND term <> '' ORDER BY 1, 2, 3
    ON CONFLICT DO NOTHING`;
}

const apart = (paise: string) =>
  `CASE WHEN ${paise} > 0 AND ${paise} <> orders.total_paise THEN '₹' || ${paise} END`;

const of = (table: string, term: string) =>
  `SELECT ${term}, orders.created_at, orders.id FROM ${table} AS p JOIN orders ON orders.id = p.order_id`;

/** The console's coupons: the list, one, and their changes. Each demands its permission itself; actions have it from their wrapper. */
import 'server-only';
import { reader, transaction } from '@/db/client';
import { categoriesInOrder } from '@/db/queries/catalogue';
import { type CouponRow, couponByCode, insertCoupon, listCoupons, updateCoupon } from '@/db/queries/coupons';
import { requirePermission } from '@/lib/auth/guard';
import { decodeCursor, encodeCursor } from '../list/cursor';
import { pageOfRows } from '../list/page-of-rows';
import { coupons as t } from '../messages/administration/coupons';
import { fieldsOf } from './coupon-fields';
import { type CouponTermsInput, stateText, termsText } from './coupon-text';

const PAGE_SIZE = 50;

export interface CouponView {
  code: string;
  terms: string;
  state: string;
  used: string;
  note: string;
}

export interface CouponList {
  coupons: CouponView[];
  older: string | undefined;
  newer: string | undefined;
}

export async function couponList(place: {
  before?: string | undefined;
  after?: string | undefined;
}): Promise<CouponList> {
  await requirePermission('coupons.read');
  const direction = place.after === undefined ? 'older' : 'newer';
  const from = decodeCursor(place.after ?? place.before);
  const read = await listCoupons(reader(), { from, direction, limit: PAGE_SIZE + 1 });
  const request = { direction, within: from !== undefined, size: PAGE_SIZE } as const;
  const page = pageOfRows([read.map((row) => ({ ...row, id: row.code }))], request);
  const names = await categoryNames();
  const now = Date.now();
  const [first, last] = [page.rows[0], page.rows.at(-1)];
  return {
    coupons: page.rows.map((row) => ({
      code: row.code,
      terms: termsText(row, (id) => names.get(id) ?? id),
      state: stateText(row, now),
      used: t.usedOf(row.used, row.usesInAll),
      note: row.note,
    })),
    older: page.hasOlder && last ? encodeCursor(last) : undefined,
    newer: page.hasNewer && first ? encodeCursor(first) : undefined,
  };
}

export interface CouponForm {
  code: string;
  version: number;
  active: boolean;
  state: string;
  used: string;
  values: Record<string, string>;
}

export async function couponForm(code: string): Promise<CouponForm | undefined> {
  await requirePermission('coupons.read');
  const row = await couponByCode(reader(), code);
  if (!row) return undefined;
  return {
    code: row.code,
    version: row.version,
    active: row.active,
    state: stateText(row, Date.now()),
    used: t.usedOf(row.used, row.usesInAll),
    values: fieldsOf(row),
  };
}

export async function couponCategories(): Promise<{ id: string; name: string }[]> {
  await requirePermission('coupons.read');
  return (await categoriesInOrder(reader())).map(({ id, name }) => ({ id, name }));
}

async function categoryNames(): Promise<Map<string, string>> {
  return new Map((await couponCategories()).map(({ id, name }) => [id, name]));
}

/** A refusal at a field, or of the whole form. */
export type Refused = { readonly field?: string; readonly why: string };

export function makeCoupon(code: string, terms: CouponTermsInput): Promise<Refused | undefined> {
  return transaction('make coupon', async (tx) => {
    const now = Date.now();
    const made = await insertCoupon(tx, { ...columnsOf(terms), code, createdAt: now, updatedAt: now });
    return made ? undefined : { field: 'coupon', why: t.codeTaken };
  });
}

/** @param version as the form was drawn with. */
export function changeCoupon(
  code: string,
  version: number,
  change: CouponTermsInput | Pick<CouponRow, 'active'>,
): Promise<Refused | undefined> {
  return transaction('change coupon', async (tx) => {
    const held = await couponByCode(tx, code);
    if (!held) return { why: t.gone };
    if ('kind' in change && change.usesInAll !== null && change.usesInAll < held.used)
      return { field: 'usesInAll', why: t.usesBelow(held.used) };
    const columns = 'kind' in change ? columnsOf(change) : { active: change.active };
    const changed = await updateCoupon(tx, code, version, { ...columns, updatedAt: Date.now() });
    return changed ? undefined : { why: t.changedMeanwhile };
  });
}

/** Named one by one: what else a form has is no column. */
function columnsOf(terms: CouponTermsInput): CouponTermsInput {
  const { kind, basisPoints, amountPaise, leastGoodsPaise, categories } = terms;
  const { startsAt, endsAt, usesInAll, usesByCustomer, note } = terms;
  return {
    kind,
    basisPoints,
    amountPaise,
    leastGoodsPaise,
    categories,
    startsAt,
    endsAt,
    usesInAll,
    usesByCustomer,
    note,
  };
}

/** The audit log as the console shows it. Each function demands the session itself. */
import 'server-only';
import { reader } from '@/db/client';
import { type AuditFilter, type AuditListRow, auditRowsBeyond } from '@/db/queries/audit';
import { orderByReference } from '@/db/queries/orders';
import { findUsers } from '@/db/queries/users';
import { AUDIT_ACTIONS } from '@/lib/audit/entry';
import { requirePermission } from '@/lib/auth/guard';
import { formatINR, paise } from '@/lib/money';
import { decodeCursor, encodeCursor } from '../list/cursor';
import { pageOfRows } from '../list/page-of-rows';
import { PAGE_SIZE } from '../list-limits';
import { audit as t } from '../messages';
import { who } from '../order/history';
import { visibleText } from '../visible-text';
import { type ReadFilters, readFilters, type TypedFilters } from './filters';

export interface AuditView {
  number: number;
  at: Date;
  actor: string | undefined;
  what: string;
  result: AuditListRow['result'];
  /** `Amount: ₹1,499; Why: …` */
  details: string;
  orderId: string | undefined;
  reference: string | undefined;
  address: string | undefined;
  device: string | undefined;
  requestId: string;
}

export interface AuditList {
  rows: AuditView[];
  errors: ReadFilters['errors'];
  older: string | undefined;
  newer: string | undefined;
}

/** @param position cursors out of an address; a malformed one means the first page. */
export async function listAudit(
  typed: TypedFilters,
  { after, before }: { after?: string | undefined; before?: string | undefined } = {},
): Promise<AuditList> {
  await requirePermission('audit.read');
  const { filter, errors } = await auditFilter(typed);
  if (!filter) return { rows: [], errors, older: undefined, newer: undefined };
  const towardsNewer = decodeCursor(before);
  let page = await readPage(filter, towardsNewer ? 'newer' : 'older', towardsNewer ?? decodeCursor(after));
  // Going back ends at the first page, and that one is full.
  if (towardsNewer && !page.hasNewer) page = await readPage(filter, 'older', undefined);
  const { rows, hasOlder, hasNewer } = page;
  const [first, last] = [rows.at(0), rows.at(-1)];
  const emails: Emails = new Map((await findUsers(reader())).map(({ id, email }) => [id, email]));
  return {
    rows: rows.map((row) => auditView(row, emails)),
    errors,
    older: hasOlder && last ? encodeCursor(last) : undefined,
    newer: hasNewer && first ? encodeCursor(first) : undefined,
  };
}

/** @returns no filter where one of those typed names nothing. */
export async function auditFilter(
  typed: TypedFilters,
): Promise<{ filter: AuditFilter | undefined; errors: ReadFilters['errors'] }> {
  await requirePermission('audit.read');
  const { order, errors, ...filter } = readFilters(typed);
  const orderId = order && (await orderByReference(reader(), order))?.id;
  if (order && orderId === undefined) errors.order = t.noOrder;
  return { filter: Object.keys(errors).length > 0 ? undefined : { ...filter, orderId }, errors };
}

type Place = ReturnType<typeof decodeCursor>;

async function readPage(filter: AuditFilter, direction: 'older' | 'newer', from: Place) {
  const rows = await auditRowsBeyond(reader(), filter, {
    from: from && { createdAt: from.createdAt, id: Number(from.id) },
    direction,
    limit: PAGE_SIZE + 1,
  });
  const placed = rows.map((row) => ({ ...row, createdAt: row.at, id: sortable(row.number) }));
  return pageOfRows([placed], { direction, within: from !== undefined, size: PAGE_SIZE });
}

/** As a text it is sorted as the number is. */
const sortable = (number: number) => String(number).padStart(16, '0');

/** Of the accounts, by id: a row keeps the id, which tells a reader nothing. */
type Emails = ReadonlyMap<string, string>;

function auditView(row: AuditListRow, emails: Emails): AuditView {
  const action = AUDIT_ACTIONS.find((one) => one === row.action);
  return {
    number: row.number,
    at: new Date(row.at),
    // Of a customer who cancels their order: named as in its history.
    actor: row.actor === null ? undefined : who(row.actor),
    // Of a later version of the shop: its own word.
    what: action ? t.actions[action] : visibleText(row.action, 60),
    result: row.result,
    details: detailLines(row.details, emails),
    orderId: row.orderId ?? undefined,
    reference: row.reference ?? undefined,
    address: row.address ?? undefined,
    device: row.device === null ? undefined : visibleText(row.device, 200),
    requestId: row.requestId,
  };
}

function shown(name: string, value: string | number, emails: Emails): string {
  if (typeof value === 'number') {
    return name.endsWith('Paise') && Number.isSafeInteger(value) ? formatINR(paise(value)) : String(value);
  }
  if (name === 'userId') return emails.get(value) ?? value;
  if (name === 'given' || name === 'factor') return t.proofs[value] ?? value;
  return name === 'why' ? (t.whys[value] ?? value) : value;
}

function detailLines(json: string, emails: Emails): string {
  try {
    return Object.entries(JSON.parse(json) as Record<string, string | number>)
      .map(([name, value]) => visibleText(`${t.details[name] ?? name}: ${shown(name, value, emails)}`, 220))
      .join('; ');
  } catch {
    // Somebody wrote in the table: what stands there is shown.
    return visibleText(json, 300);
  }
}

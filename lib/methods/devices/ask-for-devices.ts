/** Blocks and unblocks devices, as an administrator asks for it. Called by actions, which have checked the permission. */
import 'server-only';
import { randomUUID } from 'node:crypto';
import { type Db, reader, transaction } from '@/db/client';
import {
  type DeviceRequestRow,
  deviceRequestById,
  insertDeviceRequest,
  type OrderUnitRow,
  openDeviceRequest,
  putUnits,
  soldDevices,
  unitsOfOrder,
} from '@/db/queries/devices';
import { operationsOfOrder } from '@/db/queries/operations';
import { appendEvent } from '@/db/queries/order-events';
import { linesOfOrder, type OrderLineRow } from '@/db/queries/order-lines';
import { orderById } from '@/db/queries/orders';
import { devices as messages } from '@/lib/console/messages';
import { explainCode } from '@/lib/console/order/outcome-text';
import { refusalText } from '@/lib/console/refusal-text';
import { describeError, log } from '@/lib/log';
import { isFirstPress } from '@/lib/payments/operations/money-operations';
import { newReference } from '@/lib/payments/operations/operations';
import type { UnitKey } from '@/lib/payments/state/types';
import { askedMessage, judgedMessage, nothingLeftMessage, ORDER_OVER } from './device-messages';
import { type Entry, fieldOf, isSame } from './rules/device-form';
import { comingBack, mayRepeatFrom, reasonAgainstBlocking } from './rules/device-rules';
import { sendDeviceRequest } from './send-device-request';

interface Asked {
  readonly orderId: string;
  /** Administrator's email: it goes into the history. */
  readonly actor: string;
  /** One press of one button. */
  readonly formToken: string;
}

/** What came of a question that was recorded. */
export interface DeviceResult {
  /** `checking`: no good answer yet; the shop asks again. `partly`: some of the devices were refused. */
  readonly outcome: 'succeeded' | 'partly' | 'refused' | 'checking';
  readonly message: string;
  /** UTC milliseconds: what has happened to the order's devices since, the message does not know. */
  readonly at: number;
}

/** Nothing was recorded: why, and by field. */
export interface NotAsked {
  readonly refused: string;
  readonly fields?: Readonly<Record<string, string>>;
}

const { refusals: t, against } = messages;

/** Notes which device goes out for which unit, and has the brand block them. */
export async function blockDevices({
  entries,
  ...asked
}: Asked & { readonly entries: readonly Entry[] }): Promise<DeviceResult | NotAsked> {
  if (entries.length === 0) return { refused: t.noneEntered };
  const recorded = await transaction('record devices', async (tx): Promise<DeviceRequestRow | NotAsked> => {
    const order = await orderById(tx, asked.orderId);
    if (!order) return { refused: refusalText('no-order') };
    const reason = reasonAgainstBlocking(order);
    if (reason) return { refused: against[reason] };
    const lines = await linesOfOrder(tx, asked.orderId);
    const units = await unitsOfOrder(tx, asked.orderId);
    const now = Date.now();
    const rows: OrderUnitRow[] = [];
    for (const entry of entries) {
      const row = unitRow(asked.orderId, entry, lines, units, now);
      if (!row) return { refused: t.outOfDate };
      rows.push(row);
    }
    const fields = await soldBefore(tx, asked.orderId, entries, units);
    if (Object.keys(fields).length > 0) return { refused: t.sold, fields };
    const refused = await closedFor(tx, asked);
    if (refused) return { refused };
    await putUnits(tx, rows);
    return record(
      tx,
      'block',
      asked,
      rows.map(({ identifier }) => identifier),
      now,
    );
  });
  return 'refused' in recorded ? recorded : sendAndTell(recorded, asked.actor);
}

/** Has the brand unblock devices that come back. */
export async function unblockDevices({
  units: keys,
  ...asked
}: Asked & { readonly units: readonly UnitKey[] }): Promise<DeviceResult | NotAsked> {
  if (keys.length === 0) return { refused: t.noneTicked };
  const recorded = await transaction('record devices', async (tx): Promise<DeviceRequestRow | NotAsked> => {
    const units = await unitsOfOrder(tx, asked.orderId);
    const chosen = keys.map((key) => units.find((unit) => isSame(unit, key)));
    const blocked = chosen.filter((unit) => unit?.state === 'blocked' || unit?.state === 'unclear');
    const identifiers = blocked.flatMap((unit) => unit?.identifier ?? []);
    if (identifiers.length !== keys.length) return { refused: t.outOfDate };
    const refused = await closedFor(tx, asked);
    if (refused) return { refused };
    return record(tx, 'unblock', asked, identifiers, Date.now());
  });
  return 'refused' in recorded ? recorded : sendAndTell(recorded, asked.actor);
}

/** The button "Ask again": sends what has no answer once more, under its reference. */
export async function askAgain(
  { orderId, actor }: Pick<Asked, 'orderId' | 'actor'>,
  now = Date.now(),
): Promise<DeviceResult | NotAsked> {
  const open = await openDeviceRequest(reader(), orderId);
  if (!open) return { refused: t.noneOpen };
  const seconds = Math.ceil((mayRepeatFrom(open) - now) / 1000);
  if (seconds > 0) return { refused: t.tooSoon(seconds) };
  return sendAndTell(open, actor);
}

/** @returns undefined for a unit that the order has not got, or whose device cannot be changed now. */
function unitRow(
  orderId: string,
  entry: Entry,
  lines: readonly OrderLineRow[],
  units: readonly OrderUnitRow[],
  now: number,
): OrderUnitRow | undefined {
  const { position, unit, identifier, kind } = entry;
  const line = lines.find((one) => one.position === position);
  if (!line?.imeiTracked || line.productCode === null || unit >= line.quantity) return undefined;
  const held = units.find((one) => isSame(one, entry));
  if (held?.state === 'blocked') return undefined;
  const state = held?.state === 'unclear' && held.identifier === identifier ? 'unclear' : 'entered';
  // Whether it is ours is not known: another device in its place would lose sight of it.
  if (held?.state === 'unclear' && state !== 'unclear') return undefined;
  const { productCode } = line;
  return {
    orderId,
    position,
    unit,
    productCode,
    identifier,
    kind,
    state,
    brandResponse: null,
    refundedAt: null,
    updatedAt: now,
  };
}

/** By field: a device of another unit of this order, or of another order. */
async function soldBefore(
  tx: Db,
  orderId: string,
  entries: readonly Entry[],
  units: readonly OrderUnitRow[],
): Promise<Record<string, string>> {
  const sold = await soldDevices(
    tx,
    entries.map(({ identifier }) => identifier),
  );
  const fields: Record<string, string> = {};
  for (const entry of entries) {
    const before = sold.find(({ identifier }) => identifier === entry.identifier);
    if (!before || (before.orderId === orderId && isSame(before, entry))) continue;
    // Two fields that have swapped their devices are both entered anew.
    const replaced = before.orderId === orderId && entries.some((one) => isSame(one, before));
    if (replaced && units.find((one) => isSame(one, before))?.state === 'entered') continue;
    fields[fieldOf('device', entry)] =
      before.orderId === orderId ? t.otherUnit : t.soldWith(before.reference);
  }
  return fields;
}

/** In the transaction that records the request, last: what was refused may be sent again with its mend. */
async function closedFor(tx: Db, { orderId, formToken }: Asked): Promise<string | undefined> {
  if (await openDeviceRequest(tx, orderId)) return t.stillAsking;
  const refunding = comingBack(await operationsOfOrder(tx, orderId)).size > 0;
  if (refunding) return t.refunding;
  return (await isFirstPress(tx, formToken)) ? undefined : refusalText('form-sent-before');
}

async function record(
  tx: Db,
  kind: 'block' | 'unblock',
  { orderId, actor }: Asked,
  identifiers: string[],
  now: number,
): Promise<DeviceRequestRow> {
  const request: DeviceRequestRow = {
    id: randomUUID(),
    orderId,
    kind,
    reference: newReference('dev'),
    identifiers,
    state: 'pending',
    actor,
    claimedAt: null,
    sends: 0,
    settledAt: null,
    errorCode: null,
    requestId: null,
    createdAt: now,
  };
  await insertDeviceRequest(tx, request);
  await appendEvent(tx, {
    orderId,
    at: now,
    kind: 'device',
    cause: actor,
    summary: askedMessage(kind, identifiers),
    data: { reference: request.reference },
  });
  return request;
}

/** Once it is committed nobody is told "failed" for a fault of ours: the timer brings it to its end. */
async function sendAndTell(request: DeviceRequestRow, actor: string): Promise<DeviceResult> {
  try {
    await sendDeviceRequest(request, actor);
  } catch (error) {
    log.error('a request about devices is left to reconcile', { error: describeError(error) });
  }
  const now = await deviceRequestById(reader(), request.id);
  if (!now) throw new Error(`device request ${request.id} is gone`);
  return { ...told(now, await unitsOfOrder(reader(), request.orderId)), at: Date.now() };
}

function told(request: DeviceRequestRow, units: readonly OrderUnitRow[]): Omit<DeviceResult, 'at'> {
  const { kind, state, identifiers, errorCode } = request;
  if (state === 'failed') {
    const message =
      errorCode === ORDER_OVER ? `${nothingLeftMessage(identifiers)}.` : explainCode(errorCode ?? 'FAILED');
    return { outcome: 'refused', message };
  }
  if (state !== 'succeeded') {
    return { outcome: 'checking', message: messages.unanswered };
  }
  // What is for sale again was not blocked, whatever was asked.
  const asked = units.filter(
    ({ identifier, state }) =>
      identifiers.includes(identifier) && (kind === 'unblock' || state !== 'unblocked'),
  );
  if (asked.length === 0) return { outcome: 'refused', message: `${nothingLeftMessage(identifiers)}.` };
  const wanted = kind === 'block' ? 'blocked' : 'unblocked';
  const done = asked.filter((unit) => unit.state === wanted).length;
  const outcome = done === asked.length ? 'succeeded' : done === 0 ? 'refused' : 'partly';
  return { outcome, message: `${judgedMessage(kind, asked)}.` };
}

/** An order's devices as the console shows them. Pure. */
import type { DeviceRequestRow, OrderUnitRow } from '@/db/queries/devices';
import type { OperationRow } from '@/db/queries/operations';
import type { OrderLineRow } from '@/db/queries/order-lines';
import type { OrderRow } from '@/db/queries/orders';
import { brandMessage } from '@/lib/methods/devices/device-messages';
import { isSame } from '@/lib/methods/devices/rules/device-form';
import {
  comingBack,
  isOver,
  isSingleCart,
  mayRepeatFrom,
  reasonAgainstBlocking,
} from '@/lib/methods/devices/rules/device-rules';
import { isWaiting } from '@/lib/payments/state/transitions';
import type { UnitKey } from '@/lib/payments/state/types';
import { devices as t } from '../messages';
import { visibleText } from '../visible-text';

export interface DeviceUnitView extends UnitKey {
  /** `Veyra One 5G, Black, 1 of 2`. */
  label: string;
  identifier: string | undefined;
  kind: 'imei' | 'serial' | undefined;
  state: OrderUnitRow['state'] | 'missing';
  /** A refund that has not been made yet names it. */
  comingBack: boolean;
  /** A refund has ended its block, and the customer may keep it: it can be blocked again. */
  mayBlockAgain: boolean;
  /** What the brand said, or what is under way, in words. */
  note: string | undefined;
}

/** Devices that a refund may end the block of. */
export interface Returnable {
  readonly units: readonly DeviceUnitView[];
  /** Any refund ends the block, even of a part and without naming a device. */
  readonly byAnyRefund: boolean;
}

export interface DevicesView {
  singleCart: boolean;
  units: DeviceUnitView[];
  /** When something was last recorded about them, UTC milliseconds: what was said before is out of date. */
  changedAt: number;
  /** Why nothing can be blocked now. */
  reason: string | undefined;
  /** A request without an answer. */
  open:
    | {
        kind: DeviceRequestRow['kind'];
        identifiers: string[];
        since: Date;
        sends: number;
        reference: string;
        requestId: string | undefined;
        /** From when it may be asked again by hand. */
        again: Date;
      }
    | undefined;
}

/** @returns undefined for an order without anything that a brand blocks: no plan, or no product that it knows. */
export function devicesView(
  order: Pick<OrderRow, 'status' | 'gatewayOrderId' | 'plan' | 'dispatchedAt'>,
  lines: readonly OrderLineRow[],
  units: readonly OrderUnitRow[],
  requests: readonly DeviceRequestRow[],
  operations: readonly Pick<OperationRow, 'kind' | 'state' | 'products'>[],
): DevicesView | undefined {
  const sold = lines.filter(({ imeiTracked, productCode, position }) =>
    imeiTracked ? productCode !== null : units.some((unit) => unit.position === position),
  );
  if (sold.length === 0 || (order.plan === null && units.length === 0)) return undefined;
  const open = requests.find(({ state }) => isWaiting(state));
  const reason = reasonAgainstBlocking(order);
  const named = comingBack(operations);
  const singleCart = isSingleCart(lines);
  const about = { units, named, singleCart, isOver: isOver(order.status) };
  return {
    singleCart,
    units: sold.flatMap((line) =>
      Array.from({ length: line.quantity }, (_, unit) => unitView(line, unit, about)),
    ),
    changedAt: Math.max(
      ...units.flatMap(({ updatedAt, refundedAt }) => [updatedAt, refundedAt ?? 0]),
      ...requests.map(({ createdAt, claimedAt, settledAt }) => settledAt ?? claimedAt ?? createdAt),
      0,
    ),
    reason: reason && t.against[reason],
    open: open && {
      kind: open.kind,
      identifiers: open.identifiers,
      since: new Date(open.claimedAt ?? open.createdAt),
      sends: open.sends,
      reference: open.reference,
      requestId: open.requestId === null ? undefined : visibleText(open.requestId, 60),
      again: new Date(mayRepeatFrom(open)),
    },
  };
}

/** How many units no brand has blocked; one that came back with a refund, or may be kept after it, is none of them. */
export function notBlocked(devices: Pick<DevicesView, 'units'> | undefined): number {
  return devices?.units.filter(({ state }) => state !== 'blocked' && state !== 'unblocked').length ?? 0;
}

interface About {
  readonly units: readonly OrderUnitRow[];
  readonly named: ReadonlySet<string>;
  readonly singleCart: boolean;
  readonly isOver: boolean;
}

function unitView(line: OrderLineRow, unit: number, about: About): DeviceUnitView {
  const { units, named, singleCart } = about;
  const key = { position: line.position, unit };
  const held = units.find((one) => isSame(one, key));
  const refunding = held?.state === 'blocked' && named.has(held.identifier);
  const what = [line.name, ...Object.values(line.options)].join(', ');
  return {
    ...key,
    label: visibleText(line.quantity === 1 ? what : t.unit(what, unit + 1, line.quantity), 120),
    identifier: held?.identifier,
    kind: held?.kind,
    state: held?.state ?? 'missing',
    comingBack: refunding,
    mayBlockAgain: singleCart && !about.isOver && held?.state === 'unblocked' && held.refundedAt !== null,
    note: refunding ? t.comingBack : noteOf(held, about),
  };
}

function noteOf(unit: OrderUnitRow | undefined, about: About): string | undefined {
  if (!unit) return undefined;
  const { state, refundedAt } = unit;
  if (state === 'unclear') return refundedAt === null ? t.notes.unclear : t.notes.notShown;
  if (state === 'unblocked') {
    return refundedAt !== null && about.singleCart && !about.isOver ? t.notes.blockAgain : undefined;
  }
  if (state === 'blocked' && (refundedAt !== null || about.isOver)) return t.notes.blockStands;
  if (!unit.brandResponse) return undefined;
  const word = visibleText(unit.brandResponse, 60);
  return state === 'blocked' ? t.notUnblocked(brandMessage(word)) : t.notBlocked(brandMessage(word));
}

/** Those that a refund may name, or whose block it ends by itself. */
export function returnable(view: DevicesView | undefined): Returnable {
  const units = view?.units.filter(({ state, comingBack }) => state === 'blocked' && !comingBack) ?? [];
  return { units, byAnyRefund: view?.singleCart ?? false };
}

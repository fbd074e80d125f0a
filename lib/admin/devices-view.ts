/** An order's devices as the console shows them. Pure. */
import type { DeviceRequestRow, OrderUnitRow } from '@/db/queries/devices';
import type { OrderLineRow, OrderRow } from '@/db/queries/orders';
import { isSame, type UnitKey } from '@/lib/devices/device-form';
import { isOpenRequest, mayRepeatFrom, reasonAgainstBlocking } from '@/lib/devices/device-rules';
import { brandWords, UNCLEAR_WORDS } from '@/lib/devices/device-words';
import { visibleText } from './visible-text';

export interface DeviceUnitView extends UnitKey {
  /** `Veyra One 5G, Black, 1 of 2`. */
  label: string;
  identifier: string | undefined;
  kind: 'imei' | 'serial' | undefined;
  state: OrderUnitRow['state'] | 'missing';
  /** What the brand said, in words. */
  note: string | undefined;
}

export interface DevicesView {
  units: DeviceUnitView[];
  /** Why nothing can be blocked now. */
  reason: string | undefined;
  /** A question without an answer. */
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
): DevicesView | undefined {
  const sold = lines.filter(({ productCode }) => productCode !== null);
  if (sold.length === 0 || (order.plan === null && units.length === 0)) return undefined;
  const open = requests.find(isOpenRequest);
  return {
    units: sold.flatMap((line) =>
      Array.from({ length: line.quantity }, (_, unit) => unitView(line, unit, units)),
    ),
    reason: reasonAgainstBlocking(order),
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

function unitView(line: OrderLineRow, unit: number, units: readonly OrderUnitRow[]): DeviceUnitView {
  const key = { position: line.position, unit };
  const held = units.find((one) => isSame(one, key));
  const what = [line.name, ...Object.values(line.options)].join(', ');
  return {
    ...key,
    label: visibleText(line.quantity === 1 ? what : `${what}, ${unit + 1} of ${line.quantity}`, 120),
    identifier: held?.identifier,
    kind: held?.kind,
    state: held?.state ?? 'missing',
    note: noteOf(held),
  };
}

function noteOf(unit: OrderUnitRow | undefined): string | undefined {
  if (unit?.state === 'unclear') return UNCLEAR_WORDS;
  if (!unit?.brandResponse || unit.state === 'unblocked') return undefined;
  const word = visibleText(unit.brandResponse, 60);
  return unit.state === 'blocked'
    ? `Not unblocked: ${brandWords(word)}.`
    : `Not blocked: ${brandWords(word)}.`;
}

/** Those that a refund may name. */
export function returnable(view: DevicesView | undefined): DeviceUnitView[] {
  return view?.units.filter(({ state }) => state === 'blocked') ?? [];
}

/** An order's devices as the console shows them. Pure. */
import type { DeviceRequestRow, OrderUnitRow } from '@/db/queries/devices';
import type { OperationRow } from '@/db/queries/operations';
import type { OrderLineRow, OrderRow } from '@/db/queries/orders';
import { isSame, type UnitKey } from '@/lib/devices/device-form';
import { comingBack, isOpenRequest, mayRepeatFrom, reasonAgainstBlocking } from '@/lib/devices/device-rules';
import { brandWords, UNCLEAR_WORDS } from '@/lib/devices/device-words';
import { visibleText } from './visible-text';

export interface DeviceUnitView extends UnitKey {
  /** `Veyra One 5G, Black, 1 of 2`. */
  label: string;
  identifier: string | undefined;
  kind: 'imei' | 'serial' | undefined;
  state: OrderUnitRow['state'] | 'missing';
  /** A refund that has not been made yet names it. */
  comingBack: boolean;
  /** What the brand said, or what is under way, in words. */
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
  operations: readonly Pick<OperationRow, 'kind' | 'state' | 'products'>[],
): DevicesView | undefined {
  const sold = lines.filter(({ productCode }) => productCode !== null);
  if (sold.length === 0 || (order.plan === null && units.length === 0)) return undefined;
  const open = requests.find(isOpenRequest);
  const named = comingBack(operations);
  return {
    units: sold.flatMap((line) =>
      Array.from({ length: line.quantity }, (_, unit) => unitView(line, unit, units, named)),
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

function unitView(
  line: OrderLineRow,
  unit: number,
  units: readonly OrderUnitRow[],
  named: ReadonlySet<string>,
): DeviceUnitView {
  const key = { position: line.position, unit };
  const held = units.find((one) => isSame(one, key));
  const refunding = held?.state === 'blocked' && named.has(held.identifier);
  const what = [line.name, ...Object.values(line.options)].join(', ');
  return {
    ...key,
    label: visibleText(line.quantity === 1 ? what : `${what}, ${unit + 1} of ${line.quantity}`, 120),
    identifier: held?.identifier,
    kind: held?.kind,
    state: held?.state ?? 'missing',
    comingBack: refunding,
    note: refunding ? 'A refund that names it is under way.' : noteOf(held),
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
  return view?.units.filter(({ state, comingBack }) => state === 'blocked' && !comingBack) ?? [];
}

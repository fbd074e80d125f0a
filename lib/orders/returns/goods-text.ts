/** Goods of an order, as a return names them. Pure. */
import type { OrderLineRow } from '@/db/queries/order-lines';
import type { UnitsOfLine } from '@/db/schema/return-requests';

type Named = Pick<OrderLineRow, 'position' | 'name' | 'options'>;

/** `Kurta, Indigo, M`. */
export function nameOfLine(position: number, lines: readonly Named[]): string {
  const line = lines.find((one) => one.position === position);
  return line ? [line.name, ...Object.values(line.options)].join(', ') : '';
}

/** `2 × Kurta, Indigo, M; 1 × Toffee`. */
export function goodsText(units: readonly UnitsOfLine[], lines: readonly Named[]): string {
  return units.map(({ position, units: count }) => `${count} × ${nameOfLine(position, lines)}`).join('; ');
}

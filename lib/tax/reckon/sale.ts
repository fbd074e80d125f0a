/** An order as its invoice divides it: its lines, and delivery by the rates of the goods. Pure. */
import { allot } from './allot';
import { shareOut, sum } from './whole';

/** A line of the order as it is taxed on the day of the document. */
interface SaleLine {
  position: number;
  description: string;
  hsn: string;
  unit: string;
  quantity: number;
  unitPricePaise: number;
  couponPaise: number;
  /** 0 where no tax is collected. */
  basisPoints: number;
}

export interface Sale {
  lines: readonly SaleLine[];
  /** Before the coupon. */
  deliveryPaise: number;
  /** In all. What is on no line is off delivery, and where it is more than that, off the goods in proportion. */
  couponPaise: number;
  delivery: { rate: 'in-proportion' | 'highest'; description: string };
}

/** Of one rate: amounts with tax, `totalPaise` after discounts. */
export interface Part {
  position?: number;
  description: string;
  hsn: string;
  unit: string;
  quantity: number;
  grossPaise: number;
  totalPaise: number;
  basisPoints: number;
}

/** All of the order, as if everything was charged. */
export function partsOf({ lines, deliveryPaise, couponPaise, delivery }: Sale): Part[] {
  const priced = lines.map(({ unitPricePaise, couponPaise: off, ...line }) => {
    const grossPaise = unitPricePaise * line.quantity;
    return { ...line, grossPaise, totalPaise: grossPaise - off };
  });
  const beside = Math.max(0, couponPaise - sum(lines.map((line) => line.couponPaise)));
  const offDelivery = Math.min(beside, deliveryPaise);
  const offGoods = shareOut(
    beside - offDelivery,
    priced.map(({ totalPaise }) => totalPaise),
  );
  const goods = priced.map((part, place) => ({
    ...part,
    totalPaise: part.totalPaise - (offGoods[place] ?? 0),
  }));
  return [...goods, ...deliveryParts(goods, deliveryPaise, offDelivery, delivery)];
}

function deliveryParts(
  goods: readonly Part[],
  gross: number,
  off: number,
  { rate, description }: Sale['delivery'],
): Part[] {
  if (gross === 0) return [];
  const byRate = new Map<number, Part[]>();
  for (const part of goods) byRate.set(part.basisPoints, [...(byRate.get(part.basisPoints) ?? []), part]);
  const rates = [...byRate.keys()].sort((a, b) => b - a);
  const values = rates.map((one) => sum((byRate.get(one) ?? []).map(({ totalPaise }) => totalPaise)));
  // Goods that cost nothing have no proportion.
  const weights =
    rate === 'highest' || sum(values) === 0 ? rates.map((_, place) => (place === 0 ? 1 : 0)) : values;
  const grosses = shareOut(gross, weights);
  const offs = shareOut(off, grosses);
  return rates.flatMap((basisPoints, place) => {
    const grossPaise = grosses[place] ?? 0;
    const dearest = [...(byRate.get(basisPoints) ?? [])].sort((a, b) => b.totalPaise - a.totalPaise)[0];
    if (grossPaise === 0 || dearest === undefined) return [];
    // Delivery is part of the supply of its goods, and stands under their code.
    const { hsn, unit } = dearest;
    const totalPaise = grossPaise - (offs[place] ?? 0);
    return [{ description, hsn, unit, quantity: 1, grossPaise, totalPaise, basisPoints }];
  });
}

/**
 * What is invoiced of an order: of what was charged, what was given back before does not count.
 * @param sold what was charged of the goods: another sum than the order's is spread over its lines in proportion.
 * @param kept at most `sold`. @param units that came back before, by line.
 */
export function partsSold(
  whole: readonly Part[],
  sold: number,
  kept: number,
  units: ReadonlyMap<number, number>,
): Part[] {
  const totals = shareOut(
    sold,
    whole.map(({ totalPaise }) => totalPaise),
  );
  const charged = whole.map((part, place) => ({ ...part, totalPaise: totals[place] ?? 0 }));
  const back = allot(sold - kept, charged, units);
  return charged.flatMap((part, place) => {
    const quantity = part.quantity - (back[place]?.quantity ?? 0);
    const totalPaise = part.totalPaise - (back[place]?.totalPaise ?? 0);
    if (quantity === 0 && totalPaise === 0) return [];
    const grossPaise = (part.grossPaise / part.quantity) * quantity;
    return [{ ...part, quantity, totalPaise, grossPaise: Math.max(grossPaise, totalPaise) }];
  });
}

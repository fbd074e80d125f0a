/** A brand blocks one device for each product code of an order, so that a lender's plan takes one unit of it. Pure. */

export interface CountedLine {
  readonly name: string;
  readonly productCode: string | null;
  readonly imeiTracked: boolean;
  readonly quantity: number;
}

/** @returns the names of products with devices of which there are two units or more; sizes and colours share one code. */
export function repeatedDevices(lines: readonly CountedLine[]): string[] {
  const tracked = lines.filter(({ imeiTracked, productCode }) => imeiTracked && productCode !== null);
  return [...Map.groupBy(tracked, ({ productCode }) => productCode).values()]
    .filter((same) => same.reduce((units, { quantity }) => units + quantity, 0) > 1)
    .flatMap(([first]) => first?.name ?? []);
}

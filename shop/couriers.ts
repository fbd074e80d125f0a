/**
 * Who brings the parcels, as the console offers them when an order is dispatched; another name can be typed there. The message to
 * the customer and their order's page lead to `track` with the parcel's number in the place of `{number}`. Without it they show the
 * number alone: these couriers ask for it on a page of their own.
 */
export const couriers: readonly Courier[] = [
  {
    name: 'Blue Dart',
    track: 'https://www.bluedart.com/trackdartresultthirdparty?trackFor=0&trackNo={number}',
  },
  { name: 'Delhivery', track: 'https://www.delhivery.com/track/package/{number}' },
  { name: 'DTDC' },
  { name: 'Ecom Express' },
  { name: 'Ekart' },
  { name: 'India Post' },
  { name: 'Shadowfax' },
  { name: 'XpressBees', track: 'https://www.xpressbees.com/shipment/tracking?awbNo={number}' },
];

export interface Courier {
  readonly name: string;
  /** Begins with `https://`. */
  readonly track?: string;
}

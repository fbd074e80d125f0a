/**
 * What delivery costs, where parcels go, and how long they take. A flat fee is the first two lines; the rest is for shops that
 * need more, and may go. Mistakes are named by `npm run test:unit`, by the doctor, and when the shop starts: README.md.
 */
export const delivery: Delivery = {
  /** In whole rupees. */
  rupees: 49,
  /** From this sum of the goods on it costs nothing; without the line, never. */
  freeFromRupees: 499,

  /** Days on the way after an order is placed; without the line nothing is promised. */
  days: [3, 6],
  /** Places that differ from what stands above. */
  zones: [
    { name: 'Bengaluru', pins: ['560'], days: [1, 2] },
    {
      name: 'North-east, hills and islands',
      states: [
        'Andaman and Nicobar Islands',
        'Arunachal Pradesh',
        'Assam',
        'Jammu and Kashmir',
        'Ladakh',
        'Lakshadweep',
        'Manipur',
        'Meghalaya',
        'Mizoram',
        'Nagaland',
        'Sikkim',
        'Tripura',
      ],
      days: [6, 11],
    },
  ],
  /** What an article weighs whose weight nobody has noted, with its packing. Counts where a rate asks for weight. */
  gramsIfUnknown: 500,
};

export type Delivery = Rates & {
  readonly zones?: readonly Zone[];
  readonly gramsIfUnknown?: number;
};

/** The longest beginning of a PIN counts, then the state, then the country; what no zone names has the rates above the zones. */
export type Zone = {
  /** As customers and the console read it. */
  readonly name: string;
  /** Beginnings of PIN codes, one digit to six. */
  readonly pins?: readonly string[];
  /** As the checkout lists them. */
  readonly states?: readonly string[];
  /** Of `deliveryCountries` in config.ts, other than India: `['AE', 'SG']`. */
  readonly countries?: readonly string[];
} & (Rates | SameFee | { readonly notDelivered: true });

/** A zone without a fee has the one that stands above the zones; its days are its own. */
export type SameFee = { readonly days: readonly [from: number, to: number] };

export type Rates = {
  readonly freeFromRupees?: number;
  readonly days?: readonly [from: number, to: number];
} & (
  | { readonly rupees: number }
  /** The first row that fits counts. The last one has no limit, so that there is a rate for every cart. */
  | { readonly rates: readonly Rate[] }
);

export type Rate = {
  readonly rupees: number;
  /** The sum of the goods that the row is for, itself included. */
  readonly upToRupees?: number;
  readonly upToGrams?: number;
};

/**
 * Worked invoices, reckoned by hand for an accountant to check: amounts in rupees, prices with their tax. The test beside this
 * holds the code to them. Each line is rounded by itself, half a paisa up: the tax first, and the taxable value is what is left
 * of the price. Within a state CGST and SGST (UTGST) are rounded each by itself, and are equal.
 */
export interface Worked {
  title: string;
  /** Who sells and where it goes, by state. */
  from: string;
  to: string;
  /** Not registered, or in the composition scheme. */
  collectsNoTax?: true;
  /** What the half beside CGST is called in the state where it goes; absent: SGST. */
  secondHalf?: 'UTGST';
  /** Goods, units, price of one, GST: `12 %, from 2025-09-22 5 %` where it changes. */
  goods: string;
  /** Day of the invoice, where a rate changes. */
  on?: string;
  delivery?: string;
  /** What delivery bears; absent: the rates of the goods in proportion. */
  deliveryRate?: 'highest';
  /** Off all goods in proportion. */
  coupon?: string;
  /** Of a hold, what was charged; absent: all. */
  charged?: string;
  /** Line, units, taxable value, CGST, SGST or UTGST, IGST, total. */
  invoice: string;
  refund?: { amount: string; unitsOf?: Readonly<Record<string, number>>; creditNote: string };
}

export const WORKED: readonly Worked[] = [
  {
    title: 'within one state',
    from: 'Karnataka',
    to: 'Karnataka',
    goods: 'Cotton shirt | 2 | 525.00 | 5 %',
    // 2 × 525.00 = 1,050.00. Each half: 1,050.00 × 2.5 ÷ 105 = 25.00. 1,050.00 − 50.00 = 1,000.00.
    invoice: 'Cotton shirt | 2 | 1,000.00 | 25.00 | 25.00 | 0.00 | 1,050.00',
  },
  {
    title: 'to another state',
    from: 'Karnataka',
    to: 'Tamil Nadu',
    goods: 'Speaker | 1 | 1,180.00 | 18 %',
    // 1,180.00 × 18 ÷ 118 = 180.00.
    invoice: 'Speaker | 1 | 1,000.00 | 0.00 | 0.00 | 180.00 | 1,180.00',
  },
  {
    title: 'three rates in one order',
    from: 'Karnataka',
    to: 'Maharashtra',
    goods: `
      Notebook | 5 | 100.00 | 0 %
      Linen kurta | 1 | 1,050.00 | 5 %
      Telephone | 1 | 23,600.00 | 18 %`,
    // 1,050.00 × 5 ÷ 105 = 50.00. 23,600.00 × 18 ÷ 118 = 3,600.00.
    invoice: `
      Notebook | 5 | 500.00 | 0.00 | 0.00 | 0.00 | 500.00
      Linen kurta | 1 | 1,000.00 | 0.00 | 0.00 | 50.00 | 1,050.00
      Telephone | 1 | 20,000.00 | 0.00 | 0.00 | 3,600.00 | 23,600.00`,
  },
  {
    title: 'a coupon over three lines of the same price',
    from: 'Karnataka',
    to: 'Kerala',
    goods: `
      Linen kurta | 1 | 1,000.00 | 5 %
      Headphones | 1 | 1,000.00 | 18 %
      Lamp | 1 | 1,000.00 | 18 %`,
    coupon: '100.00',
    // 100.00 ÷ 3 = 33.33 and a paisa over, which the first line takes: 33.34, 33.33, 33.33.
    // 966.66 × 5 ÷ 105 = 46.0314… → 46.03; 966.66 − 46.03 = 920.63.
    // 966.67 × 18 ÷ 118 = 147.4581… → 147.46; 966.67 − 147.46 = 819.21.
    invoice: `
      Linen kurta | 1 | 920.63 | 0.00 | 0.00 | 46.03 | 966.66
      Headphones | 1 | 819.21 | 0.00 | 0.00 | 147.46 | 966.67
      Lamp | 1 | 819.21 | 0.00 | 0.00 | 147.46 | 966.67`,
  },
  {
    title: 'delivery in proportion to the goods of each rate',
    from: 'Karnataka',
    to: 'Karnataka',
    goods: `
      Linen kurta | 1 | 900.00 | 5 %
      Pen | 1 | 100.00 | 18 %`,
    delivery: '49.00',
    // Delivery: 49.00 × 900 ÷ 1,000 = 44.10 at 5 %, 49.00 × 100 ÷ 1,000 = 4.90 at 18 %.
    // 900.00 × 2.5 ÷ 105 = 21.4285… → 21.43; 900.00 − 42.86 = 857.14.
    // 100.00 × 9 ÷ 118 = 7.6271… → 7.63; 100.00 − 15.26 = 84.74.
    // 4.90 × 9 ÷ 118 = 0.3737… → 0.37; 4.90 − 0.74 = 4.16. 44.10 × 2.5 ÷ 105 = 1.05; 44.10 − 2.10 = 42.00.
    invoice: `
      Linen kurta | 1 | 857.14 | 21.43 | 21.43 | 0.00 | 900.00
      Pen | 1 | 84.74 | 7.63 | 7.63 | 0.00 | 100.00
      Delivery | 1 | 4.16 | 0.37 | 0.37 | 0.00 | 4.90
      Delivery | 1 | 42.00 | 1.05 | 1.05 | 0.00 | 44.10`,
  },
  {
    title: 'an odd paisa of tax: within a state both halves take it',
    from: 'Karnataka',
    to: 'Karnataka',
    goods: 'Sticker | 1 | 1.00 | 18 %',
    // Each half: 1.00 × 9 ÷ 118 = 0.0762… → 0.08; 1.00 − 0.16 = 0.84. (To another state: 0.1525… → 0.15 and 0.85.)
    invoice: 'Sticker | 1 | 0.84 | 0.08 | 0.08 | 0.00 | 1.00',
  },
  {
    title: 'goods at 0 %',
    from: 'Karnataka',
    to: 'Karnataka',
    goods: 'Atlas | 1 | 350.00 | 0 %',
    invoice: 'Atlas | 1 | 350.00 | 0.00 | 0.00 | 0.00 | 350.00',
  },
  {
    title: 'goods at 40 %',
    from: 'Karnataka',
    to: 'Goa',
    goods: 'Cola, six bottles | 1 | 99.00 | 40 %',
    // 99.00 × 40 ÷ 140 = 28.2857… → 28.29; 99.00 − 28.29 = 70.71.
    invoice: 'Cola, six bottles | 1 | 70.71 | 0.00 | 0.00 | 28.29 | 99.00',
  },
  {
    title: 'within a union territory: the second half is UTGST',
    from: 'Chandigarh',
    to: 'Chandigarh',
    secondHalf: 'UTGST',
    goods: 'Kettle | 1 | 590.00 | 18 %',
    // Each half: 590.00 × 9 ÷ 118 = 45.00; 590.00 − 90.00 = 500.00.
    invoice: 'Kettle | 1 | 500.00 | 45.00 | 45.00 | 0.00 | 590.00',
  },
  {
    title: 'a merchant who is not registered: a bill of supply',
    from: 'Karnataka',
    to: 'Delhi',
    collectsNoTax: true,
    goods: `
      Linen kurta | 1 | 1,499.00 | 5 %
      Lamp | 2 | 250.00 | 18 %`,
    delivery: '49.00',
    invoice: `
      Linen kurta | 1 | 1,499.00 | 0.00 | 0.00 | 0.00 | 1,499.00
      Lamp | 2 | 500.00 | 0.00 | 0.00 | 0.00 | 500.00
      Delivery | 1 | 49.00 | 0.00 | 0.00 | 0.00 | 49.00`,
  },
  {
    title: 'a part of a hold is charged: it falls on the lines in proportion',
    from: 'Karnataka',
    to: 'Delhi',
    goods: `
      Linen kurta | 1 | 1,000.00 | 5 %
      Telephone | 1 | 3,000.00 | 18 %`,
    charged: '2,500.00',
    // 2,500.00 × 1 ÷ 4 = 625.00 and 2,500.00 × 3 ÷ 4 = 1,875.00.
    // 625.00 × 5 ÷ 105 = 29.7619… → 29.76; 625.00 − 29.76 = 595.24.
    // 1,875.00 × 18 ÷ 118 = 286.0169… → 286.02; 1,875.00 − 286.02 = 1,588.98.
    invoice: `
      Linen kurta | 1 | 595.24 | 0.00 | 0.00 | 29.76 | 625.00
      Telephone | 1 | 1,588.98 | 0.00 | 0.00 | 286.02 | 1,875.00`,
  },
  {
    title: 'a refund of a part with one unit back: its credit note',
    from: 'Karnataka',
    to: 'Gujarat',
    goods: `
      Cotton shirt | 2 | 1,050.00 | 5 %
      Telephone | 1 | 11,800.00 | 18 %`,
    // 2,100.00 × 5 ÷ 105 = 100.00. 11,800.00 × 18 ÷ 118 = 1,800.00.
    invoice: `
      Cotton shirt | 2 | 2,000.00 | 0.00 | 0.00 | 100.00 | 2,100.00
      Telephone | 1 | 10,000.00 | 0.00 | 0.00 | 1,800.00 | 11,800.00`,
    refund: {
      amount: '1,500.00',
      unitsOf: { 'Cotton shirt': 1 },
      // The shirt first: 1,050.00. The other 450.00 over what is left, 1,050.00 and 11,800.00 of 12,850.00:
      // 450.00 × 1,050 ÷ 12,850 = 36.7704… and 450.00 × 11,800 ÷ 12,850 = 413.2295…: 36.77, and the paisa over makes 413.23.
      // Shirts: 1,050.00 + 36.77 = 1,086.77. 2,100.00 − 1,086.77 = 1,013.23 are left, and bear 1,013.23 × 5 ÷ 105 = 48.2490… → 48.25:
      // 100.00 − 48.25 = 51.75 go back, and 1,086.77 − 51.75 = 1,035.02.
      // Telephone: 11,800.00 − 413.23 = 11,386.77 are left, and bear 11,386.77 × 18 ÷ 118 = 1,736.9649… → 1,736.96:
      // 1,800.00 − 1,736.96 = 63.04 go back, and 413.23 − 63.04 = 350.19.
      creditNote: `
        Cotton shirt | 1 | 1,035.02 | 0.00 | 0.00 | 51.75 | 1,086.77
        Telephone | 0 | 350.19 | 0.00 | 0.00 | 63.04 | 413.23`,
    },
  },
  {
    title: 'a price of one paisa bears no tax',
    from: 'Karnataka',
    to: 'Karnataka',
    goods: 'Sample | 1 | 0.01 | 18 %',
    // Each half: 0.01 × 9 ÷ 118 = 0.0007… → 0.00.
    invoice: 'Sample | 1 | 0.01 | 0.00 | 0.00 | 0.00 | 0.01',
  },
  {
    title: 'to a business in another state: its GSTIN changes nothing in the figures',
    from: 'Karnataka',
    to: 'Maharashtra',
    goods: 'Office chair | 3 | 4,999.00 | 18 %',
    // 3 × 4,999.00 = 14,997.00. 14,997.00 × 18 ÷ 118 = 2,287.6779… → 2,287.68; 14,997.00 − 2,287.68 = 12,709.32.
    invoice: 'Office chair | 3 | 12,709.32 | 0.00 | 0.00 | 2,287.68 | 14,997.00',
  },
  {
    title: 'a coupon, delivery at the highest rate, and a part of the hold is charged',
    from: 'Karnataka',
    to: 'Karnataka',
    goods: `
      Linen kurta | 2 | 749.50 | 5 %
      Telephone case | 1 | 301.00 | 18 %
      Atlas | 1 | 200.00 | 0 %`,
    delivery: '49.00',
    deliveryRate: 'highest',
    coupon: '200.00',
    charged: '1,500.00',
    // Goods: 1,499.00 + 301.00 + 200.00 = 2,000.00, and the coupon is a tenth of them: 149.90, 30.10, 20.00.
    // Less it: 1,349.10, 270.90, 180.00. Delivery, which no coupon is off, is all at 18 %: 49.00. In all 1,849.00.
    // Charged is 1,500.00 of 1,849.00, over the four in proportion:
    //   1,349.10 × 1,500 ÷ 1,849 = 1,094.45646…   270.90 × 1,500 ÷ 1,849 = 219.76744…
    //     180.00 × 1,500 ÷ 1,849 =   146.02487…    49.00 × 1,500 ÷ 1,849 =  39.75121…
    // Whole paise: 1,094.45 + 219.76 + 146.02 + 39.75 = 1,499.98. Two paise are over; the largest remainders, 0.744 of
    // the case and 0.646 of the kurtas, take one each: 219.77 and 1,094.46.
    // 1,094.46 × 2.5 ÷ 105 = 26.0585… → 26.06; 1,094.46 − 52.12 = 1,042.34.
    // 219.77 × 9 ÷ 118 = 16.7621… → 16.76; 219.77 − 33.52 = 186.25.
    // 39.75 × 9 ÷ 118 = 3.0317… → 3.03; 39.75 − 6.06 = 33.69.
    invoice: `
      Linen kurta | 2 | 1,042.34 | 26.06 | 26.06 | 0.00 | 1,094.46
      Telephone case | 1 | 186.25 | 16.76 | 16.76 | 0.00 | 219.77
      Atlas | 1 | 146.02 | 0.00 | 0.00 | 0.00 | 146.02
      Delivery | 1 | 33.69 | 3.03 | 3.03 | 0.00 | 39.75`,
  },
  {
    title:
      'the last day of the old rates, and its credit note after that day: it has the rates of its invoice',
    from: 'Karnataka',
    to: 'Tamil Nadu',
    on: '2025-09-21',
    goods: `
      Namkeen, a box | 1 | 2,240.00 | 12 %, from 2025-09-22 5 %
      Air conditioner | 1 | 35,400.00 | 28 %, from 2025-09-22 18 %`,
    // 2,240.00 × 12 ÷ 112 = 240.00. 35,400.00 × 28 ÷ 128 = 7,743.75; 35,400.00 − 7,743.75 = 27,656.25.
    invoice: `
      Namkeen, a box | 1 | 2,000.00 | 0.00 | 0.00 | 240.00 | 2,240.00
      Air conditioner | 1 | 27,656.25 | 0.00 | 0.00 | 7,743.75 | 35,400.00`,
    refund: {
      amount: '2,240.00',
      unitsOf: { 'Namkeen, a box': 1 },
      creditNote: 'Namkeen, a box | 1 | 2,000.00 | 0.00 | 0.00 | 240.00 | 2,240.00',
    },
  },
  {
    title: 'the first day of the new rates: the same goods at the same prices',
    from: 'Karnataka',
    to: 'Tamil Nadu',
    on: '2025-09-22',
    goods: `
      Namkeen, a box | 1 | 2,240.00 | 12 %, from 2025-09-22 5 %
      Air conditioner | 1 | 35,400.00 | 28 %, from 2025-09-22 18 %`,
    // 2,240.00 × 5 ÷ 105 = 106.6666… → 106.67; 2,240.00 − 106.67 = 2,133.33. 35,400.00 × 18 ÷ 118 = 5,400.00.
    invoice: `
      Namkeen, a box | 1 | 2,133.33 | 0.00 | 0.00 | 106.67 | 2,240.00
      Air conditioner | 1 | 30,000.00 | 0.00 | 0.00 | 5,400.00 | 35,400.00`,
  },
  {
    title: 'a refund of more than the unit that comes back, of goods with a coupon',
    from: 'Karnataka',
    to: 'Karnataka',
    goods: `
      Linen kurta | 2 | 1,050.00 | 5 %
      Lamp | 1 | 590.00 | 18 %`,
    coupon: '269.00',
    // Goods: 2,100.00 + 590.00 = 2,690.00, and the coupon is a tenth of them: 210.00 and 59.00. Less it: 1,890.00 and 531.00.
    // Halves: 1,890.00 × 2.5 ÷ 105 = 45.00, and 531.00 × 9 ÷ 118 = 40.50.
    invoice: `
      Linen kurta | 2 | 1,800.00 | 45.00 | 45.00 | 0.00 | 1,890.00
      Lamp | 1 | 450.00 | 40.50 | 40.50 | 0.00 | 531.00`,
    refund: {
      amount: '1,000.00',
      unitsOf: { 'Linen kurta': 1 },
      // The kurta first, at what it was sold for: 1,890.00 ÷ 2 = 945.00. The other 55.00 over what is left, 945.00 and 531.00 of 1,476.00:
      // 55.00 × 945 ÷ 1,476 = 35.2134… and 55.00 × 531 ÷ 1,476 = 19.7865…: 35.21, and the paisa over makes 19.79.
      // Kurtas: 945.00 + 35.21 = 980.21. 1,890.00 − 980.21 = 909.79 are left, and each half is 909.79 × 2.5 ÷ 105 = 21.6616… → 21.66:
      // 45.00 − 21.66 = 23.34 go back of each, and 980.21 − 46.68 = 933.53.
      // Lamp: 531.00 − 19.79 = 511.21 are left, and each half is 511.21 × 9 ÷ 118 = 38.9905… → 38.99:
      // 40.50 − 38.99 = 1.51 go back of each, and 19.79 − 3.02 = 16.77.
      creditNote: `
        Linen kurta | 1 | 933.53 | 23.34 | 23.34 | 0.00 | 980.21
        Lamp | 0 | 16.77 | 1.51 | 1.51 | 0.00 | 19.79`,
    },
  },
  {
    title: 'a refund of one thing and a part of delivery, which has two rates',
    from: 'Karnataka',
    to: 'Kerala',
    goods: `
      Linen kurta | 1 | 900.00 | 5 %
      Pen | 1 | 100.00 | 18 %`,
    delivery: '49.00',
    // Delivery: 44.10 at 5 % and 4.90 at 18 %, as above.
    // 900.00 × 5 ÷ 105 = 42.8571… → 42.86. 100.00 × 18 ÷ 118 = 15.2542… → 15.25.
    // 4.90 × 18 ÷ 118 = 0.7474… → 0.75. 44.10 × 5 ÷ 105 = 2.10.
    invoice: `
      Linen kurta | 1 | 857.14 | 0.00 | 0.00 | 42.86 | 900.00
      Pen | 1 | 84.75 | 0.00 | 0.00 | 15.25 | 100.00
      Delivery | 1 | 4.15 | 0.00 | 0.00 | 0.75 | 4.90
      Delivery | 1 | 42.00 | 0.00 | 0.00 | 2.10 | 44.10`,
    refund: {
      amount: '200.00',
      unitsOf: { Pen: 1 },
      // The pen first: 100.00, and with it all its tax. The other 100.00 over what is left, 900.00, 4.90 and 44.10 of 949.00:
      // 100.00 × 900 ÷ 949 = 94.8366…   100.00 × 4.90 ÷ 949 = 0.5163…   100.00 × 44.10 ÷ 949 = 4.6469…
      // Whole paise: 94.83 + 0.51 + 4.64 = 99.98. The largest remainders, 0.699 of the last and 0.667 of the kurta, take one each.
      // Kurta: 900.00 − 94.84 = 805.16 are left, and bear 805.16 × 5 ÷ 105 = 38.3409… → 38.34: 42.86 − 38.34 = 4.52 go back.
      // Delivery: 4.90 − 0.51 = 4.39 bear 4.39 × 18 ÷ 118 = 0.6696… → 0.67: 0.75 − 0.67 = 0.08 go back.
      // 44.10 − 4.65 = 39.45 bear 39.45 × 5 ÷ 105 = 1.8785… → 1.88: 2.10 − 1.88 = 0.22 go back.
      creditNote: `
        Linen kurta | 0 | 90.32 | 0.00 | 0.00 | 4.52 | 94.84
        Pen | 1 | 84.75 | 0.00 | 0.00 | 15.25 | 100.00
        Delivery | 0 | 0.43 | 0.00 | 0.00 | 0.08 | 0.51
        Delivery | 0 | 4.43 | 0.00 | 0.00 | 0.22 | 4.65`,
    },
  },
];

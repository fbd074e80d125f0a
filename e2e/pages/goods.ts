/** What the tests buy: things of the demo catalogue with plenty of stock. Amounts in paise. */

export interface Thing {
  readonly id: string;
  readonly name: string;
  /** Of one, with delivery. */
  readonly total: number;
}

/** The cheapest thing of the shop: ₹1, and ₹49 for delivery. */
export const TOFFEE: Thing = { id: 'kachcha-aam-toffee', name: 'Kachcha aam toffee', total: 5_000 };
/** ₹340, and ₹49 for delivery. */
export const CHAI: Thing = { id: 'assam-masala-chai', name: 'Assam masala chai', total: 38_900 };
/** ₹640, delivered free. */
export const SWEETS: Thing = { id: 'kaju-katli-box', name: 'Kaju katli, box of 24', total: 64_000 };

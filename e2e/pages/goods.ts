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
/** ₹12,000, delivered free: the price that the gateway's documents print plans for. */
export const SPEAKERS: Thing = {
  id: 'tanpuri-shelf-speakers',
  name: 'Shelf speakers, a pair',
  total: 1_200_000,
};
/** ₹21,999, delivered free; its brand adds to the plans of one bank. */
export const PHONE: Thing = { id: 'veyra-one-5g', name: 'Veyra One 5G', total: 2_199_900 };
/** ₹69,999, of the same brand. */
export const OTHER_PHONE: Thing = { id: 'veyra-pro-camera', name: 'Veyra Pro', total: 6_999_900 };
/** ₹74,990. */
export const LAPTOP: Thing = { id: 'orbin-air-13', name: 'Orbin Air 13', total: 7_499_000 };

/** An order's number: `merchant_order_reference` at the gateway, and what people read out on the telephone. */
import { randomInt } from 'node:crypto';
import { shop } from '@/shop/config';

/** Without letters and digits that look or sound alike. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

/** `BN-7K3M-9QXA-2TRW`: 58 random bits, within the gateway's 1–50 of `A-Z a-z 0-9 - _`. */
export function newOrderReference(): string {
  const characters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]);
  const groups = [0, 4, 8].map((start) => characters.slice(start, start + 4).join(''));
  return [shop.referencePrefix, ...groups].join('-');
}

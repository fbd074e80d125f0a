/** `‹like this›`: what a merchant has still to write, on a page or in shop/config.ts. Pure. */
import { shop } from '@/shop/config';

const BLANK = /‹[^‹›]*›/g;

/** What is left to write in a text. */
export function blanksIn(source: string): string[] {
  return source.match(BLANK) ?? [];
}

/** On a page they stand out, so that nobody overlooks one. */
export function markBlanks(html: string): string {
  return html.replace(BLANK, (blank) => `<mark>${blank}</mark>`);
}

/** Who sells, as far as it is written: in messages and for search engines a blank is nothing to read. */
export function writtenSeller({ legalName, address, telephone }: SellerTexts = shop.seller): SellerTexts {
  const isWritten = (text: string) => text !== '' && blanksIn(text).length === 0;
  const orEmpty = (text: string) => (isWritten(text) ? text : '');
  return {
    legalName: orEmpty(legalName),
    address: address.every(isWritten) ? address : [],
    telephone: orEmpty(telephone),
  };
}

/** `Asha Rao, 12 Residency Road, Bengaluru 560025`: at the foot of messages. */
export function sellerLine(): string {
  const { legalName, address } = writtenSeller();
  return [legalName, ...address].filter(Boolean).join(', ');
}

interface SellerTexts {
  readonly legalName: string;
  readonly address: readonly string[];
  readonly telephone: string;
}

/** What tests assert on of the shop's own facts; the rest is the merchant's, whatever it is. */
import { shop as own } from '../../shop/config';

export const shop = {
  ...own,
  // As long as a header must hold.
  name: 'Sri Venkateswara Fixtures Co',
  tagline: 'Things that tests buy',
  supportEmail: 'care@fixture-shop.example',
  referencePrefix: 'BN',
  demoAdministrator: 'admin@fixture-shop.example',
  locale: 'en-IN',
  timeZone: 'Asia/Kolkata',
  deliveryCountries: ['IN'],
};

export function merchantNotes(): { notes?: string; metadata?: Record<string, string> } {
  return {};
}

/** The shop's own facts. Beside them: its colours, faces, brand, delivery rates and goods. README.md beside this goes through all of it. */
export const shop = {
  name: 'Banyan',
  tagline: 'Everyday things, well chosen',
  /** For search engines. */
  description:
    'Everyday things, well chosen: phones, clothes, things for the home, books, sound and groceries, delivered in India.',
  supportEmail: 'care@banyan.example',
  /** What order numbers begin with, before a hyphen: `BN-7K3M-9QXA-2TRW`. Two to six of A–Z; orders keep the number that they have. */
  referencePrefix: 'BN',
  /** The first administrator of `npm run demo`. The doctor and production refuse addresses in `.example`. */
  demoAdministrator: 'admin@banyan.example',
  locale: 'en-IN',
  timeZone: 'Asia/Kolkata',
  /** Where parcels go: ISO 3166-1 alpha-2 codes, the first one preset. Billing addresses may be of any country. */
  deliveryCountries: ['IN'],
} as const;

/**
 * What the gateway keeps with an order and shows in its dashboard, its reports and this shop's console. An order that is asked
 * for again must be the same: no time of day, nothing at random.
 * Limits: a note of 256 characters, and 10 pairs (8 in express checkout) of 256 characters each; what is longer is cut.
 * Names that begin with `express_checkout` are the shop's own, and are left out. Amounts are in paise.
 */
export function merchantNotes(_order: {
  reference: string;
  channel: 'hosted' | 'frame' | 'express' | 'emi' | 'cardless';
  totalPaise: number;
  shippingPaise: number;
  lines: { sku: string; name: string; quantity: number; unitPricePaise: number }[];
}): { notes?: string; metadata?: Record<string, string> } {
  return {};
}

/** The shop's own facts. Beside them: its colours, faces, brand, delivery rates and goods. README.md beside this goes through all of it. */
export const shop = {
  name: 'Banyan',
  tagline: 'Everyday things, well chosen',
  /** For search engines. */
  description:
    'Everyday things, well chosen: phones, clothes, things for the home, books, sound and groceries, delivered in India.',
  supportEmail: 'care@banyan.example',
  /**
   * Who sells, as invoices, the contact page and the doctor have it. Blanks stand in ‹angle brackets›: the doctor names those
   * that are left before a shop goes live.
   */
  seller: {
    legalName: '‹legal name of the business›',
    /** Principal place of business, a line each. */
    address: ['‹street and number›', '‹town› ‹PIN›'],
    /** The first two digits of a GSTIN. 29 is Karnataka. */
    stateCode: '29',
    /** Empty where the business is not registered, which `scheme` says too: bills of supply without tax are issued then, and stay. */
    gstin: '',
    /** `composition` issues bills of supply that say so, `unregistered` without a GSTIN. */
    scheme: 'regular' as 'regular' | 'composition' | 'unregistered',
    /** Who signs invoices. */
    signatory: '‹name of who signs›',
    telephone: '‹telephone of customer care›',
    grievanceOfficer: {
      name: '‹name›',
      designation: 'Grievance Officer',
      email: 'grievance@banyan.example',
      telephone: '‹telephone›',
    },
  },
  /** What order numbers begin with, before a hyphen: `BN-7K3M-9QXA-2TRW`. Two to six of A–Z; orders keep the number that they have. */
  referencePrefix: 'BN',
  /** The first administrator of `npm run demo`. The doctor and production refuse addresses in `.example`. */
  demoAdministrator: 'admin@banyan.example',
  /** Of the first language and the console, with the country. */
  locale: 'en-IN',
  /**
   * What the shop speaks, in its own words. The first one has the bare addresses; another has its letters before each address, as
   * `/hi/cart`, and its sentences in languages/. Two letters each (ISO 639-1).
   */
  languages: { en: 'English', hi: 'हिन्दी' },
  timeZone: 'Asia/Kolkata',
  /** Where parcels go: ISO 3166-1 alpha-2 codes, the first one preset. Billing addresses may be of any country. */
  deliveryCountries: ['IN'],
  payment: {
    /**
     * Whether customers may have the amount held on their card when they order and charged on dispatch. It takes an account
     * that can: PINELABS_PRE_AUTH.
     */
    holdAndChargeLater: true,
    /** After how many days without a charge banks release a held amount. Ask Pine Labs what holds for your account. */
    holdDays: 7,
    /**
     * From which total of an order, in whole rupees, EMI and pay later can be chosen. Banks and lenders lend no less than some
     * amount: ask Pine Labs what holds for your account.
     */
    emiFromRupees: 1_000,
    payLaterFromRupees: 1_000,
    /**
     * Within how many days after its charge a payment comes to your bank account, weekends included: the console shows what takes
     * longer. Pine Labs pays on the next working day unless your agreement says otherwise.
     */
    settledWithinDays: 3,
  },
  /**
   * For so many days after the parcel was sent, or after the day by which it was promised, customers can ask on their order's
   * page to return goods. 0: nobody can. Their reasons: `returnReasons` in messages/returns.ts.
   */
  returns: {
    days: 7,
    /** How goods come back, for search engines: sent or collected (`mail`), or brought (`store`). */
    by: 'mail' as 'mail' | 'store',
    /** Who pays for the way back of what is in order: `shop` or `customer`. Empty: search engines are told nothing of it. */
    paidBy: '' as '' | 'shop' | 'customer',
  },
  /** A product with so many units left, or fewer, says so. */
  stockWarningAt: 5,
  /** Days that an address waits for something to be back in stock; then it is deleted. */
  stockAlertDays: 180,
  /**
   * Units are kept off the shelf for whoever is paying. An order above one of these limits can be placed and paid all the
   * same: it gets its units when it is paid, and if they are gone by then, the money goes back.
   */
  reservation: {
    /** How long the units of an unpaid order are kept, in minutes. */
    minutes: 15,
    /** While the gateway shows a payment under way, and with every new try, they are kept on; never longer than this. */
    atMostMinutes: 60,
    /** Of the units that nobody has paid yet, what one of these may keep: in all, and in percent of what there is of an article. One unit always. */
    limits: {
      cart: { units: 20, percent: 50 },
      /** One e-mail address, or one mobile number. */
      contact: { units: 20, percent: 50 },
      /** One IPv4 address, or the first 64 bits of an IPv6 one. Customers of a phone network share one. */
      network: { units: 60, percent: 50 },
      /** The first 48 bits of an IPv6 address: what a provider gives to one customer at the most. */
      networkBlock: { units: 120, percent: 75 },
      /** All whose address no proxy of ours tells, together: some of each article stays for who pays. */
      unknownAddress: { units: 1_000_000, percent: 75 },
    },
  },
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

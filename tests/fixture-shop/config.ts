/** What tests assert on of the shop's own facts; the rest is the merchant's, whatever it is. */
import { shop as own } from '../../shop/config';

export const shop = {
  ...own,
  // As long as a header must hold.
  name: 'Sri Venkateswara Fixtures Co',
  tagline: 'Things that tests buy',
  supportEmail: 'care@fixture-shop.example',
  seller: {
    legalName: 'Sri Venkateswara Fixtures Private Limited',
    address: ['12 Residency Road', 'Bengaluru 560025'],
    stateCode: '29',
    gstin: '29AABCS1429B1ZQ',
    scheme: 'regular' as 'regular' | 'composition' | 'unregistered',
    signatory: 'Lakshmi Rao',
    telephone: '+91 80 4000 0000',
    grievanceOfficer: {
      name: 'Arun Iyer',
      designation: 'Grievance Officer',
      email: 'grievance@fixture-shop.example',
      telephone: '+91 80 4000 0001',
    },
  },
  referencePrefix: 'BN',
  demoAdministrator: 'admin@fixture-shop.example',
  /** Of the first language and the console, with the country. */
  locale: 'en-IN',
  /**
   * What the shop speaks, in its own words. The first one has the bare addresses; another has its letters before each address, as
   * `/hi/cart`, and its sentences in languages/. Two letters each (ISO 639-1).
   */
  languages: { en: 'English', hi: 'हिन्दी' },
  timeZone: 'Asia/Kolkata',
  deliveryCountries: ['IN'],
  payment: {
    holdAndChargeLater: true,
    holdDays: 7,
    emiFromRupees: 1_000,
    payLaterFromRupees: 1_000,
    settledWithinDays: 3,
  },
  returns: { days: 7, by: 'mail' as 'mail' | 'store', paidBy: 'customer' as '' | 'shop' | 'customer' },
  stockWarningAt: 5,
  stockAlertDays: 180,
  reservation: {
    minutes: 15,
    atMostMinutes: 60,
    limits: {
      cart: { units: 20, percent: 50 },
      contact: { units: 20, percent: 50 },
      network: { units: 60, percent: 50 },
      networkBlock: { units: 120, percent: 75 },
      unknownAddress: { units: 1_000_000, percent: 75 },
    },
  },
};

export function merchantNotes(): { notes?: string; metadata?: Record<string, string> } {
  return {};
}

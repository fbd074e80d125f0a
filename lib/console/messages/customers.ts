import type { Wait } from '@/db/queries/unfinished';
import { countOf } from './counts';

/** Of the page "Customer data", and of `npm run customer`. */
export const customers = {
  title: 'Customer data',
  intro:
    'A customer may ask what the shop holds of them, and have it erased. Make sure that whoever asks is the customer: write to the address, or call the number, that stands in their order.',
  email: 'E-mail address',
  mobile: 'Mobile number',
  oneOfThem: 'Give one of the two, as it stands in the order.',
  notOne: 'Give an e-mail address or a mobile number, and not both.',
  notShown: 'The address or number was changed since. Press “Find” first, and look at what is shown.',
  find: 'Find',
  finding: 'Looking…',
  nothing: 'The shop holds nothing under this.',
  foundTitle: 'What the shop holds',
  nothingDue: 'Nothing can be erased today.',
  due: (everything: number, contact: number, checkouts: number, stockAlerts = 0) =>
    [
      everything > 0 && `everything personal of ${countOf(everything, 'order', 'orders')}`,
      contact > 0 && `contact data of ${countOf(contact, 'charged order', 'charged orders')}`,
      checkouts > 0 && countOf(checkouts, 'unfinished checkout', 'unfinished checkouts'),
      stockAlerts > 0 && `the address that waits for ${countOf(stockAlerts, 'article', 'articles')}`,
    ]
      .filter(Boolean)
      .join(', '),
  canGo: (what: string) => `Can be erased today: ${what}.`,
  erased: (what: string) => `Erased: ${what}.`,
  kept: (reference: string, until: string) =>
    `${reference}: name and address stay until ${until}, as tax law asks.`,
  refused: (reference: string, reasons: string) => `${reference} cannot be erased yet: ${reasons}.`,
  unsent: (references: string) =>
    `Paid and not marked as sent, whose parcel may need the number: ${references}.`,
  export: 'Make the file',
  exporting: 'Reading…',
  exportTitle: 'What the shop holds, as JSON',
  exportText:
    'Give the file to the customer alone. Each of their orders notes in its history that it was given out, and by whom.',
  download: 'Download',
  erase: 'Erase what can go',
  erasing: 'Erasing…',
  eraseText: 'It cannot be undone. Backups keep it until they are removed.',
} as const;

/** Why nothing of an order can be erased, after its number. */
export const waitText: Readonly<Record<Wait, string>> = {
  payment: 'it may still be paid',
  hold: 'money is held: charge or cancel it',
  refund: 'a refund is under way',
  call: 'an action at the gateway has no answer yet',
  device: 'a device is being blocked or unblocked',
  review: 'its review is open',
  return: 'a return waits for an answer',
  message: 'a message to the customer waits to be sent',
  'earlier-order': 'an earlier order at the gateway may still be paid',
  check: 'the gateway may still report a change, for 90 days after the charge at the most',
};

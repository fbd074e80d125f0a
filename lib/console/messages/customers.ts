import type { Wait } from '@/db/queries/unfinished';
import { countOf } from './counts';

/** Of the page "Customer data", and of `npm run customer`. */
export const customers = {
  title: 'Customer data',
  intro:
    'A customer may ask what the shop stores about them, and have it erased. Make sure that the request comes from the customer: write to the address, or call the number, on their order.',
  email: 'E-mail address',
  mobile: 'Mobile number',
  oneOfThem: 'Enter one of the two, as on the order.',
  notOne: 'Enter an e-mail address or a mobile number, not both.',
  notShown: 'The address or number has changed. Press “Find” first, and check what is shown.',
  find: 'Find',
  finding: 'Looking…',
  nothing: 'Nothing is stored under this.',
  foundTitle: 'What the shop stores',
  nothingDue: 'Nothing can be erased today.',
  due: (everything: number, contact: number, checkouts: number, stockAlerts = 0) =>
    [
      everything > 0 && `everything personal of ${countOf(everything, 'order', 'orders')}`,
      contact > 0 && `contact data of ${countOf(contact, 'captured order', 'captured orders')}`,
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
  export: 'Create the file',
  exporting: 'Creating…',
  exportTitle: 'What the shop stores, as JSON',
  exportText:
    'Give the file only to the customer. The history of each of their orders records that it was exported, and by whom.',
  download: 'Download',
  erase: 'Erase what can be erased',
  erasing: 'Erasing…',
  eraseText: 'It cannot be undone. Backups keep it until they are removed.',
} as const;

/** Why nothing of an order can be erased, after its number. */
export const waitText: Readonly<Record<Wait, string>> = {
  payment: 'it may still be paid',
  hold: 'money is held: capture or cancel it',
  refund: 'a refund is under way',
  call: 'an action at the gateway has no answer yet',
  device: 'a device is being blocked or unblocked',
  review: 'its review is open',
  return: 'a return waits for an answer',
  message: 'a message to the customer waits to be sent',
  'earlier-order': 'an earlier order at the gateway may still be paid',
  check: 'the gateway may still report a change, for 90 days after the capture at the most',
};

/** "Tell me when it is back": on the product's page, in the mail that follows, and where such mails are stopped. */
import { spoken } from '@/lib/language/spoken';

export const stockAlert = /* @__PURE__ */ spoken('stockAlert', {
  title: 'Tell me when it is back',
  text: 'We write once when it is in stock again, and use your address for nothing else.',
  email: 'E-mail address',
  button: 'Tell me',
  busy: 'Saving…',
  /** The same whether or not the address waits already. */
  noted: 'Noted: we will write to this address once, when it is back.',
  inStock: 'It is back in stock. Reload this page to order it.',
  notSold: 'This is no longer sold.',
  wait: (when: string) => `This was asked for too often. Please try again ${when}.`,
  unreachable: 'No connection: your address was not saved. Please try again.',
});

export const stockAlertMail = /* @__PURE__ */ spoken('stockAlertMail', {
  subject: (what: string) => `Back in stock: ${what}`,
  heading: 'It is back',
  text: (what: string) => `${what} can be ordered again.`,
  hurry: 'We keep none aside: whoever orders first gets it.',
  button: 'Go to the product',
  why: 'You get this mail because this address was entered on its page. It is the only one for it.',
  stop: 'Stop all mails about stock',
});

export const stockAlertStop = /* @__PURE__ */ spoken('stockAlertStop', {
  title: 'Mails about stock',
  text: 'You can stop all mails about things that are back in stock. Your address is deleted with them. Mails about your orders still come.',
  button: 'Stop these mails',
  busy: 'Stopping…',
  stopped: 'Stopped. Your address is deleted here.',
  unreachable: 'No connection: nothing was changed. Please try again.',
  shop: 'Continue shopping',
});

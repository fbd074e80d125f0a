/** What forms say: to what was typed, and when nothing came back. */
import { spoken } from '@/lib/language/spoken';

/** In the browser's scripts. */
export const unreachable = /* @__PURE__ */ spoken('unreachable', {
  oneOrder: 'We could not reach the shop just now. Press the button again: it stays one order.',
  cart: 'No connection. Your cart is as you see it; please press the button again once you are online.',
  later: 'We could not reach the shop just now. Please try again in a minute.',
});

export const forms = /* @__PURE__ */ spoken('forms', {
  check: 'Please check these details.',
  checkAgain: 'Please check this.',
  /** True wherever it is said: the write comes before any charge. */
  notSaved: 'We could not save this just now; nothing was charged. Please try again.',
  incomplete: 'This page was incomplete. Load it again.',
  incompleteSubmit: 'This page was incomplete. Please submit it again.',
  wait: {
    aMinute: 'in a minute',
    minutes: (count: number) => `in ${count} minutes`,
    hours: (count: number) => `in ${count} hours`,
  },
});

/** @param what a {@link fieldTexts}. */
export const textErrors = /* @__PURE__ */ spoken('textErrors', {
  missing: (what: string) => `Enter ${what}.`,
  tooLong: (what: string, most: number) => `Shorten ${what} to ${most} characters.`,
  noLetters: (what: string) => `Enter ${what} in letters or numbers.`,
});

export const fieldTexts = /* @__PURE__ */ spoken('fieldTexts', {
  payer: 'your name',
  name: 'the name',
  address1: 'the house and street',
  address2: 'the area or landmark',
  address3: 'address line 3',
  city: 'the town or city',
  region: 'the state or province',
  businessName: 'the name of the business',
});

export const checkoutErrors = /* @__PURE__ */ spoken('checkoutErrors', {
  emailMissing: 'Enter your e-mail address.',
  emailTooLong: (most: number) => `Use an e-mail address of at most ${most} characters.`,
  email: 'Enter an e-mail address like asha@example.com.',
  mobileMissing: 'Enter your mobile number.',
  mobileIndia: 'Enter a mobile number of 10 digits that begins with 6, 7, 8 or 9.',
  mobileAbroad: 'Enter a mobile number as it is dialled in the country chosen beside it.',
  pincodeMissing: 'Enter the PIN code.',
  pincode: 'Enter a PIN code of 6 digits that does not begin with 0.',
  postcode: (most: number) => `Enter a postal code of at most ${most} letters and digits, or leave it out.`,
  state: 'Choose the state or union territory from the list.',
  country: 'Choose a country from the list.',
  deliveryCountry: 'Choose a country that we deliver to.',
  gstinMissing: 'Enter the GSTIN, or untick “I am buying for a business”.',
  gstinLength: 'Enter all 15 characters of the GSTIN, like 29ABCDE1234F1Z5.',
  gstinOwn: 'This is the GSTIN of the shop. Enter that of the business that buys.',
  gstinWrong: 'This is no GSTIN: a character of it is wrong. Compare it with your registration certificate.',
  payment: 'Choose when you want to be charged.',
  method: 'Choose a payment method.',
  accountMissing: 'Enter the account number.',
  account: 'Enter an account number of 9 to 18 digits, as printed in your passbook.',
  ifsc: 'Enter an IFSC of 11 characters, like BANK0000123: four letters, a zero, six more.',
  bankName: (most: number) => `Shorten the bank name to ${most} characters.`,
  accountNotBy: 'Only UPI and net banking tell from which account they pay: choose one of them.',
  longName: (most: number) =>
    `Shorten your name: its first and its last part have room for ${most} characters each.`,
});

export const cartErrors = /* @__PURE__ */ spoken('cartErrors', {
  nothingChosen: 'Nothing was chosen.',
  most: (most: number) => `Up to ${most} of one item in an order.`,
  quantityMissing: 'Choose a quantity.',
  quantityDigits: 'Enter the quantity in digits.',
  quantityRange: (most: number) => `Choose from 1 to ${most}.`,
});

export const cardErrors = /* @__PURE__ */ spoken('cardErrors', {
  nameMissing: 'Enter the name on the card.',
  nameTooLong: 'Shorten the name to 100 characters.',
  number: 'Enter the card number: 12 to 19 digits.',
  cvv: 'Enter the CVV: the 3 or 4 digits on the card.',
  expiry: 'Enter the expiry as on the card, like 05/30.',
  mobile: 'Enter the 10-digit mobile number registered with your bank.',
});

export const personErrors = /* @__PURE__ */ spoken('personErrors', {
  mobile: 'Enter a mobile number of 10 digits that begins with 6, 7, 8 or 9.',
  pan: 'Enter the PAN as on the card, like ABCDE1234F.',
});

/** EMI: the plans of a product, and paying by one, on a card or of a lender without a card. */
import { spoken } from '@/lib/language/spoken';
import type { Rich } from './rich';

/** What plans are called, and what they cost. Amounts are the gateway's own. */
export const plans = /* @__PURE__ */ spoken('plans', {
  cost: { 'no-cost': 'No-cost EMI', 'low-cost': 'Low-cost EMI', standard: 'Standard EMI' },
  offer: { brand: 'Brand offer', bank: 'Bank offer' },
  discountWithoutEmi: 'Discount without EMI',
  issuer: (bank: string, type: 'credit card' | 'debit card' | 'cardless') =>
    type === 'cardless' ? `${bank} cardless EMI` : `${bank} ${type}`,
  day: (count: number) => (count === 1 ? '1 day' : `${count} days`),
  week: (count: number) => (count === 1 ? '1 week' : `${count} weeks`),
  month: (count: number) => (count === 1 ? '1 month' : `${count} months`),
  year: (count: number) => (count === 1 ? '1 year' : `${count} years`),
  /** A word of the gateway's own. */
  otherUnit: (count: number, unit: string) => (count === 1 ? `1 ${unit}` : `${count} ${unit}s`),
  aMonth: (amount: string) => `${amount} a month`,
  anInstalment: (amount: string) => `${amount} an instalment`,
  from: (instalment: string) => `from ${instalment}`,
  title: (length: string, instalment: string) => `${length}, ${instalment}`,
  atOnceTitle: (amount: string) => `${amount} at once, no EMI`,
  noFee: 'no processing fee',
  fee: (amount: string) => `processing fee ${amount}`,
  total: (total: string, interest: string, rate: number) =>
    `Total ${total}, including ${interest} interest at ${rate}% a year`,
  /** The gateway's page has one figure for both. */
  inAll: (amount: string) => `in all ${amount}`,
  atOnceTotal: (total: string) => `${total} is charged at once, without interest`,
  convenienceFee: (amount: string) => `Convenience fee: ${amount}, added to the payment.`,
  benefit: (what: string, amount: string, when: string, paidBy: string | undefined) =>
    `${what}: ${amount}, ${when}${paidBy ? ` (${paidBy})` : ''}.`,
  discount: 'Discount',
  interestPaid: 'Interest paid for you',
  offAtOnce: 'off at once',
  backAfter: (length: string) => `paid back by the bank after ${length}`,
  backLater: 'paid back later',
  parties: { merchant: 'the shop', issuer: 'the bank', brand: 'the brand', dealer: 'the dealer' },
});

/** All plans of a product. */
export const emiPage = /* @__PURE__ */ spoken('emiPage', {
  title: (product: string) => `EMI plans for ${product}`,
  /** For link previews. */
  description: (product: string, price: string) =>
    `What ${product} at ${price} costs a month: every bank’s EMI plans, with interest, processing fee and total.`,
  breadcrumb: 'EMI plans',
  heading: <Part>(product: Part): Rich<Part> => ['EMI plans for ', product],
  intro: <Part>(price: Part, options: string): Rich<Part> => [
    price,
    options ? ` for ${options}` : '',
    '. Your bank pays us at once and you repay the bank every month. You choose a plan at checkout; any delivery charge is added there. Banks add GST to their interest and fee.',
  ],
  loading: 'Asking the banks for their plans…',
  noneTitle: 'No EMI plans to show just now',
  noneText:
    'Banks lend above a minimum amount, and sometimes they cannot be reached. You can still pay in full.',
  back: (product: string) => `Back to ${product}`,
  tableCaption: (bank: string) => `EMI plans of ${bank}`,
  duration: 'Duration',
  instalment: 'Instalment',
  interest: 'Interest',
  total: 'Total',
  processingFee: 'Processing fee',
  /** Below the total. */
  withFee: <Part>(amount: Part): Rich<Part> => [amount, ' with the fee'],
  kind: 'Plan type',
  paidAtOnce: 'Paid at once',
  rate: (rate: number) => `${rate}% a year`,
  noFee: 'None',
  /** On a phone, below the other figures. */
  narrow: <Part>(interest: Part, rate: number, fee: Part): Rich<Part> => [
    interest,
    ` interest at ${rate}% a year; processing fee: `,
    fee,
  ],
  convenienceFee: <Part>(amount: Part): Rich<Part> => ['Convenience fee: ', amount, ', added to the payment'],
  benefit: <Part>(what: string, amount: Part, when: string): Rich<Part> => [`${what}: `, amount, `, ${when}`],
  paidBy: (parties: string) => `(${parties})`,
});

/** A plan on a card, and of a lender: the pages of the checkout, and of an order that waits for its payment. */
export const emiPages = /* @__PURE__ */ spoken('emiPages', {
  cardTitle: 'EMI',
  cardHeading: 'Pay by EMI',
  cardlessTitle: 'Cardless EMI',
  cardlessHeading: 'Cardless EMI',
  cardAgain: 'Enter your card again',
  lenderAgain: 'Ask the lender again',
  total: <Part>(amount: Part): Rich<Part> => ['Your order total is ', amount, '.'],
  heldNow: 'The plan’s amount is held now and charged on dispatch; banks do that on credit cards only.',
  chargedNow: 'The plan’s amount is charged as soon as you confirm it.',
  lenderPays: 'A lender pays it for you, and you repay the lender every month.',
  otherWay: 'Pay in another way',
  waiting: <Part>(reference: Part, amount: Part): Rich<Part> => [
    'Order ',
    reference,
    ' of ',
    amount,
    ' is saved and waiting for payment.',
  ],
  cardNotKept: 'We do not store cards, so please enter yours again.',
  personNotKept:
    'We do not store your PAN or the mobile number registered with it, so please enter both again.',
  backToOrder: 'Back to your order',
  noneTitle: 'No bank offers EMI for this amount',
  noAnswerTitle: 'The banks could not be reached just now',
  waitTitle: 'Too many requests to the banks from here',
  nothingOrdered: 'Nothing was ordered and nothing was charged.',
  orderSafe: 'Your order is safe and nothing was charged.',
  payInFull: 'You can pay in full.',
  payInFullOrDebit:
    'Debit card plans are charged when you order: choose “Pay now” at the checkout, or pay in full.',
  reloadOrPayInFull: (when: string) => `Reload this page ${when}, or pay in full.`,
  reload: (when: string) => `Reload this page ${when}.`,
  orderAnew: 'Check again later, or place a new order and pay in full: an unpaid order closes automatically.',
});

/** The forms, in the browser's scripts. */
export const emiForm = /* @__PURE__ */ spoken('emiForm', {
  plan: 'Plan',
  yourPlan: 'Your plan',
  yourCard: 'Your card',
  cardText:
    'It must be a card of the bank whose plan you chose. We pass it on to Pine Labs and do not store it.',
  cardNumber: 'Card number',
  cardName: 'Name on the card',
  expiry: 'Expiry',
  expiryHint: 'Month and year, like 05/30.',
  cvv: 'CVV',
  cvvHint: 'The 3 or 4 digits on the card.',
  cardMobile: 'Mobile number registered with your bank',
  cardMobileHint: '10 digits: the bank sends its OTP to this number.',
  confirmWithBank: 'Confirm with your bank',
  askingBank: 'Asking your bank',
  placesOrder: 'This places the order; your bank then asks you to confirm the plan.',
  aboutYou: 'Your details',
  aboutYouText: 'The lender decides by these two. We pass them on to Pine Labs and do not store them.',
  lenderMobile: 'Mobile number registered with the lender',
  lenderMobileHint: '10 digits: the OTP is sent to this number.',
  pan: 'PAN',
  panHint: 'As on the PAN card, like ABCDE1234F.',
  showPlans: 'Show my plans',
  askAgain: 'Check again with these details',
  askingLenders: 'Asking the lenders',
  askingLender: 'Asking the lender',
  typeAgain: 'Please type your mobile number and PAN once more above: this page stores neither.',
  backToCheckout: 'Back to checkout',
});

/** The buttons that go on to the lender. */
export const lenderButton = /* @__PURE__ */ spoken('lenderButton', {
  order: 'Order, and confirm with the lender',
  confirm: 'Confirm with the lender',
});

/** Why there is no payment by a plan. Each says that nothing was charged, which is true: the bank is asked before it is. */
export const emiErrors = /* @__PURE__ */ spoken('emiErrors', {
  noPlan: 'No plan is chosen yet.',
  chooseBankPlan: 'Choose one of your bank’s plans.',
  chooseLenderPlan: 'Choose one of the lender’s plans.',
  chooseAgain: 'Choose a plan again.',
  plansChanged:
    'The bank’s plans have changed since you opened this page. Nothing was charged: choose one of those shown now.',
  lenderChanged:
    'The lender no longer offers you this plan. Nothing was charged: choose one of those shown now.',
  banksTooOften: (when: string) =>
    `Too many requests to the banks from here. Nothing was charged; please try again ${when}.`,
  lendersTooOften: (when: string) =>
    `Too many requests to the lenders from here. Nothing was charged; please try again ${when}.`,
  ineligible: 'The bank does not offer this plan on this card. Nothing was charged.',
  ineligibleAdvice: 'Choose a plan of the bank that issued your card, or use another card.',
  bankNoAnswer: 'The bank could not be reached just now. Nothing was charged; please try again in a minute.',
  lenderNoAnswer:
    'The lenders could not be reached just now. Nothing was charged; please try again in a minute.',
  chooseThere:
    'The lender shows its plans on its own page: you choose one there and confirm it. Nothing is charged before you do.',
  personRefused:
    'Pine Labs did not accept this mobile number and PAN. Nothing was charged: check both, or pay in another way.',
  turnedDown:
    'No lender offers EMI for this mobile number and PAN. Nothing was charged: check both, or pay in another way.',
  checkPan: 'Check the PAN, and that the mobile number is the one registered with it.',
});

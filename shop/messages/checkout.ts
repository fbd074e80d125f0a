/** The checkout: its form, and why an order was not placed. */
import { spoken } from '@/lib/language/spoken';
import type { Rich } from './rich';

export const checkout = /* @__PURE__ */ spoken('checkout', {
  title: 'Checkout',
  /** For search engines and link previews. */
  description: 'Where your order goes and how you pay for it, on one page.',
  nothingTitle: 'Your cart is empty',
  nothingText: 'If you have just placed an order, its page has all the details.',
  nothingAction: 'Continue shopping',
  backToCart: 'Back to cart',
  backToCheckout: 'Back to checkout',
  change: 'Change',
  quantity: (quantity: number) => `× ${quantity}`,
  /** In place of a form that is too old, or whose way to pay was switched off. */
  closedTitle: 'This page no longer takes payments',
  closedText:
    'It takes payments for an hour, as long as the shop offers this way to pay. If you have ordered, see your order’s page for its status; otherwise please go through the checkout again.',
  closed:
    'This page no longer takes payments. If you have ordered, see your order’s page for its status; otherwise please go back to your cart.',
});

/** Below the form. Which lines are shown depends on the chosen way to pay. */
export const nextSteps = /* @__PURE__ */ spoken('nextSteps', {
  gatewayTitle: 'You pay on Pine Labs’ page',
  planTitle: 'You choose a plan, then confirm it',
  open: 'We reserve your items and open Pine Labs’ secure page.',
  openInWindow: 'We reserve your items and open Pine Labs’ secure page in a window on this site.',
  plans: 'The next page shows the plans, and what each costs.',
  choose: 'There you pay in the way that you chose here, and confirm with your bank.',
  confirmPlan: 'We reserve your items, and you confirm the plan with its bank or lender.',
  back: <Part>(what: Part): Rich<Part> => [
    'You come back to your order’s page, which shows what was ',
    what,
    '.',
  ],
  charged: 'charged',
  held: 'held; it is charged when we dispatch',
});

export const checkoutForm = /* @__PURE__ */ spoken('checkoutForm', {
  yourOrder: 'Your order',
  items: (count: number) => (count === 1 ? '1 item' : `${count} items`),
  remember: 'Keep my details on this device for the next time',
  rememberText: 'Name, contact and delivery address, in this browser only. Untick it to have them forgotten.',
  errorsKept: 'Everything you entered is still here.',
  changeCart: 'Change your cart',
  contact: {
    title: 'Contact details',
    email: 'E-mail',
    emailHint: 'For updates about this order, and nothing else.',
    name: 'Your name',
    countryCode: 'Country code',
    countryCodeHint: 'Of your mobile number.',
    mobile: 'Mobile number',
    mobileHintIndia: '10 digits. For the courier and your bank’s OTP.',
    mobileHintAbroad: 'For the courier and your bank’s OTP.',
  },
  shipping: {
    title: 'Delivery address',
    name: 'Recipient’s name',
    nameHint: 'If the parcel is for somebody else.',
  },
  billing: {
    title: 'Billing address',
    same: 'Same as delivery address',
    name: 'Name on the bill',
    nameHint: 'For example, your company’s. Otherwise your own.',
    business: 'I am buying for a business',
    businessText: 'Your invoice then bears its name and GSTIN.',
    businessName: 'Name of the business',
    businessNameHint: 'As it is registered.',
    gstin: 'GSTIN',
    gstinHint: '15 characters, as on the registration certificate.',
  },
  /** Of a PIN code. */
  place: {
    filledIn: (place: string) => `${place}: filled in from the PIN code. Change it if it is wrong.`,
    of: (town: string, state: string) => `${town}, ${state}`,
  },
  address: {
    country: 'Country',
    line1: 'House and street',
    line2: 'Area or landmark',
    line3: 'Address line 3',
    pincode: 'PIN code',
    postcode: 'Postal code',
    city: 'Town or city',
    state: 'State or union territory',
    stateChoice: 'Choose one',
    region: 'State, province or county',
  },
  charge: {
    title: 'When you are charged',
    now: 'Pay now',
    nowText: (amount: string) => `You are charged ${amount} as soon as you confirm it.`,
    hold: 'Hold now, charge on dispatch',
    holdText: <Part>(amount: Part, days: number): Rich<Part> => [
      'Your bank holds ',
      amount,
      ` on your card. We charge it on the day we dispatch your parcel, within ${days} days; if we cannot send it, the hold is released and you pay nothing.`,
    ],
  },
  account: {
    title: 'Your bank account',
    demanded: (methods: string) =>
      `This shop takes payments from your own bank account only. Pine Labs takes this one by ${methods} from the account that you enter here, and refuses any other. We show its last four digits only.`,
    number: 'Account number',
    ifsc: 'IFSC',
    ifscHint: '11 characters, printed on your cheque book.',
    bankName: 'Bank name',
  },
  method: {
    title: 'Payment method',
    upi: 'UPI',
    upiText: 'With any UPI app on your phone, or by scanning a code.',
    card: 'Card',
    cardText: 'Credit or debit card. You enter it on Pine Labs’ page: it never reaches this shop.',
    netbanking: 'Net banking',
    netbankingText: 'You sign in at your bank and confirm there.',
    emi: 'EMI',
    emiText:
      'Monthly, on a credit or debit card. You choose your bank’s plan on the next page and enter the card there. We pass it on and do not store it.',
    emiAtGateway: 'Monthly, on a credit or debit card. You choose your bank’s plan on Pine Labs’ page.',
    later: 'Pay later',
    laterText:
      'A lender pays now, and you pay it back monthly, without a card. The next page asks for your PAN and mobile number. We pass both on and store neither.',
    other: 'Other ways',
    otherText: (methods: string) => `You choose on Pine Labs’ page: ${methods}.`,
    from: (amount: string) => `For orders of ${amount} or more.`,
  },
  button: {
    pay: <Part>(amount: Part): Rich<Part> => ['Pay ', amount, ' at Pine Labs'],
    hold: <Part>(amount: Part): Rich<Part> => ['Hold ', amount, ' at Pine Labs'],
    choosePlan: 'Choose a plan',
    pending: 'Please wait',
    plansNext: <Part>(amount: Part): Rich<Part> => [
      'Nothing is ordered yet: the next page shows the EMI plans for ',
      amount,
      '.',
    ],
    places:
      'This places the order and opens Pine Labs’ payment page. Your card details never reach this shop.',
    placesInWindow:
      'This places the order and opens Pine Labs’ payment page in a window. Your card details never reach this shop.',
  },
});

/** Of the states of India, where they are not those of the postal service, which are stored (lib/orders/form/indian-states.ts). */
export const stateNames = /* @__PURE__ */ spoken('stateNames', {} as Readonly<Record<string, string>>);

/** The names of fields in the list of what has to be corrected, in the order of the page. */
export const fieldNames = /* @__PURE__ */ spoken('fieldNames', {
  name: 'Your name',
  email: 'E-mail',
  mobileCountry: 'Country code',
  mobile: 'Mobile number',
  shippingCountry: 'Delivery: country',
  shippingName: 'Recipient’s name',
  shippingAddress1: 'Delivery: house and street',
  shippingAddress2: 'Delivery: area or landmark',
  shippingAddress3: 'Delivery: address line 3',
  shippingPincode: 'Delivery: PIN code',
  shippingPostcode: 'Delivery: postal code',
  shippingCity: 'Delivery: town or city',
  shippingState: 'Delivery: state',
  shippingRegion: 'Delivery: state, province or county',
  billingCountry: 'Billing: country',
  billingName: 'Name on the bill',
  billingAddress1: 'Billing: house and street',
  billingAddress2: 'Billing: area or landmark',
  billingAddress3: 'Billing: address line 3',
  billingPincode: 'Billing: PIN code',
  billingPostcode: 'Billing: postal code',
  billingCity: 'Billing: town or city',
  billingState: 'Billing: state',
  billingRegion: 'Billing: state, province or county',
  businessName: 'Name of the business',
  gstin: 'GSTIN',
  method: 'Payment method',
  payment: 'When you are charged',
  emiPayment: 'When your EMI is charged',
  accountNumber: 'Account number',
  ifsc: 'IFSC',
  bankName: 'Bank name',
});

/** Why the form was not taken, or the order not placed. */
export const notPlaced = /* @__PURE__ */ spoken('notPlaced', {
  accountNotOffered: 'This shop cannot tie a payment to one account. Load this page again.',
  methodNotOffered: 'This order cannot be paid in this way.',
  methodNotOfferedAdvice: 'Choose another payment method.',
  checkPlace: 'Is the delivery address right?',
  placeAsItIs: (doubt: string) => `${doubt} If it is right as it stands, submit again.`,
  holdNotOffered: 'This shop charges when you order.',
  holdNotOfferedAdvice: 'The amount cannot be held here: choose “Pay now”.',
  accountDemanded: 'This shop takes payments from your own bank account only.',
  accountDemandedAdvice: 'Enter the account number.',
  emptyCart: 'Your cart is empty.',
  emptyCartAdvice: 'Add something to it first.',
  totalNow: (total: string) => `The total is now ${total}.`,
  couponCounts: (code: string) => `Coupon ${code} counts now.`,
  changed: 'A price or your cart has changed since you opened this page.',
  deliveryCosts: (fee: string) => `Delivery to this address costs ${fee}.`,
  deliveryFree: 'Delivery to this address is free.',
  notDelivered: 'We do not deliver to this address.',
  notDeliveredAdvice: 'Please go back and use another address.',
  addressFirst: 'Please use the checkout: what delivery costs depends on your address.',
  submitAgain: 'If you agree, submit again.',
  nothingOrdered: 'Nothing was ordered and nothing was charged.',
  soldMeanwhile: 'Some items in your cart have just been sold.',
  left: (name: string, count: number) => `${name}: ${count > 0 ? `only ${count} left` : 'out of stock'}`,
  outOfRange: 'This total cannot be paid online.',
  range: (least: string, most: string) => `One order can be from ${least} to ${most}.`,
  notByCardless: 'This cart cannot be paid by cardless EMI.',
  tooManyUnpaid: (when: string) =>
    `Too many of your orders are waiting for payment. Pay for one of them, or try again ${when}.`,
});

/** The names of payment methods. */
export const methods = /* @__PURE__ */ spoken('methods', {
  CARD: 'card',
  UPI: 'UPI',
  NETBANKING: 'net banking',
  WALLET: 'wallet',
  POINTS: 'points',
  CREDIT_EMI: 'EMI',
  DEBIT_EMI: 'EMI',
  CARDLESS_EMI: 'cardless EMI',
  /** `card, UPI or net banking`. */
  or: (first: readonly string[], last: string) =>
    first.length > 0 ? `${first.join(', ')} or ${last}` : last,
});

/** What the gateway shows of an order beside its goods: the same whoever asks, and in whatever language. */
export const deliveryItem = {
  name: 'Delivery',
  description: 'Delivery to your address',
};

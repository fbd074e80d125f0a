/** What the order page, the checkout and the console show of an order. */
import type { Address, BankAccount, Channel, Choice, OrderStatus, Settlement } from '@/db/types';
import type { CouponChange } from '@/lib/coupons/refusal';
import type { Tracking } from '@/lib/delivery/parcel/tracking';
import type { Paise } from '@/lib/money';
import type { Plan } from '@/lib/pinelabs';
import type { OrderPath } from './order-token';
import type { PaymentPage } from './page/in-window';
import type { PaidPart } from './page/paid-with';

export type { Address, OrderStatus };

export interface OrderLineView {
  productId: string;
  name: string;
  /** `{"Size": "M"}`. */
  options: Record<string, string>;
  image: string;
  unitPrice: Paise;
  quantity: number;
}

export interface OrderMoney {
  total: Paise;
  /** Held on the card or charged, ever. */
  authorised: Paise;
  captured: Paise;
  released: Paise;
  refunded: Paise;
}

/** Taken off goods and delivery; the total is without it. */
export interface OrderCoupon {
  code: string;
  off: Paise;
}

/** A person settled an order whose money did not add up. */
export interface Settled {
  way: Settlement['way'];
  /** What was to be paid, discounts taken off. */
  due: Paise;
  /** What the gateway asks for it while nobody has paid. */
  asked: Paise;
}

/** Everything that the shopper may see of an order; opened by the token in its address. */
export interface OrderView {
  reference: string;
  status: OrderStatus;
  channel: Channel;
  /** Whether the amount is held and charged on dispatch: what the gateway does, once it has said so. */
  preAuth: boolean;
  /** What the customer chose. */
  askedPreAuth: boolean;
  placedAt: Date;
  dispatchedAt: Date | undefined;
  email: string;
  /** What stands where an address is missing. */
  missing: string;
  /** With the country's code, to be read: `+91 9876543210`. */
  mobile: string;
  shippingAddress: Address;
  billingAddress: Address;
  /** Of a customer who buys for a business. */
  gstin: string | undefined;
  businessName: string | undefined;
  /** Which account alone may pay, masked. */
  onlyFrom: string | undefined;
  /** The day by which it was promised; undefined where nothing is, or the day is over, or no parcel comes. */
  arrives: string | undefined;
  /** Of a parcel that was dispatched. */
  tracking: Tracking | undefined;
  lines: OrderLineView[];
  subtotal: Paise;
  shipping: Paise;
  coupon: OrderCoupon | undefined;
  money: OrderMoney;
  /** The instalment plan that was chosen, or that the payment shows. */
  plan: Plan | undefined;
  /** What paid, or was tried last, masked: see {@link PaidPart}. */
  paidWith: PaidPart[];
  /** Of the total, what an instalment plan took off; the payments made up the rest. */
  discount: Paise;
  /** The convenience fee in what was charged, or is held: paid beside the goods. */
  fee: Paise;
  /** The gateway shows the hold as being charged or cancelled; `either` where we did not ask for it. */
  settling: 'capture' | 'cancel' | 'either' | undefined;
  /** The gateway's code of the last declined try, such as `PAYMENT_DECLINED`. Our words for it: lib/orders/decline-reasons. */
  lastError: string | undefined;
  /** The gateway refused to take the order, or the shop's settings leave no way to pay it: trying again at once is in vain. */
  setUpRefused: boolean;
  /** An amount asked to be refunded that the gateway has not confirmed yet. */
  refundPending: Paise;
  /** Something differed from what we asked: a person of the shop looks at it. */
  underReview: boolean;
  /** Unpaid, and its units are on the shelf: it gets them when it is paid. */
  paysFirst: boolean;
  /** Paid, and its units were sold before: a person gives the money back, or finds the goods. */
  unitsGone: boolean;
  settled: Settled | undefined;
  /**
   * What the shopper can do about paying:
   * `pay` go to the hosted page again; `place-again` the gateway never got the order, ask it once more
   * under the same reference; `enter-card` by instalments on our own page, anew: card, or PAN and mobile; `order-again`
   * that page of ours is switched off; `confirmation-refused` the bank's page is at a host that nobody is sent to, and
   * the order may be closed to order again; `checking` an answer is outstanding, the page looks by itself; `none`.
   */
  next: 'pay' | 'place-again' | 'enter-card' | 'order-again' | 'confirmation-refused' | 'checking' | 'none';
  /** Whether the page should keep asking for news, and whether it should look now and then all the same. */
  live: boolean;
  watched: boolean;
  /** Whether its customer may cancel it: `unpaid`, closed here; `held`, the hold is cancelled at the gateway. */
  cancel: 'unpaid' | 'held' | undefined;
  /** Its customer closed it before it was paid. */
  closedByCustomer?: boolean;
}

/** Validated checkout data, as `placeOrder` takes it. Lengths are within the gateway's. */
export interface PlaceOrderInput {
  cartId: string;
  /** From the form: two submits of one form are one order. */
  checkoutToken: string;
  email: string;
  /** Digits without the country's code. */
  mobile: string;
  dialCode: string;
  firstName: string;
  lastName: string;
  shippingAddress: Address;
  billingAddress: Address;
  /** Authorise now, charge on dispatch. */
  preAuth: boolean;
  /** For limits only: see `callerAddress`. */
  address?: string | undefined;
  /** The gateway's page unless said otherwise. */
  channel?: Channel;
  /** What the gateway's page is to offer; everything unless said. */
  payBy?: Choice | undefined;
  /** Of `emi` and `cardless`: as the gateway offered it. */
  plan?: Plan | undefined;
  bankAccount?: BankAccount | undefined;
  /** For the invoice: checked, and the name that goes with it. */
  business?: { gstin: string; name: string } | undefined;
  /** This alone, as from a product's page, and not the cart, which stays as it is. */
  only?: { variantId: string; quantity: number } | undefined;
  /**
   * The total that the shopper was shown; a different one is explained before anything is placed. Without it the
   * gateway's page is the first to say one.
   */
  shownTotal?: Paise | undefined;
}

export type PlaceOrderResult =
  /** Committed. `redirectUrl` is where to pay: the gateway's checked page, or a path of ours; without it the order page says what to do. */
  | { placed: true; orderPath: OrderPath; redirectUrl: PaymentPage | undefined }
  | { placed: false; reason: 'empty-cart' }
  /** What is asked for is in an order of this cart already, which nobody has paid. */
  | { placed: false; reason: 'waiting'; reference: string }
  /** `delivery`: what the address makes of the fee, `coupon`: what became of it, where that is the change. */
  | {
      placed: false;
      reason: 'total-changed';
      total: Paise;
      delivery?: Paise | undefined;
      coupon?: CouponChange | undefined;
    }
  /** Of the shipping address. */
  | { placed: false; reason: 'not-delivered'; zone: string | undefined }
  /** What delivery costs, or whether there is any, is known with the address only: the checkout asks for it. */
  | { placed: false; reason: 'address-first' }
  /** The coupon asks who orders, and the gateway's page tells that afterwards. */
  | { placed: false; reason: 'coupon-asks-who'; code: string }
  /** This customer has it with another order: it was taken off the cart, which comes to `total`. */
  | { placed: false; reason: 'coupon-used-by-you'; code: string; total: Paise }
  /** Unpaid orders of this cart or network have as many of the coupon's last uses as they may. */
  | { placed: false; reason: 'coupon-unpaid'; code: string }
  /** Too often told that a contact has used it: the next one is let in at `until`, UTC milliseconds. */
  | { placed: false; reason: 'coupon-too-many-tries'; until: number }
  /** Names of what is left of each line that cannot be had in that quantity. */
  | { placed: false; reason: 'out-of-stock'; lines: { variantId: string; name: string; available: number }[] }
  | { placed: false; reason: 'total-out-of-range' }
  /** A lender's plan takes one unit of each of these, by name, and the cart holds more. */
  | { placed: false; reason: 'one-device-each'; products: string[] }
  /** This cart has as many unpaid orders as it may; there is room again at `until`, UTC milliseconds. */
  | { placed: false; reason: 'too-many-unpaid'; until: number };

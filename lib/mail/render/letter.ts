/** What a message says, before it is drawn as text and as HTML. Pure. */
import { byLocale } from '@/lib/language/in-language';
import { formatINR, formatINRExact, paise, ZERO } from '@/lib/money';
import { declineReason } from '@/lib/orders/decline-reasons';
import { foreignText } from '@/lib/orders/page/foreign';
import { shop } from '@/shop/config';
import {
  coupon as couponTexts,
  email,
  invoice,
  orderDetails,
  summary,
  emails as t,
  tracking as tracked,
} from '@/shop/messages';
import type { MailFacts } from './facts';

export interface Letter {
  subject: string;
  /** The line that a mail program shows beside the subject. */
  preview: string;
  heading: string;
  paragraphs: string[];
  /** `pay` is for what is bought, `look` for everything else. */
  button: { label: string; tone: 'pay' | 'look'; to: 'order' | 'shop' };
  /** Where the parcel is on its way, at its courier's. */
  track?: Link;
  /** What waits, each with its list. */
  lines?: readonly Link[];
  /** The order that it is about. */
  order?: OrderPart;
  /** Why it comes, and how to have no more of its kind. */
  after?: { text: string; link: Link };
}

export interface Link {
  label: string;
  href: string;
}

export interface OrderPart {
  reference: string;
  placed: string;
  lines: { name: string; options: string; quantity: number; total: string }[];
  /** Label and amount, in order; the last of `sums` is what is to be paid. */
  sums: [string, string][];
  /** What of the total is held, charged, released and refunded now. */
  money: [string, string][];
  details: [string, string][];
  /** Where the parcel goes; empty where none will. */
  address: string[];
}

export interface Links {
  /** The page that the message is about: an order's own, whose address is its key, or one that sets a password. */
  order: string;
  shop: string;
}

type Text = Pick<Letter, 'subject' | 'heading' | 'paragraphs' | 'track'> & { button?: Letter['button'] };

const toOrder = (): Letter['button'] => ({ label: email.viewOrder, tone: 'look', to: 'order' });
const toShop = (): Letter['button'] => ({ label: email.backToShop, tone: 'look', to: 'shop' });

export function renderEmail(facts: MailFacts): Letter {
  const { button = toOrder(), ...text } = TEXTS[facts.kind](facts);
  return {
    ...text,
    button,
    preview: text.paragraphs[0] ?? '',
    order: orderPart(facts),
  };
}

function orderPart(facts: MailFacts): OrderPart {
  return {
    reference: facts.reference,
    placed: day().format(facts.placedAt),
    lines: facts.lines.map((line) => ({ ...line, total: formatINRExact(line.total) })),
    sums: [
      [summary.subtotal, formatINRExact(facts.subtotal)],
      [summary.delivery, facts.shipping === 0 ? summary.free : formatINRExact(facts.shipping)],
      ...couponRow(facts),
      [summary.total, formatINRExact(facts.money.total)],
      ...discountRows(facts),
    ],
    money: moneyRows(facts),
    details: detailRows(facts),
    address: TO_BE_SENT.has(facts.kind) ? facts.address : [],
  };
}

/** Messages about a parcel that will come, or may. */
const TO_BE_SENT: ReadonlySet<MailFacts['kind']> = new Set([
  'confirmed',
  'charged',
  'dispatched',
  'try-again',
]);

const day = byLocale(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: shop.timeZone }),
);

function couponRow({ coupon }: MailFacts): [string, string][] {
  return coupon ? [[couponTexts.line(coupon.code), `−${formatINRExact(coupon.off)}`]] : [];
}

/** What an instalment plan took off, and what paying so cost: the payment was for the total with both. Known once it is paid. */
function discountRows({ discount = ZERO, fee = ZERO, money }: MailFacts): [string, string][] {
  const rows: [string, string][] = [];
  if (discount > 0) rows.push([summary.emiDiscount, `−${formatINRExact(discount)}`]);
  if (fee > 0) rows.push([summary.convenienceFee, formatINRExact(fee)]);
  // What the gateway shows: a person may have accepted another amount than these rows make up.
  if (rows.length > 0) rows.push([summary.paid, formatINRExact(money.authorised)]);
  return rows;
}

const NO_RETURN = { goods: '', answer: '' };
/** What a person of the shop wrote with the answer. */
const said = ({ answer }: typeof NO_RETURN): string[] => (answer === '' ? [] : [answer]);

const heldNow = ({ money }: MailFacts) =>
  paise(Math.max(0, money.authorised - money.captured - money.released));

function moneyRows(facts: MailFacts): [string, string][] {
  const { money } = facts;
  const rows: [string, number][] = [
    [email.heldOnCard, heldNow(facts)],
    [email.charged, money.captured],
    [email.released, money.released],
    [email.refunded, money.refunded],
  ];
  return rows.filter(([, value]) => value > 0).map(([label, value]) => [label, formatINRExact(paise(value))]);
}

function detailRows({
  kind,
  arrives,
  paidWith,
  foreign,
  money,
  plan,
  documents = [],
  tracking,
}: MailFacts): [string, string][] {
  const rows: [string, string][] = [];
  if (arrives && TO_BE_SENT.has(kind)) rows.push([email.arrivesBy, arrives]);
  if (paidWith) rows.push([email.paidWith, paidWith]);
  if (plan) rows.push([email.emi, plan.join(' ')]);
  if (foreign) rows.push([money.captured > 0 ? email.cardCharged : email.card, foreignText(foreign)]);
  for (const { kind, number } of documents) rows.push([invoice.titles[kind], number]);
  if (kind === 'dispatched' && tracking?.courier) rows.push([tracked.courier, tracking.courier]);
  if (kind === 'dispatched' && tracking?.number) rows.push([tracked.number, tracking.number]);
  return rows;
}

function confirmedText(facts: MailFacts): Text {
  const { amount, money, reference } = facts;
  const paid = formatINR(amount);
  const which = heldNow(facts) === amount ? t.held : money.captured === amount ? t.paid : t.wasHeld;
  return { subject: which.subject(reference, paid), heading: which.heading, paragraphs: [which.text(paid)] };
}

const TEXTS: Record<MailFacts['kind'], (facts: MailFacts) => Text> = {
  confirmed(facts) {
    const text = confirmedText(facts);
    const first = [facts.otherThanChosen, facts.settled].filter((one) => one !== undefined);
    return { ...text, paragraphs: [...first, ...text.paragraphs] };
  },

  charged({ amount, money, reference }) {
    const charged = formatINR(amount);
    const rest = paise(Math.max(0, money.authorised - money.captured));
    const { heading, headingPart, ...say } = t.charged;
    return {
      subject: say.subject(reference, charged),
      heading: rest > 0 ? headingPart : heading,
      paragraphs:
        rest > 0
          ? [
              say.part(charged, formatINR(money.authorised)),
              money.released > 0
                ? say.restReleased(formatINR(money.released))
                : say.restHeld(formatINR(rest)),
            ]
          : [say.all(charged)],
    };
  },

  dispatched({ money, reference, tracking }) {
    const charged = money.captured > 0 ? [t.dispatched.charged(formatINR(money.captured))] : [];
    return {
      subject: t.dispatched.subject(reference),
      heading: t.dispatched.heading,
      paragraphs: [[t.dispatched.text, ...charged].join(' ')],
      ...(tracking?.link === undefined ? {} : { track: { label: tracked.follow, href: tracking.link } }),
    };
  },

  cancelled({ amount, settled, reference }) {
    const released = formatINR(amount);
    const { subject, subjectReleased, heading, text, released: releasedText } = t.cancelled;
    return {
      subject: amount > 0 ? subjectReleased(reference, released) : subject(reference),
      heading,
      paragraphs: [amount > 0 ? releasedText(released) : text, ...(settled ? [settled] : [])],
    };
  },

  'charge-failed'({ amount, reference }) {
    const { subject, heading, text, closed } = t.chargeFailed;
    return {
      subject: subject(reference, formatINR(amount)),
      heading,
      paragraphs: [text(formatINR(amount)), closed],
      button: toShop(),
    };
  },

  'refund-under-way'({ amount, reference }) {
    const { subject, heading, text } = t.refundUnderWay;
    return {
      subject: subject(reference, formatINR(amount)),
      heading,
      paragraphs: [text(formatINR(amount))],
    };
  },

  refunded({ amount, money, fee = ZERO, foreign, settled, reference }) {
    const all = money.refunded >= money.captured;
    const goods = !all && fee > 0 && money.refunded >= money.captured - fee;
    const { subject, heading, headingPart, ...say } = t.refunded;
    return {
      subject: subject(reference, formatINR(amount)),
      heading: all ? heading : headingPart,
      paragraphs: [
        say.text(formatINR(amount)),
        all
          ? say.all(formatINR(money.captured))
          : goods
            ? say.goods(formatINR(fee))
            : say.part(formatINR(money.refunded), formatINR(money.captured)),
        ...(settled ? [settled] : []),
        ...(foreign ? [orderDetails.refundedInRupees(foreign.currency)] : []),
      ],
    };
  },

  'try-again'({ lastError, money, plan, reference }) {
    const { what, advice } = declineReason(lastError, plan !== undefined);
    const { subject, heading, notPaid, paidSince } = t.tryAgain;
    return {
      subject: subject(reference),
      heading,
      paragraphs: [`${what} ${notPaid(formatINR(money.total))}`, `${advice} ${paidSince}`],
      button: { label: email.payForOrder, tone: 'pay', to: 'order' },
    };
  },

  'not-paid'({ status, money, reference }) {
    const { subject, heading, headingExpired, text, ifPaid } = t.notPaid;
    return {
      subject: subject(reference),
      heading: status === 'EXPIRED' ? headingExpired : heading,
      paragraphs: [text(formatINR(money.total)), ifPaid],
      button: toShop(),
    };
  },

  'new-link'({ reference }) {
    const { subject, heading, text } = t.newLink;
    return { subject: subject(reference), heading, paragraphs: [text] };
  },

  'link-again'({ reference }) {
    const { subject, heading, text, notYou } = t.linkAgain;
    return { subject: subject(reference), heading, paragraphs: [text, notYou] };
  },

  'return-accepted'({ reference, returned = NO_RETURN }) {
    const { subject, heading, text } = t.returnAccepted;
    return { subject: subject(reference), heading, paragraphs: [text(returned.goods), ...said(returned)] };
  },

  'return-declined'({ reference, returned = NO_RETURN }) {
    const { subject, heading, text, write } = t.returnDeclined;
    const paragraphs = [text(returned.goods), ...said(returned), write];
    return { subject: subject(reference), heading, paragraphs };
  },

  'sold-out'({ amount, reference }) {
    const { subject, heading, text } = t.soldOut;
    return { subject: subject(reference), heading, paragraphs: [text(formatINR(amount)), t.late.doNotPay] };
  },

  'late-payment'({ amount, reference }) {
    const { subject, heading, text, doNotPay } = t.late;
    return { subject: subject(reference), heading, paragraphs: [text(formatINR(amount)), doNotPay] };
  },
};

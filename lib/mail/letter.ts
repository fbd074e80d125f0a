/** What a message says, before it is drawn as text and as HTML. Pure. */
import { formatINR, formatINRExact, paise, ZERO } from '@/lib/money';
import { declineReason } from '@/lib/orders/decline-reasons';
import { foreignWords, refundedInRupees } from '@/lib/orders/foreign-words';
import { shop } from '@/shop/config';
import type { MailFacts } from './facts';

export interface Letter {
  subject: string;
  /** The line that a mail program shows beside the subject. */
  preview: string;
  heading: string;
  paragraphs: string[];
  /** `pay` is for what is bought, `look` for everything else. */
  button: { label: string; tone: 'pay' | 'look'; to: 'order' | 'shop' };
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
  /** The order's own page. Its address is its key. */
  order: string;
  shop: string;
}

type Words = Pick<Letter, 'subject' | 'heading' | 'paragraphs'> & { button?: Letter['button'] };

const SEE_ORDER: Letter['button'] = { label: 'See your order', tone: 'look', to: 'order' };
const BANK_DAYS = 'Your bank may take some days to show it.';
const DO_NOT_PAY = 'You need not do anything, and please do not pay again.';

export function renderEmail(facts: MailFacts): Letter {
  const { button = SEE_ORDER, ...words } = WORDS[facts.kind](facts);
  return {
    ...words,
    button,
    preview: words.paragraphs[0] ?? '',
    reference: facts.reference,
    placed: day.format(facts.placedAt),
    lines: facts.lines.map((line) => ({ ...line, total: formatINRExact(line.total) })),
    sums: [
      ['Items', formatINRExact(facts.subtotal)],
      ['Delivery', facts.shipping === 0 ? 'Free' : formatINRExact(facts.shipping)],
      ['Total', formatINRExact(facts.money.total)],
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

const day = new Intl.DateTimeFormat(shop.locale, { dateStyle: 'long', timeZone: shop.timeZone });

/** What an instalment plan took off, and what paying so cost: the payment was for the total with both. Known once it is paid. */
function discountRows({ discount = ZERO, fee = ZERO, money }: MailFacts): [string, string][] {
  const rows: [string, string][] = [];
  if (discount > 0) rows.push(['Off with your instalment plan', `−${formatINRExact(discount)}`]);
  if (fee > 0) rows.push(['Convenience fee', formatINRExact(fee)]);
  // What the gateway shows: a person may have accepted another amount than these rows make up.
  if (rows.length > 0) rows.push(['Paid', formatINRExact(money.authorised)]);
  return rows;
}

const heldNow = ({ money }: MailFacts) =>
  paise(Math.max(0, money.authorised - money.captured - money.released));

function moneyRows(facts: MailFacts): [string, string][] {
  const { money } = facts;
  const rows: [string, number][] = [
    ['Held on your card', heldNow(facts)],
    ['Charged', money.captured],
    ['Released', money.released],
    ['Refunded', money.refunded],
  ];
  return rows.filter(([, value]) => value > 0).map(([label, value]) => [label, formatINRExact(paise(value))]);
}

function detailRows({ paidWith, foreign, money, plan }: MailFacts): [string, string][] {
  const rows: [string, string][] = [];
  if (paidWith) rows.push(['Paid with', paidWith]);
  if (plan) rows.push(['Instalments', plan.join(' ')]);
  if (foreign) rows.push([money.captured > 0 ? 'Your card was charged' : 'Your card', foreignWords(foreign)]);
  return rows;
}

function confirmedWords(facts: MailFacts): Words {
  const { amount, money, reference } = facts;
  if (heldNow(facts) === amount) {
    return {
      subject: `Order ${reference} is confirmed: ${formatINR(amount)} is held`,
      heading: 'Thank you, your order is confirmed',
      paragraphs: [
        `${formatINR(amount)} is held on your card. Nothing is charged until we dispatch your parcel.`,
      ],
    };
  }
  if (money.captured === amount) {
    return {
      subject: `Order ${reference} is paid: ${formatINR(amount)}`,
      heading: 'Thank you, your order is paid',
      paragraphs: [`${formatINR(amount)} was charged. We are getting your parcel ready.`],
    };
  }
  // The order has moved on since; what became of the hold stands below.
  return {
    subject: `Order ${reference} is confirmed: ${formatINR(amount)} was held`,
    heading: 'We have your order',
    paragraphs: [`${formatINR(amount)} was held on your card. Below is what has become of it since.`],
  };
}

const WORDS: Record<MailFacts['kind'], (facts: MailFacts) => Words> = {
  confirmed(facts) {
    const words = confirmedWords(facts);
    const first = [facts.otherThanChosen, facts.settled].filter((one) => one !== undefined);
    return { ...words, paragraphs: [...first, ...words.paragraphs] };
  },

  charged({ amount, money, reference }) {
    const rest = paise(Math.max(0, money.authorised - money.captured));
    const charged = `We charged ${formatINR(amount)} of the ${formatINR(money.authorised)} that was held on your card.`;
    return {
      subject: `Order ${reference}: ${formatINR(amount)} was charged`,
      heading: rest > 0 ? 'Charged in part' : 'Your card was charged',
      paragraphs:
        rest > 0
          ? [
              charged,
              money.released > 0
                ? `The other ${formatINR(money.released)} was given back and will not be charged. ${BANK_DAYS}`
                : `The other ${formatINR(rest)} will be given back.`,
            ]
          : [`We charged the ${formatINR(amount)} that was held on your card.`],
    };
  },

  dispatched({ money, reference }) {
    return {
      subject: `Order ${reference} is on its way`,
      heading: 'On its way to you',
      paragraphs: [
        `Your parcel has left us. ${money.captured > 0 ? `${formatINR(money.captured)} was charged for it.` : ''}`.trim(),
      ],
    };
  },

  cancelled({ amount, settled, reference }) {
    return {
      subject: `Order ${reference} is cancelled${amount > 0 ? `: ${formatINR(amount)} was released` : ''}`,
      heading: 'Order cancelled',
      paragraphs: [
        amount > 0
          ? `The ${formatINR(amount)} held on your card has been released. Nothing was charged. ${BANK_DAYS}`
          : 'Your order was cancelled. Nothing was charged.',
        ...(settled ? [settled] : []),
      ],
    };
  },

  'charge-failed'({ amount, reference }) {
    return {
      subject: `Order ${reference}: ${formatINR(amount)} could not be charged`,
      heading: 'Your payment could not be charged',
      paragraphs: [
        `The ${formatINR(amount)} held on your card could not be charged, so it has been given back. Nothing was charged. ${BANK_DAYS}`,
        'The order is closed and its items went back on the shelf. You are welcome to order again.',
      ],
      button: { label: 'Back to the shop', tone: 'look', to: 'shop' },
    };
  },

  'refund-under-way'({ amount, reference }) {
    return {
      subject: `Order ${reference}: a refund of ${formatINR(amount)} is under way`,
      heading: 'Your refund is under way',
      paragraphs: [
        `We have asked for ${formatINR(amount)} to be given back to you. Pine Labs has taken the refund and waits for your bank; we write again when it is done.`,
      ],
    };
  },

  refunded({ amount, money, fee = ZERO, foreign, settled, reference }) {
    const all = money.refunded >= money.captured;
    const goods = !all && fee > 0 && money.refunded >= money.captured - fee;
    return {
      subject: `Order ${reference}: ${formatINR(amount)} was refunded`,
      heading: all ? 'Refunded in full' : 'Refunded in part',
      paragraphs: [
        `${formatINR(amount)} was given back to what you paid with. Banks take up to seven working days to show it.`,
        all
          ? `With this, all of the ${formatINR(money.captured)} that you paid has been refunded.`
          : goods
            ? `With this, all that you paid for the goods has been refunded. The convenience fee of ${formatINR(fee)} is not part of it.`
            : `In all, ${formatINR(money.refunded)} of the ${formatINR(money.captured)} that you paid has been refunded.`,
        ...(settled ? [settled] : []),
        ...(foreign ? [refundedInRupees(foreign)] : []),
      ],
    };
  },

  'try-again'({ lastError, money, plan, reference }) {
    const { what, advice } = declineReason(lastError, plan !== undefined);
    return {
      subject: `Order ${reference} is not paid yet`,
      heading: 'That try did not go through',
      paragraphs: [
        `${what} We have not been paid ${formatINR(money.total)} yet.`,
        `${advice} If you have paid since, you need not do anything.`,
      ],
      button: { label: 'Pay for this order', tone: 'pay', to: 'order' },
    };
  },

  'not-paid'({ status, money, reference }) {
    const total = formatINR(money.total);
    return {
      subject: `Order ${reference} was not paid and is closed`,
      heading: status === 'EXPIRED' ? 'This order has run out' : 'This payment did not go through',
      paragraphs: [
        `We have not been paid ${total}, so the order is closed and its items went back on the shelf. You are welcome to order again.`,
        'Should your bank show a payment all the same, write to us and it is given back.',
      ],
      button: { label: 'Back to the shop', tone: 'look', to: 'shop' },
    };
  },

  'late-payment'({ amount, reference }) {
    return {
      subject: `Order ${reference}: your payment reached us late`,
      heading: 'We have your payment',
      paragraphs: [
        `Your payment of ${formatINR(amount)} reached us after this order had been closed, and its items may be sold by now. Someone here looks at it: either we send your order, or the money is given back.`,
        DO_NOT_PAY,
      ],
    };
  },
};

/** The cards that this gateway knows, and what can be told from a card number. No number is ever stored. */
import { issuerOfCard } from '../emi/issuers';
import type { CardData, PaymentOption } from './order';

export interface TestCard {
  readonly number: string;
  readonly cvv: string;
  readonly label: string;
  readonly country: string;
  /** What the bank says once the customer has proved who they are. */
  readonly declines?: boolean;
}

export const TEST_CARDS: readonly TestCard[] = [
  { number: '4012001037141112', cvv: '065', label: 'VISA', country: 'IND' },
  { number: '5200000000001096', cvv: '123', label: 'MASTERCARD', country: 'IND' },
  { number: '4242424242424242', cvv: '123', label: 'VISA, international', country: 'USA' },
  {
    number: '4000000000000002',
    cvv: '123',
    label: 'VISA, the bank declines',
    country: 'IND',
    declines: true,
  },
];

/** The declining card's bank: how a later step knows, since the number itself is never kept. */
const DECLINING_BANK = 'SANDBOX DECLINING BANK';

const NETWORKS: readonly (readonly [RegExp, string])[] = [
  [/^4/, 'VISA'],
  [/^(5[1-5]|2(22[1-9]|2[3-9]|[3-6]|7[01]|720))/, 'MASTERCARD'],
  [/^3[47]/, 'AMEX'],
  [/^(60|65|81|82|508)/, 'RUPAY'],
  [/^3(0[0-5]|[68])/, 'DINERS'],
];

export function networkOf(number: string): string | undefined {
  return NETWORKS.find(([pattern]) => pattern.test(number))?.[1];
}

/** The check digit that every card number carries (ISO/IEC 7812). */
export function passesLuhn(number: string): boolean {
  if (!/^\d{12,19}$/.test(number)) return false;
  const total = [...number].reverse().reduce((sum, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return sum + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return total % 10 === 0;
}

/** The gateway's pages print one card number whose check digit is wrong; it is taken as it stands. */
const PRINTED_WRONG = '4690000046910000';

export function isCardNumber(number: string): boolean {
  return number === PRINTED_WRONG || passesLuhn(number);
}

export function testCard(number: string): TestCard | undefined {
  return TEST_CARDS.find((card) => card.number === number);
}

/** What the order shows of a card. */
export function cardData(number: string): CardData {
  const known = testCard(number);
  return {
    card_type: issuerOfCard(number)?.type === 'DC_BANK' ? 'DEBIT' : 'CREDIT',
    network_name: networkOf(number) ?? 'NONE',
    issuer_name: known?.declines ? DECLINING_BANK : 'NONE',
    card_category: 'CONSUMER',
    country_code: known?.country ?? 'IND',
    token_txn_type: 'ALT_TOKEN',
    last4_digit: number.slice(-4),
    save: false,
  };
}

export function bankDeclines(option: PaymentOption | undefined): boolean {
  return option?.card_data?.issuer_name === DECLINING_BANK;
}

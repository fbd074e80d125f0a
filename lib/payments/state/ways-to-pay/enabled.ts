/** Which ways to pay this shop offers: what is switched on here, and what its account at the gateway can do. */
import 'server-only';
import type { BankAccount, Channel, Choice } from '@/db/types';
import { env, seamless } from '@/lib/env';
import { shop } from '@/shop/config';
import { paysByPlan } from './channels';
import type { Method } from './methods';
import { type Account, CHOICES, methodsFor } from './methods-for';

/**
 * Beside the gateway's page, charged at once. `hold` is charged on dispatch; `bank` ties a payment to the customer's own
 * account.
 */
export type WayToPay = Exclude<Channel, 'hosted'> | 'hold' | 'bank';

/** Those that take card data or a PAN on a page of ours. */
const SEAMLESS: ReadonlySet<WayToPay> = new Set(['emi', 'cardless']);

/** What stands in for the account that a customer would name. */
const SOME_ACCOUNT: BankAccount = { accountNumber: '' };

export function isEnabled(way: WayToPay): boolean {
  if (!isSwitchedOn(way)) return false;
  const channel = way === 'hold' || way === 'bank' ? 'hosted' : way;
  const preAuth = way === 'hold';
  // The window shows the page that the checkout's own form leads to, and so may name an account; the others do not ask.
  const bankAccount = way === 'bank' || (way === 'frame' && demandsBankAccount()) ? SOME_ACCOUNT : null;
  return methodsFor({ channel, preAuth, bankAccount, payBy: null }, account()).length > 0;
}

function isSwitchedOn(way: WayToPay): boolean {
  const { PINELABS_SYSTEMS, PINELABS_BANK_DETAILS } = env();
  if (way === 'hold') return shop.payment.holdAndChargeLater;
  if (way === 'bank') return PINELABS_BANK_DETAILS !== 'off';
  return PINELABS_SYSTEMS.includes(way) && (seamless() || !SEAMLESS.has(way));
}

/** Whether no payment is taken but from an account that the customer has named. */
export function demandsBankAccount(): boolean {
  return env().PINELABS_BANK_DETAILS === 'demanded';
}

/** What the merchant's account at the gateway may use. */
export function account(): Account {
  const { PINELABS_METHODS, PINELABS_PRE_AUTH, PINELABS_BANK_DETAILS } = env();
  return {
    methods: PINELABS_METHODS,
    preAuth: PINELABS_PRE_AUTH === 'on',
    bankDetails: PINELABS_BANK_DETAILS,
  };
}

/** How a customer may pay at once on the gateway's page. */
export function payNowMethods(): Method[] {
  return onPage(null);
}

/** On the gateway's page, charged at once. */
function onPage(payBy: Choice | null): Method[] {
  const bankAccount = demandsBankAccount() ? SOME_ACCOUNT : null;
  return methodsFor({ channel: 'hosted', preAuth: false, bankAccount, payBy }, account());
}

/** What a customer may choose at the checkout, in the order of the page. */
export function choices(): Choice[] {
  return CHOICES.filter((choice) => {
    if (choice === 'other')
      return onPage(choice).some((method) => method === 'WALLET' || method === 'POINTS');
    return paysByPlan(channelOf(choice)) || onPage(choice).length > 0;
  });
}

/** Where a choice is paid. Lenders' plans are chosen on a page of ours where that is switched on. */
export function channelOf(choice: Choice): Exclude<Channel, 'express'> {
  if (choice === 'emi' && isEnabled('emi')) return 'emi';
  if (choice === 'later' && isEnabled('cardless')) return 'cardless';
  return isEnabled('frame') ? 'frame' : 'hosted';
}

/** Whether what is chosen may be held now and charged on dispatch: cards, and plans on credit cards on a page of ours. */
export function canHold(choice: Choice): boolean {
  if (!isEnabled('hold') || (choice !== 'card' && choice !== 'emi')) return false;
  return (
    methodsFor({ channel: channelOf(choice), preAuth: true, bankAccount: null, payBy: choice }, account())
      .length > 0
  );
}

/** How a payment from a named account may be made. */
export function tiedMethods(): Method[] {
  return methodsFor({ channel: 'hosted', preAuth: false, bankAccount: SOME_ACCOUNT, payBy: null }, account());
}

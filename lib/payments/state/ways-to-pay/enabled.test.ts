import { beforeEach, describe, expect, it, vi } from 'vitest';
import { canHold, channelOf, choices, isEnabled, payNowMethods, tiedMethods, type WayToPay } from './enabled';
import { METHODS } from './methods';
import { CHOICES } from './methods-for';

const shop = vi.hoisted(() => ({
  PINELABS_SYSTEMS: [] as string[],
  PINELABS_METHODS: [] as string[],
  PINELABS_PRE_AUTH: 'on',
  PINELABS_BANK_DETAILS: 'off',
  seamless: false,
}));

const config = vi.hoisted(() => ({ payment: { holdAndChargeLater: true } }));

vi.mock('@/shop/config', () => ({ shop: config }));
vi.mock('@/lib/env', () => ({ env: () => shop, seamless: () => shop.seamless }));

const ALL: readonly WayToPay[] = ['express', 'frame', 'emi', 'cardless', 'hold', 'bank'];
const offered = () => ALL.filter(isEnabled);

beforeEach(() => {
  Object.assign(shop, {
    PINELABS_SYSTEMS: ['hosted', 'express', 'frame', 'emi', 'cardless'],
    PINELABS_METHODS: [...METHODS],
    PINELABS_PRE_AUTH: 'on',
    PINELABS_BANK_DETAILS: 'offered',
    seamless: true,
  });
  config.payment.holdAndChargeLater = true;
});

it('takes no card and no PAN on a page of ours while that is switched off, whatever is listed', () => {
  shop.seamless = false;
  expect(offered()).toEqual(['express', 'frame', 'hold', 'bank']);
});

it('offers what is listed, and nothing else', () => {
  expect(offered()).toEqual(ALL);
  Object.assign(shop, { PINELABS_SYSTEMS: ['hosted'], PINELABS_BANK_DETAILS: 'off' });
  expect(offered()).toEqual(['hold']);
});

it.each([
  ['CARD', 'hold'],
  ['CARDLESS_EMI', 'cardless'],
  ['UPI,NETBANKING', 'bank'],
  ['CREDIT_EMI,DEBIT_EMI', 'emi'],
])('an account without %s has no %s', (missing, way) => {
  shop.PINELABS_METHODS = METHODS.filter((method) => !missing.split(',').includes(method));
  expect(offered()).toEqual(ALL.filter((one) => one !== way));
});

it.each(['UPI', 'NETBANKING'] as const)('an account with %s alone of the two can tie a payment', (method) => {
  shop.PINELABS_METHODS = ['CARD', method];
  expect(isEnabled('bank')).toBe(true);
  expect(tiedMethods()).toEqual([method]);
});

it('an account without pre-authorisation holds nothing', () => {
  shop.PINELABS_PRE_AUTH = 'off';
  expect(offered()).toEqual(ALL.filter((one) => one !== 'hold'));
});

it('a shop that has switched it off holds nothing, whatever its account can', () => {
  config.payment.holdAndChargeLater = false;
  expect(offered()).toEqual(ALL.filter((one) => one !== 'hold'));
});

it('where the payer’s account is demanded, nothing is offered that cannot name it', () => {
  shop.PINELABS_BANK_DETAILS = 'demanded';
  expect(offered()).toEqual(['frame', 'bank']);
  expect(payNowMethods()).toEqual(['UPI', 'NETBANKING']);
});

describe('what a customer chooses by', () => {
  it('is everything where the account has everything; plans are chosen on pages of ours', () => {
    expect(choices()).toEqual(CHOICES);
    expect(CHOICES.map(channelOf)).toEqual(['frame', 'frame', 'frame', 'emi', 'cardless', 'frame']);
    expect(CHOICES.filter(canHold)).toEqual(['card', 'emi']);
  });

  it('has no lender where no PAN is taken here, and EMI on the gateway’s page, which holds none', () => {
    Object.assign(shop, { PINELABS_SYSTEMS: ['hosted'], seamless: false });
    expect(choices()).toEqual(['upi', 'card', 'netbanking', 'emi', 'other']);
    expect(channelOf('emi')).toBe('hosted');
    expect(CHOICES.filter(canHold)).toEqual(['card']);
  });

  it.each([
    ['UPI', 'upi'],
    ['CARD', 'card'],
    ['NETBANKING', 'netbanking'],
    ['CREDIT_EMI,DEBIT_EMI', 'emi'],
    ['CARDLESS_EMI', 'later'],
    ['WALLET,POINTS', 'other'],
  ])('an account without %s has no %s', (missing, choice) => {
    shop.PINELABS_METHODS = METHODS.filter((method) => !missing.split(',').includes(method));
    expect(choices()).toEqual(CHOICES.filter((one) => one !== choice));
  });

  it('is what tells the payer’s account where that is demanded, and nothing is held then', () => {
    shop.PINELABS_BANK_DETAILS = 'demanded';
    expect(choices()).toEqual(['upi', 'netbanking']);
    expect(CHOICES.filter(canHold)).toEqual([]);
  });

  it('holds nothing where the shop or its account does not', () => {
    config.payment.holdAndChargeLater = false;
    expect(CHOICES.filter(canHold)).toEqual([]);
  });

  it('holds no plan where the account has none on credit cards', () => {
    shop.PINELABS_METHODS = METHODS.filter((method) => method !== 'CREDIT_EMI');
    expect(CHOICES.filter(canHold)).toEqual(['card']);
  });
});

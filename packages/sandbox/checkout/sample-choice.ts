/** What the one-click outcomes and the control endpoint pay with: a whole choice of each method, without typing. */
import { cardData, TEST_CARDS } from '../domain/cards';
import { notAllowed } from '../domain/errors';
import type { ChargeOrder } from '../domain/order';
import { banksFor, type Method, SAMPLE_UPI_ID, WALLETS } from './methods';
import type { Choice } from './payments';
import { type EmiMethod, emiTestCard, planOf, plansOf } from './plans';

/** @throws GatewayError when no bank has a plan for the order. */
export function sampleChoice(order: ChargeOrder, method: Method): Choice {
  switch (method) {
    case 'CARD':
      return { method, option: { card_data: cardData(TEST_CARDS[0]?.number ?? '') } };
    case 'UPI':
      return { method, option: { upi_data: { txn_mode: 'COLLECT', upi_id: SAMPLE_UPI_ID } } };
    case 'NETBANKING': {
      const [bank] = banksFor(order);
      return { method, option: { netbanking_data: { pay_code: bank.code, bank_name: bank.name } } };
    }
    case 'WALLET':
      return {
        method,
        option: { wallet_data: { wallet_code: WALLETS[0].code, wallet_name: WALLETS[0].name } },
      };
    case 'POINTS':
      return { method, option: {} };
    case 'CREDIT_EMI':
    case 'DEBIT_EMI':
      return samplePlan(order, method);
  }
}

function samplePlan(order: ChargeOrder, method: EmiMethod): Choice {
  const [issuer] = plansOf(order, method);
  const offer = planOf(order, method, { issuer: issuer?.id, tenure: issuer?.tenures[0]?.tenure_id });
  if (!issuer || !offer) throw notAllowed('PAYMENT', 'no bank has a plan for this amount');
  const card = cardData(emiTestCard(issuer.id)?.number ?? '');
  return {
    method,
    option: { card_data: method === 'DEBIT_EMI' ? { ...card, card_type: 'DEBIT' } : card },
    offer,
  };
}

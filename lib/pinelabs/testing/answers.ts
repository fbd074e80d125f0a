/** The gateway's answers as its documents show them, with values of our own. */

type Wire = Record<string, unknown>;

export const ORDER_ID = 'v1-260114093015-aa-Qk3zTn';
export const REFUND_ID = 'v1-260115101112-aa-Rf7uLm';
export const REFERENCE = 'BN-7F3K-2026';

export const rupees = (value: number, currency = 'INR'): Wire => ({ value, currency });

export function wireOrder(over: Wire = {}): Wire {
  return {
    order_id: ORDER_ID,
    merchant_order_reference: REFERENCE,
    type: 'CHARGE',
    status: 'CREATED',
    merchant_id: '204817',
    order_amount: rupees(249_900),
    pre_auth: false,
    callback_url: 'https://shop.example/api/pinelabs/callback',
    allowed_payment_methods: ['CARD', 'UPI'],
    notes: 'two cups',
    purchase_details: {
      customer: { email_id: 'meera@shop.example', billing_address: {}, shipping_address: {} },
      merchant_metadata: {},
    },
    payments: [],
    created_at: '2026-01-14T09:30:15.101Z',
    updated_at: '2026-01-14T09:30:15.101Z',
    integration_mode: 'REDIRECT',
    payment_retries_remaining: 3,
    ...over,
  };
}

export function wireCardPayment(over: Wire = {}): Wire {
  return {
    id: `${ORDER_ID}-cc-A`,
    merchant_payment_reference: '5f0f6d2c-7e51-4c55-9d1f-27b1c9d1a001',
    status: 'PROCESSED',
    payment_amount: rupees(249_900),
    payment_method: 'CARD',
    payment_option: {
      card_data: {
        card_type: 'CREDIT',
        network_name: 'VISA',
        issuer_name: 'NONE',
        card_category: 'CONSUMER',
        country_code: 'IND',
        token_txn_type: 'ALT_TOKEN',
        last4_digit: '1112',
      },
    },
    acquirer_data: { approval_code: '731902', acquirer_reference: '99017', rrn: '601400231177' },
    capture_data: [
      {
        merchant_capture_reference: 'cap-91c2',
        capture_amount: rupees(249_900),
        created_at: '2026-01-14T09:33:40.523516426Z',
      },
    ],
    created_at: '2026-01-14T09:31:00.000Z',
    updated_at: '2026-01-14T09:33:40.000Z',
    ...over,
  };
}

/** Paid with points in part: that payment's names come in camelCase. */
export function wirePointsPayment(): Wire {
  return {
    id: `${ORDER_ID}-pt-7`,
    status: 'PROCESSED',
    paymentAmount: rupees(20_000),
    paymentMethod: 'POINTS',
    paymentOption: { cardData: { cardType: '', networkName: '', issuerName: '' } },
    captureData: [],
    createdAt: '2026-01-14T09:31:05.000Z',
  };
}

export function wireRefund(over: Wire = {}): Wire {
  return {
    order_id: REFUND_ID,
    parent_order_id: ORDER_ID,
    merchant_order_reference: 'rf-0001',
    type: 'REFUND',
    status: 'PROCESSED',
    merchant_id: '204817',
    order_amount: rupees(50_000),
    payments: [],
    created_at: '2026-01-15T10:11:12.000Z',
    updated_at: '2026-01-15T10:11:13.000Z',
    ...over,
  };
}

export function wireCheckout(over: Wire = {}): Wire {
  return {
    token: 'S01-redirect-token',
    order_id: ORDER_ID,
    redirect_url:
      'https://api.pluralonline.com/api/v3/checkout-bff/redirect/checkout?token=S01-redirect-token',
    response_code: 200,
    response_message: 'Order Creation Successful.',
    ...over,
  };
}

/**
 * Every sentence of the console, by page. What an entry of the history says is stored with it, and lies beside the code
 * that writes it (lib/payments, lib/methods/devices). Sentences about money must stay true.
 */
export * from './account/account';
export * from './account/second-factor';
export * from './administration/audit';
export * from './administration/coupons';
export * from './administration/figures';
export * from './administration/invoices';
export * from './administration/settlements';
export * from './common';
export * from './confirmation-hosts';
export * from './customer-messages';
export * from './customers';
export * from './day/bulk';
export * from './day/frame';
export * from './day/home';
export * from './day/order-csv';
export * from './day/returns';
export * from './devices';
export * from './gateway-records';
export * from './order-page';
export * from './outcomes';
export * from './overview';
export * from './payment-actions';
export * from './people/passwords';
export * from './people/people';
export * from './products/products';
export * from './refusals';
export * from './sign-in';
export * from './webhooks';

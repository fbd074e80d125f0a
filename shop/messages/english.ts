/** The language that the shop comes with, put together from the areas beside this. */
export * from './cart';
export * from './catalogue';
export * from './checkout';
export * from './coupons';
export * from './declined';
export * from './delivery';
export * from './emails';
export * from './emi';
export * from './forms';
export * from './invoice';
export * from './order';
export * from './returns';
export * from './shell';
export * from './stock-alerts';
export * from './waiting';

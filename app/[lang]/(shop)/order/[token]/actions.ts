'use server';

import { formAction } from '@/lib/action';
import { cancelOwnOrder, cancelSchema } from './cancel-order';
import { proofSchema, prove } from './prove';
import { openPaymentAgain, retrySchema } from './retry';
import { askForReturn, returnSchema } from './returns/ask-for-return';

export const payForOrder = formAction(retrySchema, openPaymentAgain);
export const proveCustomer = formAction(proofSchema, prove);
export const cancelOwn = formAction(cancelSchema, cancelOwnOrder);
export const askReturn = formAction(returnSchema, askForReturn);

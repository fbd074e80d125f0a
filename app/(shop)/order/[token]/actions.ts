'use server';

import { formAction } from '@/lib/action';
import { proofSchema, prove } from './prove';
import { openPaymentAgain, retrySchema } from './retry';

export const payForOrder = formAction(retrySchema, openPaymentAgain);
export const proveCustomer = formAction(proofSchema, prove);

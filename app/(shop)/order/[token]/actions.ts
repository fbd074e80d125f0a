'use server';

import { formAction } from '@/lib/action';
import { openPaymentAgain, retrySchema } from './retry';

export const payForOrder = formAction(retrySchema, openPaymentAgain);

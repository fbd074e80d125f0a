'use server';

import { cardAction } from '../../../emi/pay-action';
import { payCheckout } from './pay-checkout';

export const payInInstalments = cardAction(payCheckout);

'use server';

import { planAction } from '../../../emi/plan-action';
import { payCheckout } from './pay-checkout';

export const payInInstalments = planAction(payCheckout);

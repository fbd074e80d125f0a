'use server';

import { planAction } from '../../../emi/plan-action';
import { payWithoutCard } from './pay-without-card';

export const payInCardlessInstalments = planAction(payWithoutCard);

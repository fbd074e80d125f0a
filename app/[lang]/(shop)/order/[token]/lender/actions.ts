'use server';

import { planAction } from '../../../emi/plan-action';
import { payAgainWithoutCard } from './pay-again';

export const payOrderWithoutCard = planAction(payAgainWithoutCard);

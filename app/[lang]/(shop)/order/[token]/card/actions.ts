'use server';

import { planAction } from '../../../emi/plan-action';
import { payAgainByCard } from './pay-again';

export const payOrderInInstalments = planAction(payAgainByCard);

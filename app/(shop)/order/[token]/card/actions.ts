'use server';

import { cardAction } from '../../../emi/pay-action';
import { payAgainByCard } from './pay-again';

export const payOrderInInstalments = cardAction(payAgainByCard);

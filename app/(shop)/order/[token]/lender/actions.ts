'use server';

import { personAction } from '../../../cardless/person-action';
import { payAgainWithoutCard } from './pay-again';

export const payOrderWithoutCard = personAction(payAgainWithoutCard);

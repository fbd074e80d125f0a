'use server';

import { personAction } from '../../../cardless/person-action';
import { payWithoutCard } from './pay-without-card';

export const payInCardlessInstalments = personAction(payWithoutCard);

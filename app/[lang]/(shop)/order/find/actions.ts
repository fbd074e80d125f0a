'use server';

import { formAction } from '@/lib/action';
import { findSchema, sendLink } from './send-link';

export const sendOrderLink = formAction(findSchema, sendLink);

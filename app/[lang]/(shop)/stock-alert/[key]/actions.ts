'use server';

import { z } from 'zod';
import { done, failed, formAction } from '@/lib/action';
import { stopStockAlerts } from '@/lib/mail/stock-alerts';
import { forms, stockAlertStop as t } from '@/shop/messages';

/** Whoever has the link has the mailbox: nothing else is asked. */
export const stopAction = formAction(z.object({ key: z.string().max(200) }), async ({ key }) =>
  (await stopStockAlerts(key)) ? done(t.stopped) : failed(forms.incomplete),
);

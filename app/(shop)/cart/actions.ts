'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { type ActionResult, failed, formAction } from '@/lib/action';
import { changeLine } from '@/lib/cart/change-line';
import { lineChangeField } from '@/lib/cart/line-change';
import { changedWords, REFUSED } from '@/lib/cart/words';

/** Changes how many of one line the cart holds; none removes it. */
export const changeCart = formAction(
  z.object({ change: lineChangeField }),
  async ({ change }): Promise<ActionResult> => {
    const changed = await changeLine(change.variantId, change.quantity);
    refresh();
    if (!changed.done) return failed(REFUSED[changed.reason]);
    return { ok: true, data: undefined, message: changedWords(changed) };
  },
);

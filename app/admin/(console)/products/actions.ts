'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { type ActionResult, done, failed } from '@/lib/action';
import { adminAction } from '@/lib/console/action';
import { common, product as t } from '@/lib/console/messages';
import { correctStock, readCorrection } from '@/lib/console/products/correct-stock';
import { changedPictures } from '@/lib/console/products/pictures';
import { renameOneCategory } from '@/lib/console/products/rename-category';
import {
  addVariant,
  changePictures,
  changeProduct,
  changeVariant,
  createProduct,
  offerProduct,
  offerVariant,
  type Saved,
} from '@/lib/console/products/save-goods';
import { MAX_ALT_LENGTH } from '@/lib/media/limits';
import { cleanText } from '@/lib/typed/clean-text';
import { typedText } from '@/lib/typed/typed-text';

const OUT_OF_DATE = common.formOutOfDate;
const id = z.string(OUT_OF_DATE).regex(/^[a-z0-9-]{1,100}$/, OUT_OF_DATE);
const whole = z
  .string(OUT_OF_DATE)
  .regex(/^\d{1,12}$/, OUT_OF_DATE)
  .transform(Number);
const known = z.looseObject({ productId: id, version: whole });
const variant = known.extend({ sku: z.string(OUT_OF_DATE).min(1).max(100) });

export const createProductAction = adminAction(
  'product.create',
  'products.change',
  z.looseObject({}),
  async (_input, user, typed): Promise<ActionResult<{ id: string }>> => {
    const result = await createProduct(typed, user.email);
    if (!('saved' in result)) return failed(result.message, result.errors, typed);
    return { ok: true, data: { id: result.saved } };
  },
);

export const changeProductAction = adminAction(
  'product.change',
  'products.change',
  known,
  async (input, user, typed) => answer(await changeProduct(knownOf(input, user), typed), typed, t.saved),
);

export const archiveProductAction = adminAction(
  'product.archive',
  'products.change',
  known,
  async (input, user, typed) => answer(await offerProduct(knownOf(input, user), false), typed, t.archivedNow),
);

export const restoreProductAction = adminAction(
  'product.restore',
  'products.change',
  known,
  async (input, user, typed) => answer(await offerProduct(knownOf(input, user), true), typed, t.restoredNow),
);

export const addVariantAction = adminAction(
  'product.variant',
  'products.change',
  known,
  async (input, user, typed) => answer(await addVariant(knownOf(input, user), typed), typed, t.variantAdded),
);

export const changeVariantAction = adminAction(
  'product.variant',
  'products.change',
  variant,
  async (input, user, typed) =>
    answer(await changeVariant(knownOf(input, user), input.sku, typed), typed, t.variantSaved),
);

export const offerVariantAction = adminAction(
  'product.variant',
  'products.change',
  variant.extend({ way: z.enum(['offer', 'stop'], OUT_OF_DATE) }),
  async (input, user, typed) => {
    const active = input.way === 'offer';
    const result = await offerVariant(knownOf(input, user), input.sku, active);
    return answer(result, typed, active ? t.variantRestored : t.variantArchived);
  },
);

export const correctStockAction = adminAction(
  'stock.correct',
  'products.change',
  z.object({
    productId: id,
    sku: z.string(OUT_OF_DATE).min(1).max(100),
    shown: whole,
    formToken: z.string(OUT_OF_DATE).regex(/^[A-Za-z0-9_-]{1,64}$/, OUT_OF_DATE),
    units: z.string().optional(),
    note: typedText(cleanText).refine((text) => text.length <= 200, common.tooLong(200)),
  }),
  async ({ units = '', ...input }, user, typed) => {
    const correction = readCorrection(units);
    if (!correction) return failed(common.fieldsNeedAttention, { units: t.correctionFault }, typed);
    const result = await correctStock({ ...input, correction, actor: user.email });
    refresh();
    if ('fault' in result) {
      const shown = String(result.left ?? input.shown);
      return failed(result.fault, { units: result.fault }, { ...typed, shown });
    }
    return done((result.changed ? t.corrected : t.unchanged)(result.left));
  },
);

export const picturesAction = adminAction(
  'product.pictures',
  'products.change',
  known.extend({
    src: z.string(OUT_OF_DATE).min(1).max(300),
    step: z.enum(['earlier', 'later', 'remove', 'words'], OUT_OF_DATE),
    alt: typedText(cleanText).refine((text) => text.length <= MAX_ALT_LENGTH, common.tooLong(MAX_ALT_LENGTH)),
  }),
  async (input, user, typed) => {
    const result = await changePictures(knownOf(input, user), (before) => changedPictures(before, input));
    return answer(result, typed, t.picturesSaved);
  },
);

export const renameCategoryAction = adminAction(
  'category.change',
  'products.change',
  z.object({ categoryId: id, name: z.string().optional() }),
  async ({ categoryId, name = '' }, _user, typed) => {
    const fault = await renameOneCategory(categoryId, name);
    refresh();
    return fault ? failed(fault, { name: fault }, typed) : done(t.renamed);
  },
);

const knownOf = (
  { productId, version }: { productId: string; version: number },
  { email }: { email: string },
) => ({ productId, version, actor: email });

/** What was typed stays, with the version that it is compared with next time. */
function answer(result: Saved, typed: Record<string, string>, message: string): ActionResult {
  refresh();
  if ('saved' in result) return done(message);
  const version = result.version === undefined ? {} : { version: String(result.version) };
  return failed(result.message, result.errors, { ...typed, ...version });
}

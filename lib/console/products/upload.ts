/** A picture that is sent with the console's form: who sends it is known before a byte of it is read. */
import 'server-only';
import { DatabaseUnavailableError, reader } from '@/db/client';
import { productById } from '@/db/queries/console-products';
import { assertOwnOrigin } from '@/lib/action';
import { recordForeignAction } from '@/lib/audit/refusals';
import { currentViewer, settled } from '@/lib/auth/guard';
import { may, rolesWith } from '@/lib/auth/permissions';
import { BodyError } from '@/lib/http/read-body';
import { describeError, log } from '@/lib/log';
import { PictureError } from '@/lib/media/picture-error';
import { MediaUnavailableError } from '@/lib/media/storage/types';
import { takeUpload, UploadsBusyError } from '@/lib/media/upload';
import { auditedAction } from '../audit/audited-action';
import { common, product as t } from '../messages';
import { withPicture } from './pictures';
import { changePictures } from './save-goods';

export interface Uploaded {
  ok: boolean;
  message: string;
  /** `picture`, `alt`, or empty where the form as a whole could not be taken. */
  field: string;
  status: number;
}

export async function uploadPicture(request: Request, productId: string): Promise<Uploaded> {
  const viewer = await currentViewer();
  try {
    await assertOwnOrigin();
  } catch {
    if (viewer) await recordForeignAction(viewer, 'product.pictures');
    return refusal(403, common.formOutOfDate);
  }
  if (!viewer) return refusal(401, common.formOutOfDate);
  const audited = await auditedAction('product.pictures', viewer.email, {});
  if (!may(settled(viewer), 'products.change')) {
    await audited.refused({ why: 'permission', role: viewer.role });
    return refusal(403, common.notYours(rolesWith('products.change')));
  }
  let status = 200;
  try {
    const result = await audited.run({ productId }, async () => {
      try {
        if (!(await productById(reader(), productId))) {
          status = 404;
          return { ok: false, message: t.noSuchProduct, fieldErrors: {}, values: {} };
        }
        const { picture } = await takeUpload(request);
        const known = { productId, actor: viewer.email };
        const saved = await changePictures(known, (before) => withPicture(before, picture));
        if ('saved' in saved) return { ok: true, data: undefined, message: t.uploaded };
        status = 409;
        return { ok: false, message: saved.message, fieldErrors: {}, values: {} };
      } catch (error) {
        const fault = faultOf(error);
        status = fault.status;
        const fieldErrors: Record<string, string> = fault.field ? { [fault.field]: fault.message } : {};
        return { ok: false, message: fault.message, fieldErrors, values: {} };
      }
    });
    const field = result.ok ? '' : (Object.keys(result.fieldErrors)[0] ?? '');
    return { ok: result.ok, message: result.message ?? '', field, status };
  } catch (error) {
    if (!(error instanceof DatabaseUnavailableError)) throw error;
    return refusal(503, t.uploadNotSaved);
  }
}

function faultOf(error: unknown): Uploaded {
  if (error instanceof PictureError) return { ...refusal(422, error.message), field: error.field };
  if (error instanceof UploadsBusyError) return refusal(429, error.message);
  if (error instanceof BodyError) return { ...refusal(error.status, t.uploadFailed), field: 'picture' };
  if (!(error instanceof MediaUnavailableError)) throw error;
  log.error('a picture could not be kept', { error: describeError(error) });
  return refusal(503, t.uploadNotSaved);
}

const refusal = (status: number, message: string): Uploaded => ({ ok: false, message, field: '', status });

/**
 * A picture that comes with a form. Not by a server action: Next.js keeps the whole body of one in memory before any code of ours
 * knows who sends it. The route at {@link UPLOAD_PATH} (limits.ts) is the only one that the front door and nginx let more than a
 * form's length through to. It has to, in this order: check the Origin (`assertOwnOrigin`), session and permission, then call this.
 */
import 'server-only';
import type { Picture } from '@/db/types';
import { textFields } from '@/lib/action';
import { readBody } from '@/lib/http/read-body';
import { MAX_UPLOAD_BYTES } from './limits';
import { PictureError } from './picture-error';
import { storePicture } from './store-picture';

/** One that is judged, and two that wait for it: each is in memory whole, twice over while its form is taken apart. */
const MAX_AT_ONCE = 3;
let places = 0;

/** Answered with 429; the message is for people. */
export class UploadsBusyError extends Error {
  override readonly name = 'UploadsBusyError';

  constructor() {
    super('Other pictures are being taken just now. Send it again in a minute.');
  }
}

/** A photograph over a slow line. */
const MAX_UPLOAD_MS = 120_000;

/**
 * @param request `multipart/form-data` with the file as `picture`, its words as `alt`, and any other text.
 * @returns the stored picture and the text fields.
 * @throws UploadsBusyError before a byte is read, PictureError (say its message at its `field`), BodyError with the status to answer, MediaUnavailableError.
 */
export async function takeUpload(
  request: Request,
): Promise<{ picture: Picture; fields: Record<string, string> }> {
  if (places >= MAX_AT_ONCE) throw new UploadsBusyError();
  places += 1;
  try {
    return await take(request);
  } finally {
    places -= 1;
  }
}

async function take(request: Request): ReturnType<typeof takeUpload> {
  const body = new Uint8Array(await readBody(request, MAX_UPLOAD_BYTES, MAX_UPLOAD_MS));
  const form = await parsed(body, request.headers.get('content-type') ?? '');
  const file = form.get('picture');
  const fields = textFields(form);
  if (!(file instanceof File) || file.size === 0) {
    throw new PictureError('No file was chosen: choose a picture.');
  }
  return { picture: await storePicture(Buffer.from(await file.arrayBuffer()), fields.alt ?? ''), fields };
}

async function parsed(body: Uint8Array<ArrayBuffer>, type: string): Promise<FormData> {
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData();
  } catch (cause) {
    throw new PictureError('The form did not arrive whole: send it again.', 'picture', { cause });
  }
}

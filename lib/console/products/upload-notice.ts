/** What came of a form with a picture, for a browser without scripts: its page reads it from a cookie that soon ends. */
import 'server-only';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { env } from '@/lib/env';

const NAME = 'picture-notice';
const notice = z.object({ ok: z.boolean(), message: z.string(), field: z.string() });
export type UploadNotice = z.infer<typeof notice>;

export async function keepNotice(value: UploadNotice): Promise<void> {
  (await cookies()).set(NAME, JSON.stringify(value), {
    httpOnly: true,
    sameSite: 'lax',
    secure: env().PUBLIC_URL.startsWith('https:'),
    path: '/admin/products',
    maxAge: 20,
  });
}

export async function uploadNotice(): Promise<UploadNotice | undefined> {
  const text = (await cookies()).get(NAME)?.value;
  if (text === undefined) return undefined;
  try {
    return notice.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

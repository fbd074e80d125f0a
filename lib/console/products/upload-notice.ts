/** What came of a form with a picture, for a browser without scripts: its page reads it from a cookie that soon ends. */
import 'server-only';
import { cookies } from 'next/headers';
import { z } from 'zod';
import { hostCookie } from '@/lib/security/host-cookie';

const NAME = 'picture-notice';
const notice = z.object({ ok: z.boolean(), message: z.string(), field: z.string() });
export type UploadNotice = z.infer<typeof notice>;

export async function keepNotice(value: UploadNotice): Promise<void> {
  const { name, options } = hostCookie(NAME);
  (await cookies()).set(name, JSON.stringify(value), { ...options, maxAge: 20 });
}

export async function uploadNotice(): Promise<UploadNotice | undefined> {
  const text = (await cookies()).get(hostCookie(NAME).name)?.value;
  if (text === undefined) return undefined;
  try {
    return notice.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

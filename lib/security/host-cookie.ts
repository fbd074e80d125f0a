/** Cookies of the shop and of the console. Under https their name binds them to this host: no other one of the domain can set them. */
import 'server-only';
import { servedOverHttps } from '@/lib/env';

export function hostCookie(name: string) {
  const secure = servedOverHttps();
  return {
    name: `${secure ? '__Host-' : ''}${name}`,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  } as const;
}

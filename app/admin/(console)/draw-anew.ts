import type { useRouter } from 'next/navigation';
import { WATCHING_COOKIE } from '@/lib/auth/sessions/watching-cookie';

/** For what asks by itself: whoever only watches does not use their session, which ends as if the page were not open. */
export function drawAnew(router: ReturnType<typeof useRouter>): void {
  const secure = location.protocol === 'https:' ? '; secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the other way to write one is not in every browser
  document.cookie = `${WATCHING_COOKIE}=1; path=/admin; max-age=2; samesite=strict${secure}`;
  router.refresh();
}

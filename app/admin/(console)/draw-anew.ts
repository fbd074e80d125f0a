import type { useRouter } from 'next/navigation';
import { keepForScripts } from '@/components/script-cookie';
import { WATCHING_COOKIE } from '@/lib/auth/sessions/watching-cookie';

/** For what asks by itself: whoever only watches does not use their session, which ends as if the page were not open. */
export function drawAnew(router: ReturnType<typeof useRouter>): void {
  keepForScripts(WATCHING_COOKIE, 2);
  router.refresh();
}

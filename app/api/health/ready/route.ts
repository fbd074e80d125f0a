/** For load balancers: 503 when no order can be taken here, and from the moment that the shop is told to end. */
import { readinessResponse } from '@/lib/server/health';

export const dynamic = 'force-dynamic';

export function GET(): Promise<Response> {
  return readinessResponse();
}

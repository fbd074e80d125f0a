/** What it was before there were `live` and `ready`, and means `ready`: watched by what was set up earlier. */
import { readinessResponse } from '@/lib/server/health';

export const dynamic = 'force-dynamic';

export function GET(): Promise<Response> {
  return readinessResponse();
}

import { servePicture } from '@/lib/media/serve';

/** Stored while the shop runs: no build knows them. */
export const dynamic = 'force-dynamic';

export async function GET(
  request: Request,
  { params }: RouteContext<'/media/[folder]/[file]'>,
): Promise<Response> {
  return servePicture(request, await params);
}

export const HEAD = GET;

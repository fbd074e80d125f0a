import { pictureAt, picturePaths } from '@/lib/catalog/pictures/pictures';

export const dynamic = 'force-static';
/** Nothing but the files that were there at build. */
export const dynamicParams = false;

export async function generateStaticParams(): Promise<{ path: string[] }[]> {
  return (await picturePaths()).map((path) => ({ path }));
}

export async function GET(
  _request: Request,
  { params }: RouteContext<'/products/[...path]'>,
): Promise<Response> {
  const { type, bytes } = await pictureAt((await params).path);
  return new Response(bytes, { headers: { 'Content-Type': type, 'Cache-Control': 'public, max-age=3600' } });
}

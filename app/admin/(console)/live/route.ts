import { newsFor } from '@/lib/console/live/news';

/** Asked by every open page (../live-updates.tsx), so that it leads nobody to the sign-in: that would be a page, not an answer. */
export async function GET(request: Request): Promise<Response> {
  const news = await newsFor(new URL(request.url).searchParams.get('order') ?? undefined);
  const headers = { 'Cache-Control': 'private, no-store' };
  if (typeof news === 'number') return new Response(null, { status: news, headers });
  return Response.json(news, { headers });
}

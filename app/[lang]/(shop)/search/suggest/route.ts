/** Names of goods for what somebody has begun to type: the same for everybody, and no secret. */
import { suggestions } from '@/lib/catalog/search/search';
import { readSearch } from '@/lib/catalog/search/search-query';

const MINUTE_S = 60;

export async function GET(request: Request): Promise<Response> {
  const { text } = readSearch({ q: new URL(request.url).searchParams.get('q') ?? '' });
  return Response.json(await suggestions(text), { headers: { 'cache-control': `max-age=${MINUTE_S}` } });
}

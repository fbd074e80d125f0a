/** What an open page of a paid order asks for now and then: a mark that differs once the page would. */
import { pageStamp } from '@/lib/orders/page/order-view';

export async function GET(
  _request: Request,
  { params }: RouteContext<'/[lang]/order/[token]/live'>,
): Promise<Response> {
  const stamp = await pageStamp((await params).token);
  // Of no order, and of one whose link was withdrawn: the page that asks does not ask again.
  return new Response(stamp ?? null, {
    status: stamp === undefined ? 404 : 200,
    headers: { 'Cache-Control': 'private, no-store', 'Content-Type': 'text/plain' },
  });
}

/**
 * The lowest instalment of a product, for its page. A call of its own, so that the page stays prerendered and never
 * waits for the gateway.
 */
import type { NextRequest } from 'next/server';
import { cheapestMonthly } from '@/lib/methods/instalments/display';
import { emiProduct } from '@/lib/methods/instalments/product';

/** A browser asks again after this long, in seconds; sooner where there was nothing to show. */
const FRESH_S = 300;
const EMPTY_S = 30;

export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/api/emi/[product]'>,
): Promise<Response> {
  const { product } = await params;
  const found = await emiProduct(product, request.nextUrl.searchParams.get('variant') ?? undefined);
  const cheapest = found && cheapestMonthly(await found.plans());
  const answer = cheapest ? { monthly: cheapest.tenure.monthly } : {};
  return Response.json(answer, {
    headers: { 'Cache-Control': `public, max-age=${cheapest ? FRESH_S : EMPTY_S}` },
  });
}

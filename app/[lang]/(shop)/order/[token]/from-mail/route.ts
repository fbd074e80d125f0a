/** Where the link in a mail leads: it proves the customer, and the page's own address goes on without its key. */
import { NextResponse } from 'next/server';
import { env } from '@/lib/env';
import { localized } from '@/lib/language/localized';
import { orderPage } from '@/lib/orders/order-token';
import { findByToken } from '@/lib/orders/page/order-view';
import { isMailKey } from '@/lib/orders/proof/proof';
import { rememberProof } from '../../last-order';

export async function GET(
  request: Request,
  { params }: RouteContext<'/[lang]/order/[token]/from-mail'>,
): Promise<Response> {
  const { token } = await params;
  const key = new URL(request.url).searchParams.get('key');
  if (isMailKey(token, key) && (await findByToken(token))) await rememberProof(token);
  // With a wrong key too: the page says what it says to everybody.
  return NextResponse.redirect(new URL(localized(orderPage(token)), env().PUBLIC_URL), 303);
}

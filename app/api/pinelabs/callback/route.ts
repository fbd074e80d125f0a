/** Form POST as a rule, GET query and JSON as well: the customer is sent on with 303 whatever it says. A body that can't be read is 400, 408 or 413. */
import { NextResponse } from 'next/server';
import { env } from '@/lib/env';
import { BodyError } from '@/lib/http/read-body';
import { callbackRedirect } from '@/lib/orders/callback-redirect';
import { callbackFields } from '@/lib/payments/sync/inbound/callback-fields';

async function answer(request: Request): Promise<Response> {
  try {
    const path = await callbackRedirect(await callbackFields(request));
    // Our address comes from configuration, never from the Host header.
    return NextResponse.redirect(new URL(path, env().PUBLIC_URL), {
      status: 303,
      headers: { 'Cache-Control': 'no-store' },
    });
  } catch (error) {
    if (error instanceof BodyError) return new Response(null, { status: error.status });
    throw error;
  }
}

export const GET = answer;
export const POST = answer;

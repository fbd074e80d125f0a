import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '@/lib/auth/options';

/** A sign-in form is a few hundred bytes; next-auth itself would read whatever a stranger sends. */
const MAX_BODY_BYTES = 8 * 1024;

async function handler(request: NextRequest, context: RouteContext<'/api/auth/[...nextauth]'>) {
  if (request.method === 'POST') {
    const length = Number(request.headers.get('content-length') ?? Number.NaN);
    if (!(length <= MAX_BODY_BYTES)) return new Response('The body is too large.', { status: 413 });
  }
  return NextAuth(request, context, authOptions());
}

export { handler as GET, handler as POST };

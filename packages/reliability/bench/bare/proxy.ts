import { NextResponse } from 'next/server';

/** Matches nothing. Without this file the bundler takes the shop's, further up, and bare would not be bare. */
export const config = { matcher: '/nowhere' };

export function proxy(): NextResponse {
  return NextResponse.next();
}

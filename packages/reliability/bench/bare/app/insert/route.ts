import { database } from '../database';

/** One committed insert and a redirect, as a handler of callbacks that does the least possible. */
export async function POST(request: Request): Promise<Response> {
  database.insert.run(await request.text());
  return new Response(null, { status: 303, headers: { Location: '/' } });
}

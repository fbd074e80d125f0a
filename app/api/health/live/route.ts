/** For whoever restarts a process that hangs: 200 as long as it answers at all, whatever its database does. */
export const dynamic = 'force-dynamic';

export function GET(): Response {
  return Response.json({ ok: true }, { headers: { 'Cache-Control': 'no-store' } });
}

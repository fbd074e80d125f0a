import { uploadPicture } from '@/lib/console/products/upload';
import { keepNotice } from '@/lib/console/products/upload-notice';
import { env } from '@/lib/env';

/** A picture of the product that the address names. Its own path, not an action: only here more than a form's length comes in. */
export async function POST(request: Request): Promise<Response> {
  const productId = new URL(request.url).searchParams.get('product') ?? '';
  if (!/^[a-z0-9-]{1,100}$/.test(productId)) return new Response(null, { status: 404 });
  const { status, ...result } = await uploadPicture(request, productId);
  if (request.headers.get('accept')?.includes('application/json')) {
    return Response.json(result, { status, headers: { 'Cache-Control': 'no-store' } });
  }
  if (status === 401 || status === 403) return new Response(result.message, { status });
  await keepNotice(result);
  const location = `${env().PUBLIC_URL}/admin/products/${productId}#pictures`;
  return new Response(null, { status: 303, headers: { Location: location } });
}

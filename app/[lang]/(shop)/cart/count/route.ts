/** The header's count as a picture, where no script can write it: pages that are the same for everybody show it by this. */
import { currentCartId } from '@/lib/cart/cookies';
import { readCartSigns } from '@/lib/cart/signs';

export async function GET(): Promise<Response> {
  const cartId = await currentCartId();
  const count = cartId ? (await readCartSigns(cartId)).count : 0;
  return new Response(countPicture(count), {
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'private, no-store' },
  });
}

/** In the colours of the reader's system, light or dark: a picture does not know those of its page. */
function countPicture(count: number): string {
  const style =
    ':root{color-scheme:light dark}rect{fill:CanvasText}text{fill:Canvas;font:600 13px sans-serif}';
  const badge = `<style>${style}</style><rect width="24" height="20" rx="10"/><text x="12" y="14.5" text-anchor="middle">${count}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="20">${count === 0 ? '' : badge}</svg>`;
}

/** What a request asks for, as Next.js is to see it. Pure. */
import { gatewayAddress } from '../gateway-addresses';

/** No page of the shop: Next.js answers it with its own "not found". */
export const NO_PAGE = '/no-such-page';

/**
 * Next.js ends in 500 at a path that cannot be decoded (`/%A0`), and takes another site's address in the request line
 * (`GET http://other/ HTTP/1.1`) for one of its own: both are no page.
 */
export function requestTarget(url: string): string {
  return url.startsWith('/') && isDecodable(pathOf(url)) ? gatewayAddress(url) : NO_PAGE;
}

export function pathOf(target: string): string {
  return target.split('?', 1)[0] ?? '';
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

import 'server-only';
import { access } from 'node:fs/promises';
import path from 'node:path';

/**
 * The public path of a category's own picture, `public/art/category-<id>.svg`, where the merchant has put one.
 * Looked for when a page is prerendered, never on a request.
 */
export async function categoryPicture(id: string): Promise<string | undefined> {
  const publicPath = `/art/category-${id}.svg`;
  try {
    await access(path.join(/* turbopackIgnore: true */ process.cwd(), 'public', publicPath));
    return publicPath;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pictureType } from '@/lib/picture-files';

/** A file of shop/brand. Read at build: the routes that answer with it are static. */
export async function brandFile(file: string): Promise<Response> {
  const bytes = await readFile(path.join(/* turbopackIgnore: true */ process.cwd(), 'shop/brand', file));
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': pictureType(file) ?? '' } });
}

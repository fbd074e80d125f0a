/** Pictures of the shop's folder, as browsers are told of them. */
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
};

/** Undefined for what is no picture. */
export function pictureType(file: string): string | undefined {
  return TYPES[path.extname(file).toLowerCase()];
}

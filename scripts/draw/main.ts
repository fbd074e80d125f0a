/** Draws every picture of the demo shop into `public/`: `npx tsx scripts/draw/main.ts`. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { drawAll } from './pictures';

const target = path.resolve(import.meta.dirname, '../../public');
const files = drawAll();

for (const [name, svg] of files) {
  const file = path.join(target, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, svg);
}

// A product that left the catalogue leaves no picture behind.
for (const folder of ['products', 'art']) {
  mkdirSync(path.join(target, folder), { recursive: true });
  for (const name of readdirSync(path.join(target, folder))) {
    if (name.endsWith('.svg') && !files.has(`${folder}/${name}`)) rmSync(path.join(target, folder, name));
  }
}

const sizes = [...files.values()].map((svg) => Buffer.byteLength(svg));
console.log(`Drew ${files.size} pictures, the largest ${(Math.max(...sizes) / 1024).toFixed(1)} KB`);

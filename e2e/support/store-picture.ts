/** Run beside a shop, with its settings: keeps the picture of a file as the console and the import do, and prints what pages are told of it. */
import { readFileSync } from 'node:fs';
import { storePicture } from '@/lib/media/store-picture';

const [file = '', alt = ''] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await storePicture(readFileSync(file), alt)));

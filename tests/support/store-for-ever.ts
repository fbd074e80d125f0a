/** Keeps one picture after the other in the folder that it is given, until it is killed. Says when it has begun. */
import { folderStorage } from '@/lib/media/storage/folder';

const storage = folderStorage(process.argv[2] ?? '');
const files = new Map(
  ['share.jpg', '320.webp', '640.webp', '960.webp'].map((name) => [name, Buffer.alloc(300_000, name)]),
);
for (let number = 0; ; number++) {
  await storage.put(`${process.pid}-${number}`, files, '960.webp');
  if (number === 0) process.stdout.write('begun');
}

/** What an administrator does to a product's pictures. Pure. */
import type { Picture } from '@/lib/catalog/types';

export interface PictureChange {
  src: string;
  step: 'earlier' | 'later' | 'remove' | 'words';
  alt: string;
}

/** @returns undefined where the picture that was meant is not there any more. */
export function changedPictures(
  before: readonly Picture[],
  { src, step, alt }: PictureChange,
): Picture[] | undefined {
  const at = before.findIndex((one) => one.src === src);
  const picture = before[at];
  if (!picture) return undefined;
  if (step === 'words') return before.map((one) => (one === picture ? { ...one, alt } : one));
  const others = before.filter((one) => one !== picture);
  if (step === 'remove') return others;
  return others.toSpliced(Math.max(0, step === 'earlier' ? at - 1 : at + 1), 0, picture);
}

/** The same file once more is the same picture: it keeps its place. */
export function withPicture(before: readonly Picture[], picture: Picture): Picture[] {
  return before.some(({ src }) => src === picture.src)
    ? before.map((one) => (one.src === picture.src ? picture : one))
    : [...before, picture];
}

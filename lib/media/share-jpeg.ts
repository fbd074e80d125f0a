import 'server-only';
import type { Sharp } from 'sharp';

/** Of link previews: messengers draw no SVG, and cut what has other proportions. */
const SHARE = { width: 1200, height: 630 } as const;

/** The whole picture on a ground of its own colours. */
export async function shareJpeg(bytes: Buffer, open: (bytes: Buffer) => Sharp): Promise<Buffer> {
  const upright = () => open(bytes).autoOrient().flatten({ background: '#fff' });
  const whole = await upright()
    .resize({ ...SHARE, fit: 'inside' })
    .toBuffer();
  return upright()
    .resize(SHARE)
    .blur(48)
    .composite([{ input: whole }])
    .jpeg()
    .toBuffer();
}

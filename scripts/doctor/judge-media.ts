/** Judgement of where pictures lie. Pure. */
import { bad, type Finding, ok, warn } from './finding';
import type { MediaFacts } from './probe-media';

export function judgeMedia({ kind, name, fault }: MediaFacts, postgres: boolean): Finding {
  if (kind === 'folder') {
    if (fault !== undefined) {
      const says = `${name} ${fault}: no picture can be stored`;
      return warn(
        'pictures',
        says,
        'set DATA_DIR to a folder of the shop’s user, or MEDIA_URL to S3-compatible storage',
      );
    }
    if (!postgres) return ok('pictures', `in ${name}`);
    const says = `in ${name}, which instances on other machines do not see`;
    return warn(
      'pictures',
      says,
      'set MEDIA_URL to S3-compatible storage before a second machine serves the shop',
    );
  }
  if (fault === undefined) return ok('pictures', `in ${name}`);
  const mend = 'check host, bucket, region and key of MEDIA_URL: the key needs to put, get and list there';
  return bad('pictures', `${name} ${fault}: pages are without pictures`, mend);
}

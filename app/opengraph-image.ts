import { pictureType } from '@/lib/picture-files';
import { brandFiles } from '@/shop/brand';
import { brandFile } from './brand-file';

export const size = { width: 1200, height: 630 };
export const contentType = pictureType(brandFiles.share);

export default () => brandFile(brandFiles.share);

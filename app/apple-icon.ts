import { pictureType } from '@/lib/picture-files';
import { brandFiles } from '@/shop/brand';
import { brandFile } from './brand-file';

export const size = { width: 180, height: 180 };
export const contentType = pictureType(brandFiles.appleIcon);

export default () => brandFile(brandFiles.appleIcon);

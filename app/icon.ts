import { pictureType } from '@/lib/picture-files';
import { brandFiles } from '@/shop/brand';
import { brandFile } from './brand-file';

export const contentType = pictureType(brandFiles.icon);

export default () => brandFile(brandFiles.icon);

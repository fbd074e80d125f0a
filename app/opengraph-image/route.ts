/** The shop's picture for links to its pages. Not by file convention: that would put it on private pages as well. */
import { brandFiles } from '@/shop/brand';
import { brandFile } from '../brand-file';

export const dynamic = 'force-static';

export const GET = () => brandFile(brandFiles.share);

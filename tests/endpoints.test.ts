import { expect, it } from 'vitest';
import { projectFiles } from './project-files';

it('these addresses answer beside the pages, and no library adds any of its own', () => {
  const routes = projectFiles().filter((name) => /^app\/.*\/route\.tsx?$/.test(name));
  expect(routes.map((name) => name.replace(/^app(?:\/\[lang\])?(\/\(\w+\))?|\/route\.tsx?$/g, ''))).toEqual([
    '/cart/count',
    '/order/[token]/from-mail',
    '/order/[token]/invoice/[id]/pdf',
    '/order/[token]/live',
    '/search/suggest',
    '/admin/(console)/audit/csv',
    '/admin/(console)/figures/csv',
    '/admin/(console)/invoices/[id]/pdf',
    '/admin/(console)/invoices/gstr-1',
    '/admin/(console)/live',
    '/admin/(console)/orders/csv',
    '/admin/(console)/settlements/csv',
    '/api/console/pictures',
    '/api/emi/[product]',
    '/api/health/live',
    '/api/health/ready',
    '/api/health',
    '/api/pinelabs/callback',
    '/api/pinelabs/webhook',
    '/media/[folder]/[file]',
    '/opengraph-image',
    '/products/[...path]',
  ]);
});

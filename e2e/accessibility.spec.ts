/** Every page, in both themes and on a phone: axe finds nothing, and nothing has to be scrolled sideways. */
import { EVERY_PAGE } from './pages/every-page';
import { expectAccessible } from './support/accessible';
import { test } from './support/test';

test.use({ reducedMotion: 'reduce' });

for (const [name, open] of Object.entries(EVERY_PAGE)) {
  test(`${name} can be used by everybody`, async ({ page, admin, shop }) => {
    await open(page, admin, shop);
    await expectAccessible(page);
  });
}

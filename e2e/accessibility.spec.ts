/** Every page, in both themes and on a phone: axe finds nothing, and nothing has to be scrolled sideways. */
import { EVERY_PAGE } from './pages/every-page';
import { findings, sideways } from './support/findings';
import { expect, test } from './support/test';

// Axe must not measure a colour that is on its way to another.
test.use({ reducedMotion: 'reduce' });

for (const [name, open] of Object.entries(EVERY_PAGE)) {
  test(`${name} can be used by everybody`, async ({ page, admin }) => {
    await open(page, admin);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findings(page), colorScheme).toEqual([]);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await findings(page), 'on a phone').toEqual([]);
    expect(await sideways(page), 'what reaches over the edge').toEqual([]);
  });
}

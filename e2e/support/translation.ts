/** A page as Chrome's translation leaves it. */
import { type BrowserContext, expect, type Page } from '@playwright/test';

/**
 * From now on every text that React has put on a page is replaced by the same text in two `font` elements, as Chrome does when
 * it translates. The text node that React knows is no longer in the page: an update of it shows nothing, and its removal
 * throws. Entries of a list get another text, which a form must not send.
 */
export async function translatePages(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    /** Before React has taken over what the server sent, another text in it would be a fault of the page. */
    const TAKEN_OVER_MS = 1_000;
    const seen = new WeakMap<Element, number>();
    const isReacts = (element: Element) =>
      Object.keys(element).some((key) => key.startsWith('__reactFiber$'));
    const font = () => {
      const element = document.createElement('font');
      element.style.verticalAlign = 'inherit';
      return element;
    };
    function replace(text: Text, parent: Element): void {
      const [outer, inner] = [font(), font()];
      inner.textContent = parent.tagName === 'OPTION' ? `${text.data} (translated)` : text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }
    function translate(within: Node, isDue: (parent: Element) => boolean): void {
      const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
      const texts: Node[] = within instanceof Text ? [within] : [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) {
        const parent = text.parentElement;
        if (!(text instanceof Text) || !parent || text.data.trim() === '') continue;
        if (/^(?:FONT|SCRIPT|STYLE)$/.test(parent.tagName) || !isReacts(parent)) continue;
        if (isDue(parent)) replace(text, parent);
      }
    }
    document.addEventListener('DOMContentLoaded', () => {
      // What React puts there itself.
      new MutationObserver((changes) => {
        for (const { target, addedNodes } of changes)
          for (const node of target instanceof Text ? [target] : addedNodes) translate(node, () => true);
      }).observe(document.body, { childList: true, characterData: true, subtree: true });
      // What the server sent, a moment after React took it over.
      setInterval(() => {
        translate(document.body, (parent) => {
          const since = seen.get(parent) ?? Date.now();
          seen.set(parent, since);
          return Date.now() - since > TAKEN_OVER_MS;
        });
      }, 100);
    });
  });
}

export async function untilTranslated(page: Page): Promise<void> {
  await expect(page.locator('h1 font').first()).toBeAttached();
}

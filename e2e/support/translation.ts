/** A page as Chrome's translation leaves it. */
import type { BrowserContext } from '@playwright/test';

/**
 * From now on every text that React has put on a page is replaced, as soon as it is there, by the same text in two `font`
 * elements, as Chrome does when it translates. The text node that React knows is no longer in the page: an update of it shows
 * nothing, and its removal throws. Entries of a list get another text, which a form must not send.
 */
export async function translatePages(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    /** Before React has taken over an element, another text in it would be a fault of the page. */
    const isReacts = (element: Element) =>
      Object.keys(element).some((key) => key.startsWith('__reactFiber$'));
    const font = () => {
      const element = document.createElement('font');
      element.style.verticalAlign = 'inherit';
      return element;
    };
    function translate(): void {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: Text[] = [];
      while (texts.nextNode()) if (texts.currentNode instanceof Text) found.push(texts.currentNode);
      for (const text of found) {
        const parent = text.parentElement;
        if (!parent || !isReacts(parent) || /^(?:FONT|SCRIPT|STYLE)$/.test(parent.tagName)) continue;
        if (text.data.trim() === '') continue;
        const [outer, inner] = [font(), font()];
        inner.textContent = parent.tagName === 'OPTION' ? `${text.data} (translated)` : text.data;
        outer.append(inner);
        text.replaceWith(outer);
      }
    }
    document.addEventListener('DOMContentLoaded', () => {
      new MutationObserver(translate).observe(document.body, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      // Parts of a page that React takes over later change nothing that an observer could see.
      setInterval(translate, 50);
    });
  });
}

/** Keeps the inspector up to date: asks for the page again and takes over what has changed, without moving the reader. */

const PERIOD_MS = 2_000;
const seen = new Map();
let following = true;

const follow = document.getElementById('follow');
follow.hidden = false;
follow.addEventListener('click', () => {
  following = !following;
  follow.setAttribute('aria-pressed', String(following));
});

const regions = (root) => root.querySelectorAll('[data-live]');
for (const region of regions(document)) seen.set(region.id, region.innerHTML);

/** Somebody marks text, or uses a control: then the region stays as it is for now. */
function isInUse(region) {
  const marked = getSelection();
  if (marked && !marked.isCollapsed && region.contains(marked.anchorNode)) return true;
  return region.contains(document.activeElement) && !document.activeElement.matches('summary');
}

function replace(region, fresh) {
  const open = [...region.querySelectorAll('details[open]')].map(({ id }) => id);
  const focused = region.contains(document.activeElement)
    ? document.activeElement.closest('details')?.id
    : undefined;
  region.replaceChildren(...fresh.childNodes);
  for (const id of open) {
    const entry = document.getElementById(id);
    if (entry) entry.open = true;
  }
  if (focused) document.getElementById(focused)?.querySelector('summary')?.focus();
}

async function look() {
  const answer = await fetch(location.pathname + location.search);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const fresh of regions(page)) {
    const region = document.getElementById(fresh.id);
    const html = fresh.innerHTML;
    if (!region || seen.get(fresh.id) === html || isInUse(region)) continue;
    seen.set(fresh.id, html);
    replace(region, fresh);
  }
}

// The page that answers a refused form has an address that only takes forms.
if (!location.pathname.startsWith('/inspector/') || location.pathname.startsWith('/inspector/orders/')) {
  setInterval(() => {
    // While the sandbox restarts there is nobody to ask; the next look may find it again.
    if (following && !document.hidden) look().catch(() => undefined);
  }, PERIOD_MS);
}

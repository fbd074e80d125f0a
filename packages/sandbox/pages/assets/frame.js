/**
 * What a page of the checkout says to the merchant's page around it. It speaks to the one origin that the order was
 * made for and listens to nobody else; outside a frame it does nothing.
 */

const origin = document.body.dataset.frameOrigin;
const cancel = document.body.dataset.frameCancel;

if (window.parent !== window && origin) {
  const say = (message) => window.parent.postMessage({ source: 'plural-checkout', ...message }, origin);

  addEventListener('message', ({ origin: from, source, data }) => {
    if (from !== origin || source !== window.parent || data?.source !== 'plural-sdk') return;
    if (data.type === 'cancel') leave();
  });

  // The window around this page closes by Escape; while the focus is in here, only we see the key.
  addEventListener('keydown', ({ key, isComposing, defaultPrevented }) => {
    if (key === 'Escape' && !isComposing && !defaultPrevented) leave();
  });

  function leave() {
    if (!cancel) return say({ type: 'closed' });
    const form = document.createElement('form');
    form.method = 'post';
    form.action = cancel;
    document.body.append(form);
    form.submit();
  }

  const back = document.getElementById('return');
  if (back) {
    // The merchant's page takes the result, so the form stays for a browser without scripts.
    back.dataset.taken = 'yes';
    const fields = Object.fromEntries(new FormData(back));
    setTimeout(
      () => say({ type: 'result', outcome: back.dataset.outcome, fields }),
      Number(back.dataset.wait),
    );
  } else {
    say({ type: 'ready' });
  }
}

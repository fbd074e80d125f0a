/**
 * `Plural`: shows the checkout in a frame over the merchant's page.
 *
 *   new Plural({ redirectUrl, successHandler, failedHandler }).open()
 *
 * The handlers get what the gateway would have sent to the callback address: { order_id, status, signature, … }.
 * The merchant's page sends that to its server, which checks the signature and asks the gateway.
 */
(() => {
  /** Where this script came from is where the checkout lives; nothing else is listened to. */
  const gateway = new URL(document.currentScript.src).origin;

  /** How long the page in the frame may take to give the payment up before the window closes without it. */
  const PATIENCE_MS = 3_000;

  const STYLE = `
    dialog { width: min(1040px, 100vw); height: min(860px, 100dvh); max-width: none; max-height: none; padding: 0;
      border: 0; border-radius: 6px; overflow: hidden; background: #eef0f3; color: #1d2330; color-scheme: light dark }
    dialog[open] { display: flex; flex-direction: column }
    dialog::backdrop { background: rgb(16 20 28 / 0.7) }
    div { display: flex; justify-content: flex-end; background: #27303f }
    button { min-width: 44px; min-height: 44px; border: 0; background: none; color: #f5f7fa; font: 700 20px/1 sans-serif;
      cursor: pointer }
    button:focus-visible { outline: 3px solid #8fb2ff; outline-offset: -4px }
    iframe { flex: 1; width: 100%; border: 0 }
    @media (max-width: 700px) { dialog { width: 100vw; height: 100dvh; border-radius: 0 } }
    @media (prefers-color-scheme: dark) { dialog { background: #14171c; color: #e7eaef } }
  `;

  class Plural {
    #options;
    #window;

    constructor(options = {}) {
      this.#options = options;
    }

    /** @param options may be given here, too. @throws TypeError when the address is not the gateway's. */
    open(options) {
      const { redirectUrl, successHandler, failedHandler } = { ...this.#options, ...options };
      const address = new URL(redirectUrl);
      if (address.origin !== gateway) throw new TypeError(`redirectUrl must be on ${gateway}`);
      for (const [name, handler] of Object.entries({ successHandler, failedHandler })) {
        if (typeof handler !== 'function') throw new TypeError(`${name} must be a function`);
      }
      if (this.#window) return;
      this.#window = openWindow(address, {
        done: (outcome, fields) => {
          this.close();
          if (outcome === 'paid') successHandler(fields);
          else failedHandler(fields);
        },
      });
    }

    /** Closes the window and calls nobody: a payment that was begun goes on without it. */
    close() {
      this.#window?.end();
      this.#window = undefined;
    }
  }

  function openWindow(address, { done }) {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];

    const dialog = document.createElement('dialog');
    dialog.setAttribute('aria-label', 'Payment');
    const bar = document.createElement('div');
    const leave = document.createElement('button');
    leave.type = 'button';
    leave.setAttribute('aria-label', 'Cancel the payment');
    leave.textContent = '×';
    const frame = document.createElement('iframe');
    frame.title = 'Payment';
    frame.src = address.href;
    // The token is in the frame's address; the merchant's is nobody's business either.
    frame.referrerPolicy = 'strict-origin';
    bar.append(leave);
    dialog.append(bar, frame);
    root.append(dialog);
    document.body.append(host);

    let patience;
    const closed = () =>
      done('failed', { error_code: 'CHECKOUT_CLOSED', error_message: 'The window was closed' });
    const wishToLeave = () => {
      frame.contentWindow.postMessage({ source: 'plural-sdk', type: 'cancel' }, gateway);
      patience ??= setTimeout(closed, PATIENCE_MS);
    };
    const listen = ({ origin, source, data }) => {
      if (origin !== gateway || source !== frame.contentWindow || data?.source !== 'plural-checkout') return;
      if (data.type === 'result') done(data.outcome, { ...data.fields });
      if (data.type === 'closed') closed();
    };
    addEventListener('message', listen);
    leave.addEventListener('click', wishToLeave);
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      wishToLeave();
    });
    dialog.showModal();
    frame.focus();

    return {
      end() {
        clearTimeout(patience);
        removeEventListener('message', listen);
        dialog.close();
        host.remove();
      },
    };
  }

  window.Plural = Plural;
})();

/** Comfort only: the page works without it. Groups a card number's digits, names its network, counts the time down. */

/** As in domain/cards.ts, which has the last word. */
const NETWORKS = [
  [/^4/, 'VISA'],
  [/^(5[1-5]|2[2-7])/, 'MASTERCARD'],
  [/^3[47]/, 'AMEX'],
  [/^(60|65|81|82|508)/, 'RUPAY'],
  [/^3(0[0-5]|[68])/, 'DINERS'],
];

/** American Express and Diners print 4, 6 and the rest; everybody else fours. */
const grouped = (digits) =>
  /^3/.test(digits)
    ? digits.replace(/^(\d{4})(\d{1,6})?(\d+)?$/, (_all, ...parts) =>
        parts.slice(0, 3).filter(Boolean).join(' '),
      )
    : digits.replace(/(\d{4})(?=\d)/g, '$1 ');

const number = document.getElementById('card_number');
if (number) {
  const network = document.createElement('span');
  network.className = 'network';
  network.setAttribute('aria-live', 'polite');
  number.after(network);
  const show = () => {
    const digits = number.value.replace(/\D/g, '').slice(0, 19);
    const atEnd = number.selectionStart === number.value.length;
    // Regrouping in mid-edit would throw the caret to the end.
    if (atEnd) number.value = grouped(digits);
    network.textContent = NETWORKS.find(([pattern]) => pattern.test(digits))?.[1] ?? '';
  };
  number.addEventListener('input', show);
  show();
}

const expiry = document.getElementById('expiry');
expiry?.addEventListener('input', (event) => {
  const digits = expiry.value.replace(/\D/g, '').slice(0, 4);
  if (event.inputType !== 'deleteContentBackward' && digits.length >= 2 && !expiry.value.includes('/')) {
    expiry.value = `${digits.slice(0, 2)}/${digits.slice(2)}`;
  }
});

const left = document.querySelector('[data-seconds-left]');
if (left) {
  const end = Date.now() + Number(left.dataset.secondsLeft) * 1000;
  setInterval(() => {
    const seconds = Math.max(0, Math.round((end - Date.now()) / 1000));
    left.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} minutes`;
    // Not reload: the page may be the answer to a form.
    if (seconds === 0) location.assign(location.pathname.split('/').slice(0, 3).join('/'));
  }, 1000);
}

// A second press must not send a form twice.
for (const form of document.querySelectorAll('form')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'yes';
  });
}
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form')) delete form.dataset.sent;
});

/**
 * What was typed into a form, kept in this tab over a load of the page: when the shop was updated under an open page, when
 * a session ended in the middle of an action, and when somebody had to prove first who they are.
 * Nothing is ever sent again by itself.
 */

export type Why = 'updated' | 'session-ended' | 'confirmed';

export interface KeptField {
  readonly name: string;
  readonly value: string;
  /** Of a radio or a checkbox. */
  readonly checked?: boolean;
}

export interface Kept {
  readonly why: Why;
  /** UTC milliseconds. */
  readonly at: number;
  readonly fields: readonly KeptField[];
  /** The hidden fields, to know the form again by; they are not filled in: a new page brings its own. */
  readonly hidden: readonly KeptField[];
  /** Some of what was typed is never kept. */
  readonly leftOut: boolean;
}

const KEPT_FOR_MS = 30 * 60_000;
/** Of cards, passwords and whatever stands in a part of a form that is marked so. */
const NEVER_KEPT =
  '[type=password], [type=file], [autocomplete^=cc-], [autocomplete=one-time-code], [data-private] *';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

let last: { page: string; form: Omit<Kept, 'why' | 'at'> } | undefined;

/** Remembers, in memory alone, what a form is sent with. `returnTo` is a page that shows the form by itself. */
export function noteSubmit(form: HTMLFormElement): void {
  const controls = controlsOf(form);
  const open = controls.filter((control) => control.type !== 'hidden');
  const returnTo = controls.find((control) => control.name === 'returnTo')?.value;
  last = {
    page: returnTo ? new URL(returnTo, location.href).pathname : location.pathname,
    form: {
      fields: typedFields(form),
      hidden: controls.filter((control) => control.type === 'hidden').map(fieldOf),
      leftOut: open.some((control) => control.matches(NEVER_KEPT) && control.value !== ''),
    },
  };
}

/** Keeps the form that was sent last. @returns the path of the page that it comes back on; undefined when there was none. */
export function keepLastSubmit(why: Why): string | undefined {
  if (!last) return undefined;
  const kept: Kept = { why, at: Date.now(), ...last.form };
  try {
    sessionStorage.setItem(key(last.page), JSON.stringify(kept));
  } catch {
    // Storage is blocked or full.
    return undefined;
  }
  return last.page;
}

/** The shop has no such action any more: the page loads again, of the build that runs now. */
export function loadUpdatedPage(): void {
  const page = keepLastSubmit('updated');
  if (page === undefined || page === location.pathname) location.reload();
  else location.assign(page);
}

/** What was kept for a page, once. */
export function takeKept(page: string): Kept | undefined {
  try {
    const text = sessionStorage.getItem(key(page));
    if (text === null) return undefined;
    sessionStorage.removeItem(key(page));
    const kept: Kept = JSON.parse(text);
    return Date.now() - kept.at < KEPT_FOR_MS ? kept : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Fills the page's form again, as a person would, so that React sees it.
 * @param partly takes a form that has some of the fields only: others come with a later step.
 * @returns whether the form is there.
 */
export function fillAgain({ fields, hidden }: Kept, { partly = false } = {}): boolean {
  if (fields.length === 0) return true;
  const form = findForm(fields, hidden, partly);
  if (!form) return false;
  fillForm(form, fields);
  return true;
}

/** What stands in a form's open fields, without what is never kept. */
export function typedFields(form: HTMLFormElement): KeptField[] {
  return controlsOf(form)
    .filter((control) => control.type !== 'hidden' && !control.matches(NEVER_KEPT))
    .map(fieldOf);
}

export function fillForm(form: HTMLFormElement, fields: readonly KeptField[]): void {
  // What is chosen first: it may bring the fields of the rest.
  for (const chosen of [true, false]) {
    for (const field of fields) {
      if ((field.checked !== undefined) === chosen) fill(form, field);
    }
  }
}

/** The one that has the fields, and most of the hidden values where several have. */
function findForm(
  fields: Kept['fields'],
  hidden: Kept['hidden'],
  partly: boolean,
): HTMLFormElement | undefined {
  const has = (form: HTMLFormElement) => (field: KeptField) => form.elements.namedItem(field.name) !== null;
  const same = (form: HTMLFormElement) => {
    const now = controlsOf(form).map(fieldOf);
    return hidden.filter(({ name, value }) => now.some((one) => one.name === name && one.value === value))
      .length;
  };
  return [...document.forms]
    .filter((form) => (partly ? fields.some(has(form)) : fields.every(has(form))))
    .sort((a, b) => same(b) - same(a))[0];
}

function fill(form: HTMLFormElement, { name, value, checked }: KeptField): void {
  const controls = controlsOf(form).filter((control) => control.name === name && control.type !== 'hidden');
  if (checked !== undefined) {
    const control = controls.find((one) => one.value === value);
    if (control instanceof HTMLInputElement && control.checked !== checked && !control.disabled)
      control.click();
    // A choice in a part that is folded away would not be seen.
    if (checked) control?.closest('details')?.setAttribute('open', '');
    return;
  }
  const control = controls[0];
  if (control && control.value !== value) fillField(control, value);
}

/** As a person would, so that React sees it. A list without the value stays as it is. */
export function fillField(control: Control, value: string): void {
  if (control instanceof HTMLSelectElement && ![...control.options].some((one) => one.value === value))
    return;
  // Past React's own setter, which would hide the change from it.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(control, value);
  for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
}

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      (element instanceof HTMLInputElement ||
        element instanceof HTMLSelectElement ||
        element instanceof HTMLTextAreaElement) &&
      element.name !== '' &&
      !element.name.startsWith('$ACTION'),
  );
}

function fieldOf(control: Control): KeptField {
  const { name, value } = control;
  const choice = control instanceof HTMLInputElement && /^(radio|checkbox)$/.test(control.type);
  return choice ? { name, value, checked: control.checked } : { name, value };
}

const key = (page: string) => `kept-form:${page}`;

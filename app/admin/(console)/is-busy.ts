/** What must not change under somebody's hands. */
export const FLOATING = 'dialog[open], [role=dialog], [role=alertdialog], :popover-open';
const SELECTED_ROWS = 'input[form=bulk]:checked';

/** Whether something floats, rows or words are selected, or a form of the page has been begun. */
export function isBusy(): boolean {
  if (document.querySelector(`${FLOATING}, ${SELECTED_ROWS}`)) return true;
  if (getSelection()?.type === 'Range') return true;
  return [...document.querySelectorAll('main :is(input, textarea, select)')].some(isBegun);
}

/** React takes what is typed into some fields for their preset value: where the focus is, somebody types. */
function isBegun(field: Element): boolean {
  if (field instanceof HTMLSelectElement) {
    const preset = [...field.options].findLastIndex((option) => option.defaultSelected);
    return field === document.activeElement || field.selectedIndex !== Math.max(preset, 0);
  }
  if (field instanceof HTMLTextAreaElement)
    return field === document.activeElement || field.value !== field.defaultValue;
  if (!(field instanceof HTMLInputElement) || field.type === 'hidden') return false;
  if (/^(checkbox|radio)$/.test(field.type)) return field.checked !== field.defaultChecked;
  // The focus stays in the box after a search.
  const typing = field === document.activeElement && field.type !== 'search';
  return typing || field.value !== field.defaultValue;
}

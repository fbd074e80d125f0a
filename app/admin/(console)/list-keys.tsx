'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { keys as t } from '@/lib/console/messages';
import { FLOATING } from './is-busy';

/** Kept on the device: a keyboard is the device's, and so is who dictates to it. */
const SWITCH = 'console-keys';
/** Where a letter is a letter. */
const FIELDS = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';

interface ListKeysProps {
  /** Whether the dialog that lists the keys is open. */
  help: boolean;
  onHelp: (open: boolean) => void;
}

/** Single keys for lists whose rows are marked `data-row`. The focus itself moves, so that it is seen and read out. */
export function ListKeys({ help, onHelp }: ListKeysProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useState(isOn);

  useEffect(() => {
    if (help) dialog.current?.showModal();
  }, [help]);
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (!isOurs(event)) return;
      if (event.key === '?') onHelp(true);
      else if (!act(event.key)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on, onHelp]);

  function choose(chosen: boolean) {
    setOn(chosen);
    try {
      localStorage.setItem(SWITCH, chosen ? 'on' : 'off');
    } catch {
      // Storage is blocked: the choice lasts until the page loads again.
    }
  }

  if (!help) return null;
  return (
    <dialog
      ref={dialog}
      aria-labelledby="keys-title"
      onClose={() => onHelp(false)}
      className="m-auto w-[min(28rem,calc(100vw-2rem))] card p-6 text-ink shadow-float backdrop:bg-[rgb(18_23_20/55%)]"
    >
      <h2 id="keys-title" className="text-21">
        {t.title}
      </h2>
      <dl className="my-4 grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
        {t.list.map(([key, what]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="inline-block min-w-8 rounded-card border border-edge px-2 text-center font-sans">
                {key}
              </kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <Checkbox checked={on} onChange={({ target }) => choose(target.checked)} aria-describedby="keys-hint">
        {t.use}
      </Checkbox>
      <p id="keys-hint" className="mb-4 text-13 text-muted">
        {t.useHint}
      </p>
      <form method="dialog" className="flex justify-end">
        <Button type="submit" variant="quiet">
          {t.close}
        </Button>
      </form>
    </dialog>
  );
}

function isOn(): boolean {
  try {
    return localStorage.getItem(SWITCH) !== 'off';
  } catch {
    return true;
  }
}

function isOurs(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
    return false;
  const typing = event.target instanceof Element && event.target.closest(FIELDS);
  return !typing && !document.querySelector(FLOATING);
}

/** @returns whether the key did something here. */
function act(key: string): boolean {
  switch (key) {
    case '/': {
      const boxes = [...document.querySelectorAll<HTMLInputElement>('[type=search][name=q]')];
      const box = boxes.find((one) => one.checkVisibility());
      box?.focus();
      box?.select();
      return box !== undefined;
    }
    case 'j':
      return move(1);
    case 'k':
      return move(-1);
    case 'x':
      return press('input[form=bulk]');
    case 'c':
      return press('[data-capture]');
    default:
      return false;
  }
}

const current = () => document.activeElement?.closest('tr[data-row]');

/** To the row after or before; from elsewhere to the first. */
function move(by: 1 | -1): boolean {
  const rows = [...document.querySelectorAll('tr[data-row]')];
  const from = current();
  const to = from ? rows[rows.indexOf(from) + by] : rows[0];
  to?.querySelector<HTMLElement>('[data-open]')?.focus();
  to?.scrollIntoView({ block: 'nearest' });
  return rows.length > 0;
}

/** In the row that has the focus. */
function press(what: string): boolean {
  const target = current()?.querySelector<HTMLElement>(what);
  target?.click();
  return Boolean(target);
}

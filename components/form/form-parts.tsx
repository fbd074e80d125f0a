import { Notice } from '@/components/ui/notice';
import type { Refusal } from './use-form';

export function HiddenFields({ values }: { values: Readonly<Record<string, string>> }) {
  return Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

/** What was refused and is not said at a field. @param fields those that say their own faults. */
export function FormFault({ refusal, fields }: { refusal: Refusal | undefined; fields: readonly string[] }) {
  if (!refusal) return null;
  const faults = Object.entries(refusal.fieldErrors);
  const elsewhere = faults.filter(([name]) => !fields.includes(name));
  if (faults.length > 0 && elsewhere.length === 0) return null;
  return (
    <Notice tone="harm" role="alert" title={refusal.message}>
      {elsewhere.map(([name, fault]) => (
        <p key={name}>{fault}</p>
      ))}
    </Notice>
  );
}

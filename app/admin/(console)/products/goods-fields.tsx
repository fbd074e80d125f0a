import type { Refusal } from '@/components/form/use-form';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { UNITS } from '@/lib/catalog/goods/file/units';
import type { CategoryLink } from '@/lib/catalog/types';
import { product as t } from '@/lib/console/messages';
import type { GoodsField } from '@/lib/console/products/goods-form';

export type Shown = Readonly<Record<string, string>>;

interface FieldsProps {
  refusal: Refusal | undefined;
  shown: Shown;
  /** Of several forms with these fields on one page, which one. */
  form?: string;
}

type TextName = Exclude<GoodsField, 'category' | 'imei' | 'active'>;
const HINTS: Partial<Record<GoodsField, string>> = t.hints;
/** Fields of the forms that say their own faults. */
export const GOODS_FIELDS: readonly string[] = Object.keys(t.fields);

export function ProductFields({
  refusal,
  shown,
  categories,
}: FieldsProps & { categories: readonly CategoryLink[] }) {
  const of = { refusal, shown };
  const typed = refusal?.values ?? shown;
  return (
    <>
      <GoodsText {...of} name="name" />
      <div className="grid items-end gap-4 md:grid-cols-2">
        <GoodsText {...of} name="brand" optional />
        <Field label={t.fields.category} name="category" error={refusal?.fieldErrors.category}>
          {(control) => (
            <Select {...control} defaultValue={typed.category ?? ''}>
              <option value="" />
              {categories.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t.fields.newCategory} name="newCategory" optional>
          {(control) => <Input {...control} autoComplete="off" defaultValue={typed.newCategory} />}
        </Field>
      </div>
      <GoodsText {...of} name="summary" optional />
      <GoodsText {...of} name="description" rows={6} optional />
      <GoodsText {...of} name="facts" rows={4} optional />
      <GoodsText {...of} name="keywords" optional />
      <div className="grid items-end gap-4 md:grid-cols-2">
        <GoodsText {...of} name="hsn" optional />
        <GoodsText {...of} name="gst" optional />
        <Field label={t.fields.unit} name="unit" hint={t.hints.unit} error={refusal?.fieldErrors.unit}>
          {(control) => (
            <Select {...control} defaultValue={typed.unit ?? 'NOS'}>
              {UNITS.map((unit) => (
                <option key={unit} value={unit}>
                  {unit}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <GoodsText {...of} name="origin" optional />
        <GoodsText {...of} name="importer" optional />
        <GoodsText {...of} name="productCode" optional />
      </div>
      <Checkbox name="imei" value="yes" defaultChecked={typed.imei === 'yes'}>
        {t.fields.imei}
      </Checkbox>
      {refusal?.fieldErrors.imei && (
        <p className="text-13 font-medium text-harm">{refusal.fieldErrors.imei}</p>
      )}
    </>
  );
}

export function VariantFields({ refusal, shown, form, isNew }: FieldsProps & { isNew?: boolean }) {
  const of = { refusal, shown, ...(form !== undefined && { form }) };
  return (
    <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {isNew && <GoodsText {...of} name="sku" />}
      <GoodsText {...of} name="options" rows={2} optional />
      <GoodsText {...of} name="price" inputMode="decimal" />
      <GoodsText {...of} name="mrp" inputMode="decimal" optional />
      <GoodsText {...of} name="weight" inputMode="numeric" optional />
      {isNew && <GoodsText {...of} name="stock" inputMode="numeric" optional />}
    </div>
  );
}

interface GoodsTextProps extends FieldsProps {
  name: TextName;
  optional?: boolean;
  /** Of a text with lines. */
  rows?: number;
  inputMode?: 'decimal' | 'numeric';
}

export function GoodsText({ name, refusal, shown, form, optional, rows, inputMode }: GoodsTextProps) {
  const value = (refusal?.values ?? shown)[name] ?? '';
  return (
    <Field
      label={t.fields[name]}
      name={name}
      id={form === undefined ? name : `${name}-${form}`}
      hint={HINTS[name]}
      error={refusal?.fieldErrors[name]}
      {...(optional && { optional })}
    >
      {(control) =>
        rows === undefined ? (
          <Input {...control} autoComplete="off" defaultValue={value} {...(inputMode && { inputMode })} />
        ) : (
          <Textarea {...control} rows={rows} defaultValue={value} />
        )
      }
    </Field>
  );
}

import { RadioChip, RadioGroup } from '@/components/ui/radio-group';
import { optionField, resolveVariant } from '@/lib/catalog/options';
import type { OptionAxis, VariantView } from '@/lib/catalog/types';
import { buyBox as t } from '@/shop/messages';

interface OptionChipsProps {
  axis: OptionAxis;
  chosen: Record<string, string>;
  variants: readonly VariantView[];
  onChoose: (value: string) => void;
}

/** One choice. What cannot be had with the rest of the choice stays open to choose, struck through and said so. */
export function OptionChips({ axis, chosen, variants, onChoose }: OptionChipsProps) {
  return (
    <RadioGroup legend={axis.name}>
      {axis.values.map((value) => {
        const variant = resolveVariant(variants, { ...chosen, [axis.name]: value });
        const gone = !variant || variant.available === 0;
        return (
          <RadioChip
            key={value}
            name={optionField(axis.name)}
            value={value}
            checked={chosen[axis.name] === value}
            onChange={() => onChoose(value)}
            className={gone ? 'border-dashed line-through' : undefined}
          >
            <span>{value}</span>
            {gone && (
              <span className="sr-only">
                , <span>{variant ? t.optionOutOfStock : t.optionNotSold}</span>
              </span>
            )}
          </RadioChip>
        );
      })}
    </RadioGroup>
  );
}

import { ChevronDown } from 'lucide-react';
import { RadioCard, RadioGroup } from '@/components/ui/radio-group';
import type { PlanGroup } from '@/lib/methods/instalments/plan-options';
import { emiForm as t } from '@/shop/messages';

interface PlanChoiceProps {
  groups: readonly PlanGroup[];
  /** The key of the plan that is chosen at first. */
  chosen: string | undefined;
  error: string | undefined;
}

/** Every plan, a bank's behind its name. What a radio's bank wants of a card stands on it for the card's fields. */
export function PlanChoice({ groups, chosen, error }: PlanChoiceProps) {
  return (
    <RadioGroup legend={t.plan} legendHidden error={error} className="flex-col">
      {groups.map(({ label, from, wants, options }) => (
        <details
          key={label}
          open={options.some(({ key }) => key === chosen) || groups.length === 1}
          className="group/bank card"
        >
          <summary className="flex min-h-13 cursor-pointer list-none items-center gap-3 px-4 py-2 font-medium [&::-webkit-details-marker]:hidden">
            <span className="flex min-w-0 flex-1 flex-wrap items-center justify-between gap-x-4">
              <span>{label}</span> <span className="text-13 font-normal text-muted">{from}</span>
            </span>
            <ChevronDown
              aria-hidden
              className="size-5 shrink-0 text-muted group-open/bank:rotate-180 motion-safe:transition-transform"
            />
          </summary>
          <div className="flex flex-col gap-2 border-t border-line p-3">
            {options.map(({ key, title, lines }) => (
              <RadioCard
                key={key}
                name="plan"
                value={key}
                title={title}
                defaultChecked={key === chosen}
                data-wants-mobile={wants.mobile || undefined}
                data-wants-cvv={wants.cvv || undefined}
              >
                {lines.map((line) => (
                  <span key={line} className="block text-13">
                    {line}
                  </span>
                ))}
              </RadioCard>
            ))}
          </div>
        </details>
      ))}
    </RadioGroup>
  );
}

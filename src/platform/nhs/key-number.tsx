import { toChildArray } from 'preact'
import { useId } from 'preact/hooks'
import type { MeterProps } from './meter.tsx'
import { Meter } from './meter.tsx'
import type { Root, Slot } from './root.ts'
import { classNames } from './root.ts'
import type { TrendProps } from './trend.tsx'
import { Trend } from './trend.tsx'

export interface KeyNumberProps extends Root {
  label: Slot
  /** As it is to be read: with its separators, or the sign that stands for a small number. */
  value: Slot
  /** The list or the definition behind the number. */
  href?: string | undefined
  /** Such as "October 2012 to April 2015". */
  period: Slot
  /** What was counted, and how: "people, each counted once". */
  basis: Slot
  trend?: Omit<TrendProps, 'class'> | undefined
  target?: Omit<MeterProps, keyof Root> | undefined
  /** The way to "how we count this". */
  how?: { href: string; text: Slot } | undefined
}

/** A figure with all that must stand beside it. Its links, read away from the page, still say of what they are. */
export function KeyNumber({ label, value, href, period, basis, trend, target, how, ...root }: KeyNumberProps) {
  const id = useId()
  const [name, number, rule] = [`${id}-name`, `${id}-number`, `${id}-rule`]
  return (
    <div class={classNames('kith-number', root.classes)} id={root.id} {...root.attributes}>
      <p class="kith-number__label" id={name}>
        {label}
      </p>
      <p class="kith-number__value">
        {href ? (
          <a href={href} id={number} aria-labelledby={`${name} ${number}`}>
            {value}
          </a>
        ) : (
          value
        )}
      </p>
      <p>{period}</p>
      <p class="kith-number__basis">{basis}</p>
      {trend && <Trend {...trend} class="kith-number__trend" />}
      {target && <Meter {...target} />}
      {how && (
        <p class="kith-number__how">
          <a href={how.href} id={rule} aria-labelledby={`${rule} ${name}`}>
            {how.text}
          </a>
        </p>
      )}
    </div>
  )
}

/** Key numbers beside one another, as many as the width allows. */
export function KeyNumbers({ children }: { children: Slot }) {
  return (
    <ul class="kith-numbers">
      {toChildArray(children).map((number) => (
        <li>{number}</li>
      ))}
    </ul>
  )
}

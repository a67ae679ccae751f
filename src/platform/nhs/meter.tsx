import type { Root, Slot } from './root.ts'
import { classNames } from './root.ts'

export interface MeterProps extends Root {
  label: Slot
  /** What the bar shows, in words, such as "12 of 20". */
  text: Slot
  value: number
  max: number
  /** Where the bar was hoped to be. */
  target?: number | undefined
}

const share = (value: number, max: number) => (max > 0 ? Math.min(1, Math.max(0, value / max)) * 100 : 0)

function Mark({ at }: { at: number }) {
  const place = { x1: at, x2: at, y1: 0, y2: 12 }
  return (
    <>
      <line class="kith-meter__edge" {...place} />
      <line class="kith-meter__mark" {...place} />
    </>
  )
}

/** How far something is. The words say it; the bar is for the eye alone. */
export function Meter({ label, text, value, max, target, ...root }: MeterProps) {
  const mark = target === undefined ? undefined : share(target, max)
  return (
    <div class={classNames('kith-meter', root.classes)} id={root.id} {...root.attributes}>
      <span>{label}</span>{' '}
      <svg class="kith-meter__bar" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect width={share(value, max)} height="12" />
        {mark !== undefined && <Mark at={mark} />}
      </svg>
      <span>{text}</span>
    </div>
  )
}

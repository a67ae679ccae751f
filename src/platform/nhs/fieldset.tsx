import type { LegendOptions } from './legend.tsx'
import { Legend } from './legend.tsx'
import type { Root, Slot } from './root.ts'
import { classNames, withText } from './root.ts'

export interface FieldsetOptions extends Root {
  legend: string | LegendOptions
  describedBy?: string | undefined
  role?: 'group' | undefined
}

export interface FieldsetProps extends FieldsetOptions {
  children?: Slot
}

/** Fields that answer one question together. */
export function Fieldset({ legend, describedBy, role, children, ...root }: FieldsetProps) {
  return (
    <fieldset
      class={classNames('nhsuk-fieldset', root.classes)}
      id={root.id}
      role={role}
      aria-describedby={describedBy || undefined}
      {...root.attributes}
    >
      <Legend {...withText(legend)} />
      {children}
    </fieldset>
  )
}

import type { IconName } from './icon.tsx'
import { Icon } from './icon.tsx'
import type { Root, Slot } from './root.ts'
import { classNames } from './root.ts'

export interface ButtonLook extends Root {
  children?: Slot
  variant?: 'brand' | 'reverse' | 'secondary' | 'secondary-solid' | 'warning' | undefined
  small?: boolean | undefined
  icon?: { name: IconName; placement: 'start' | 'end' } | undefined
  /** Needed where the button shows an icon and no words. */
  ariaLabel?: string | undefined
}

export interface LinkButtonProps extends ButtonLook {
  href: string
  type?: never
  name?: never
  value?: never
  disabled?: never
}

export interface FormButtonProps extends ButtonLook {
  href?: never
  type?: 'submit' | 'button' | 'reset' | undefined
  name?: string | undefined
  value?: string | undefined
  disabled?: boolean | undefined
}

export type ButtonProps = LinkButtonProps | FormButtonProps

function ButtonWords({ children, icon }: Pick<ButtonLook, 'children' | 'icon'>) {
  if (!icon) return <>{children}</>
  return (
    <>
      {icon.placement === 'start' && <Icon name={icon.name} />}
      {children && <span class="nhsuk-button__content">{children}</span>}
      {icon.placement === 'end' && <Icon name={icon.name} />}
    </>
  )
}

/** Something to do. With an `href` it is a link that looks like a button. */
export function Button(props: ButtonProps) {
  const { variant, small, icon, classes, id, ariaLabel, attributes } = props
  const common = {
    class: classNames(
      'nhsuk-button',
      variant && `nhsuk-button--${variant}`,
      icon && 'nhsuk-button--icon',
      small && 'nhsuk-button--small',
      classes,
    ),
    id,
    'aria-label': ariaLabel,
    ...attributes,
  }
  if (props.href !== undefined) {
    return (
      <a {...common} href={props.href} role="button" draggable={false}>
        <ButtonWords {...props} />
      </a>
    )
  }
  const { type = 'submit', name, value, disabled } = props
  return (
    <button
      {...common}
      type={type}
      name={name}
      value={value}
      disabled={disabled}
      aria-disabled={disabled ? 'true' : undefined}
    >
      <ButtonWords {...props} />
    </button>
  )
}

import { Button } from './button.tsx'
import type { IconName } from './icon.tsx'
import type { InputProps } from './input.tsx'
import { Input } from './input.tsx'
import type { Slot } from './root.ts'
import { classNames } from './root.ts'

export interface SearchButton {
  /** Names the button for those who do not see its icon. */
  ariaLabel: string
  /** Words beside the icon. */
  text?: Slot
  icon?: IconName | false | undefined
  variant?: 'brand' | 'secondary' | undefined
  disabled?: boolean | undefined
}

export interface SearchInputProps extends Omit<InputProps, 'suffix' | 'beforeInput'> {
  button: SearchButton | false
}

function SearchButtonElement({
  button,
  large,
  disabled,
}: {
  button: SearchButton
  large: boolean | undefined
  disabled: boolean | undefined
}) {
  const icon = button.icon ?? 'search'
  return (
    <Button
      ariaLabel={button.ariaLabel}
      variant={button.variant}
      small={!large}
      disabled={button.disabled ?? disabled}
      icon={icon ? { name: icon, placement: 'start' } : undefined}
      classes="nhsuk-search-input__button"
    >
      {button.text}
    </Button>
  )
}

/** A field to search with, and its button. */
export function SearchInput({ button, classes, formGroup, inputWrapper, afterInput, ...props }: SearchInputProps) {
  const { large, disabled } = props
  return (
    <Input
      type="search"
      autocomplete="off"
      {...props}
      classes={classNames('nhsuk-search-input__input', classes)}
      inputWrapper={{ ...inputWrapper, classes: classNames('nhsuk-search-input__wrapper', inputWrapper?.classes) }}
      formGroup={{
        ...formGroup,
        classes: classNames('nhsuk-search-input', large && 'nhsuk-search-input--large', formGroup?.classes),
      }}
      afterInput={
        <>
          {button && <SearchButtonElement {...{ button, large, disabled }} />}
          {afterInput}
        </>
      }
    />
  )
}

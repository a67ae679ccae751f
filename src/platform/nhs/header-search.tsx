import { Button } from './button.tsx'
import { Input } from './input.tsx'

export interface HeaderSearchProps {
  action: string
  method?: 'get' | 'post' | undefined
  name: string
  /** Names the field for those who do not see it. */
  label: string
  buttonLabel: string
  placeholder?: string | undefined
}

export function HeaderSearch({ action, method = 'get', name, label, buttonLabel, placeholder }: HeaderSearchProps) {
  return (
    <search class="nhsuk-header__search">
      <form class="nhsuk-header__search-form" id="search" action={action} method={method} novalidate>
        <Input
          label={{ text: label, classes: 'nhsuk-u-visually-hidden' }}
          id="search-field"
          name={name}
          type="search"
          autocomplete="off"
          placeholder={placeholder}
          afterInput={<Button ariaLabel={buttonLabel} icon={{ name: 'search', placement: 'start' }} small />}
        />
      </form>
    </search>
  )
}

import { Hint } from './hint.tsx'
import { classNames } from './root.ts'
import type { TextareaProps } from './textarea.tsx'
import { Textarea } from './textarea.tsx'

export interface CharacterCountProps extends Omit<TextareaProps, 'describedBy'> {
  /** How much may be written, such as "You can enter up to 200 characters"; the server checks it. */
  limitText: string
}

/** A field for several lines that says how much may be written. Without a script nothing counts along. */
export function CharacterCount({ limitText, formGroup, classes, afterInput, ...props }: CharacterCountProps) {
  const limitId = `${props.id ?? props.name}-info`
  return (
    <Textarea
      {...props}
      describedBy={limitId}
      classes={classNames('nhsuk-js-character-count', classes)}
      formGroup={{ ...formGroup, classes: classNames(formGroup?.classes, 'nhsuk-character-count') }}
      afterInput={
        <>
          <Hint text={limitText} id={limitId} classes="nhsuk-character-count__message" />
          {afterInput}
        </>
      }
    />
  )
}

import type { HeadingLevel, HeadingText } from './heading-text.tsx'
import { CaptionAt, HeadingWords } from './heading-text.tsx'
import type { Root } from './root.ts'
import { classNames } from './root.ts'

export type LabelSize = 's' | 'm' | 'l' | 'xl'

export interface LabelOptions extends HeadingText, Root {
  size?: LabelSize | undefined
  /** Makes the label a heading too: level 1 where the page asks one question. */
  headingLevel?: HeadingLevel | undefined
  headingId?: string | undefined
}

export interface LabelProps extends LabelOptions {
  for?: string | undefined
}

/** The name of one field. */
export function Label({ text, caption, visuallyHiddenText, size, headingLevel, headingId, ...rest }: LabelProps) {
  const label = (
    <label
      class={classNames('nhsuk-label', size && `nhsuk-label--${size}`, rest.classes)}
      id={rest.id}
      for={rest.for}
      {...rest.attributes}
    >
      <HeadingWords text={text} caption={caption} visuallyHiddenText={visuallyHiddenText} size={size} />
    </label>
  )
  const Wrapper = headingLevel && (`h${headingLevel}` as const)
  return (
    <>
      <CaptionAt caption={caption} size={size} places={['before']} />
      {Wrapper ? (
        <Wrapper class="nhsuk-label-wrapper" id={headingId}>
          {label}
        </Wrapper>
      ) : (
        label
      )}
      <CaptionAt caption={caption} size={size} places={['after']} />
    </>
  )
}

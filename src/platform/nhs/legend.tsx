import { CaptionAt, HeadingWords } from './heading-text.tsx'
import type { LabelOptions } from './label.tsx'
import { classNames } from './root.ts'

/** A legend takes what a label takes; a caption cannot stand before it, since the legend comes first in its fieldset. */
export type LegendOptions = LabelOptions

/** The question that a group of fields answers. */
export function Legend({ text, caption, visuallyHiddenText, size, headingLevel, headingId, ...root }: LegendOptions) {
  const words = (
    <>
      <CaptionAt caption={caption} size={size} places={['before']} />
      <HeadingWords text={text} caption={caption} visuallyHiddenText={visuallyHiddenText} size={size} />
    </>
  )
  const Inner = headingLevel && (`h${headingLevel}` as const)
  return (
    <>
      <legend
        class={classNames('nhsuk-fieldset__legend', size && `nhsuk-fieldset__legend--${size}`, root.classes)}
        id={root.id}
        {...root.attributes}
      >
        {Inner ? (
          <Inner class="nhsuk-fieldset__heading" id={headingId}>
            {words}
          </Inner>
        ) : (
          words
        )}
      </legend>
      <CaptionAt caption={caption} size={size} places={['after']} />
    </>
  )
}

import type { CaptionOptions } from './caption.tsx'
import type { HeadingLevel, HeadingSize } from './heading-text.tsx'
import { HeadingElement } from './heading-text.tsx'
import type { Attributes, Root, Slot } from './root.ts'

export interface CardHeadingOptions extends Root {
  text: Slot
  caption?: string | CaptionOptions | undefined
  /** Read out before the text, such as "Important". */
  visuallyHiddenText?: string | undefined
  size?: HeadingSize | undefined
  level?: HeadingLevel | undefined
  /** Stands under the heading, above the card's text. */
  below?: Slot
}

// Without this role some screen readers stop between the hidden words and the others. It is not in the standard.
const readAsOne: Attributes = { role: 'text' }

function Words({
  text,
  visuallyHiddenText,
  href,
}: Pick<CardHeadingOptions, 'text' | 'visuallyHiddenText'> & { href?: string | undefined }) {
  if (href) {
    return (
      <a class="nhsuk-card__link" href={href}>
        {text}
      </a>
    )
  }
  if (!visuallyHiddenText) return <>{text}</>
  return (
    <span {...readAsOne}>
      <span class="nhsuk-u-visually-hidden">{visuallyHiddenText}: </span>
      {text}
    </span>
  )
}

/** The heading of a card, which is the card's link where the card leads somewhere. */
export function CardHeading({ heading, href }: { heading: CardHeadingOptions; href: string | undefined }) {
  const { text, visuallyHiddenText, size, level = 2, below, ...rest } = heading
  return (
    <>
      <HeadingElement
        {...rest}
        {...{ level, size }}
        class={size ? `nhsuk-card__heading nhsuk-heading-${size}` : 'nhsuk-card__heading'}
        text={<Words text={text} visuallyHiddenText={visuallyHiddenText} href={href} />}
      />
      {below}
    </>
  )
}

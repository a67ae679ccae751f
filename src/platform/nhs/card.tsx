import type { CardAction } from './card-actions.tsx'
import { CardActions } from './card-actions.tsx'
import type { CardHeadingOptions } from './card-heading.tsx'
import { CardHeading } from './card-heading.tsx'
import { Icon } from './icon.tsx'
import { Paragraph } from './paragraph.tsx'
import type { Root, Slot } from './root.ts'
import { classNames, withText } from './root.ts'

interface CardBody extends Root {
  href?: string | undefined
  /** The whole card leads to its `href`, not the heading alone. */
  clickable?: boolean | undefined
  image?: { src: string; alt: string } | undefined
  /** Stands in place of an image, such as a figure with its caption. */
  figure?: Slot
  actions?: readonly CardAction[] | undefined
  /** Bare words become a paragraph. */
  children?: Slot
}

export interface PlainCardProps extends CardBody {
  heading?: string | CardHeadingOptions | undefined
  variant?: 'feature' | 'primary' | 'secondary' | 'warning' | undefined
}

/** Says how urgent something is, in colour and, for those who listen, in words. */
export interface CareCardProps extends CardBody {
  heading: CardHeadingOptions & { visuallyHiddenText: string }
  variant: CareVariant
}

export type CardProps = PlainCardProps | CareCardProps

type CareVariant = 'non-urgent' | 'urgent' | 'emergency'

const isCare = (variant: CardProps['variant']): variant is CareVariant =>
  variant === 'non-urgent' || variant === 'urgent' || variant === 'emergency'

const variantClass = (variant: CardProps['variant']) =>
  isCare(variant) ? `nhsuk-card--care nhsuk-card--care--${variant}` : variant && `nhsuk-card--${variant}`

function HeadingAndActions({
  heading,
  href,
  care,
  actions,
}: {
  heading: CardHeadingOptions | undefined
  href: string | undefined
  care: boolean
  actions: readonly CardAction[]
}) {
  const one = actions.length === 1
  const list = <CardActions actions={actions} of={heading?.text} list="nhsuk-card__actions" item="nhsuk-card__action" />
  return (
    <div class="nhsuk-card__heading-container">
      {heading && <CardHeading heading={heading} href={href} />}
      {care && <span class="nhsuk-card--care__arrow" aria-hidden="true" />}
      {one && <div class="nhsuk-card__actions">{list}</div>}
      {actions.length > 1 && list}
    </div>
  )
}

/** A box for one thing: where it leads, what is known about it, what can be done with it. */
export function Card(props: CardProps) {
  const { clickable, variant, image, actions = [], children, classes, id, attributes } = props
  const heading = props.heading ? withText(props.heading) : undefined
  const care = isCare(variant)
  const above = care || actions.length > 0
  // The heading of a feature card stands on its edge and is no link.
  const href = variant === 'feature' ? undefined : props.href
  return (
    <div
      class={classNames('nhsuk-card', clickable && 'nhsuk-card--clickable', variantClass(variant), classes)}
      id={id}
      {...attributes}
    >
      {image && <img class="nhsuk-card__img" src={image.src} alt={image.alt} />}
      {props.figure}
      {above && <HeadingAndActions {...{ heading, href, care, actions }} />}
      <div class="nhsuk-card__content">
        {heading && !above && <CardHeading heading={heading} href={href} />}
        {children && <Paragraph class="nhsuk-card__description">{children}</Paragraph>}
        {variant === 'primary' && <Icon name="chevron-right-circle" />}
      </div>
    </div>
  )
}

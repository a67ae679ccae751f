import type { IconName } from './icon.tsx'
import { Icon } from './icon.tsx'
import type { Attributes, Root, Slot } from './root.ts'
import { classNames } from './root.ts'

export interface PageStep {
  href: string
  /** The words for "Previous" or "Next" page. */
  text: Slot
  /** What the page is called; shown where the pages have names and not numbers. */
  label?: Slot
  attributes?: Attributes | undefined
}

export type PageItem =
  | { ellipsis: true }
  | {
      number: number
      href: string
      /** Such as "Page 3". */
      ariaLabel: string
      current?: boolean | undefined
      attributes?: Attributes | undefined
    }

export interface PaginationProps extends Root {
  ariaLabel: string
  previous?: PageStep | undefined
  next?: PageStep | undefined
  /** With numbers, for the pages of one long list; without, for a guide. */
  items?: readonly PageItem[] | undefined
}

interface Direction {
  step: PageStep
  end: 'previous' | 'next'
}

const rel = { previous: 'prev', next: 'next' } as const
const arrow: Record<Direction['end'], IconName> = { previous: 'arrow-left', next: 'arrow-right' }

function NumberedStep({ step, end }: Direction) {
  return (
    <a href={step.href} class={`nhsuk-pagination__${end}`} rel={rel[end]} {...step.attributes}>
      {end === 'previous' && <Icon name={arrow[end]} />}
      <span class="nhsuk-pagination__title">{step.text}</span>
      {end === 'next' && <Icon name={arrow[end]} />}
    </a>
  )
}

function NamedStep({ step, end }: Direction) {
  const link = `nhsuk-pagination__link nhsuk-pagination__link--${rel[end]}`
  return (
    <li class={`nhsuk-pagination-item--${end}`}>
      <a class={link} href={step.href} rel={rel[end]} {...step.attributes}>
        <span class="nhsuk-pagination__title">{step.text}</span>
        {step.label && (
          <>
            {' '}
            <span class="nhsuk-u-visually-hidden">:</span> <span class="nhsuk-pagination__page">{step.label}</span>
          </>
        )}
        <Icon name={arrow[end]} />
      </a>
    </li>
  )
}

function NumberedPage({ item }: { item: PageItem }) {
  if ('ellipsis' in item) return <li class="nhsuk-pagination__item nhsuk-pagination__item--ellipsis">⋯</li>
  return (
    <li class={classNames('nhsuk-pagination__item', item.current && 'nhsuk-pagination__item--current')}>
      <a
        class="nhsuk-pagination__link"
        href={item.href}
        aria-label={item.ariaLabel}
        aria-current={item.current ? 'page' : undefined}
        {...item.attributes}
      >
        {item.number}
      </a>
    </li>
  )
}

function Numbered({
  previous,
  next,
  items,
}: Pick<PaginationProps, 'previous' | 'next'> & { items: readonly PageItem[] }) {
  return (
    <>
      {previous && <NumberedStep step={previous} end="previous" />}
      <ul class="nhsuk-pagination__list">
        {items.map((item) => (
          <NumberedPage item={item} />
        ))}
      </ul>
      {next && <NumberedStep step={next} end="next" />}
    </>
  )
}

/** The way through the pages of a list or of a guide. */
export function Pagination({ ariaLabel, previous, next, items = [], ...root }: PaginationProps) {
  const numbered = items.length > 0
  return (
    <nav
      class={classNames('nhsuk-pagination', numbered && 'nhsuk-pagination--numbered', root.classes)}
      id={root.id}
      role="navigation"
      aria-label={ariaLabel}
      {...root.attributes}
    >
      {numbered ? (
        <Numbered {...{ previous, next, items }} />
      ) : (
        <ul class="nhsuk-list nhsuk-pagination__list">
          {previous && <NamedStep step={previous} end="previous" />}
          {next && <NamedStep step={next} end="next" />}
        </ul>
      )}
    </nav>
  )
}

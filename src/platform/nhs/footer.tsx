import { Heading } from './heading.tsx'
import { Paragraph } from './paragraph.tsx'
import type { Attributes, Root, Slot } from './root.ts'
import { classNames } from './root.ts'

export interface FooterLink {
  text: Slot
  href: string
  attributes?: Attributes | undefined
}

type FooterWidth = 'full' | 'one-half' | 'one-third' | 'one-quarter' | 'two-thirds' | 'three-quarters'

export interface FooterGroup {
  heading?: Slot
  items?: readonly FooterLink[] | undefined
  /** Words under the heading. */
  text?: Slot
  width?: FooterWidth | undefined
}

export interface FooterProps extends Root {
  navigation?: readonly FooterGroup[] | undefined
  columns?: 1 | 2 | 3 | 4 | undefined
  /** Links such as privacy and accessibility, under a heading that is read out only. */
  links?: { visuallyHiddenText: string; items: readonly FooterLink[] } | undefined
  copyright?: Slot
  /** What else stands at the foot. */
  children?: Slot
}

const widths: Record<1 | 2 | 3 | 4, FooterWidth> = { 1: 'full', 2: 'one-half', 3: 'one-third', 4: 'one-quarter' }

function Links({ items }: { items: readonly FooterLink[] }) {
  return (
    <ul class="nhsuk-footer__list">
      {items.map(({ text, href, attributes }) => (
        <li class="nhsuk-footer__list-item">
          <a class="nhsuk-footer__list-item-link" href={href} {...attributes}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Group({ group, width }: { group: FooterGroup; width: FooterWidth }) {
  return (
    <div class={`nhsuk-grid-column-${group.width ?? width}`}>
      {group.heading && (
        <Heading level={2} size="s" classes="nhsuk-footer__heading">
          {group.heading}
        </Heading>
      )}
      {group.text && <Paragraph class="nhsuk-body-s">{group.text}</Paragraph>}
      {group.items && <Links items={group.items} />}
    </div>
  )
}

function Groups({ groups, columns }: { groups: readonly FooterGroup[]; columns: 1 | 2 | 3 | 4 }) {
  const rows = Array.from({ length: Math.ceil(groups.length / columns) }, (_, row) => row * columns)
  return (
    <>
      {rows.map((first) => (
        <div class="nhsuk-footer__navigation nhsuk-grid-row">
          {groups.slice(first, first + columns).map((group) => (
            <Group group={group} width={widths[columns]} />
          ))}
        </div>
      ))}
    </>
  )
}

/** The foot of every page. */
export function Footer({ navigation = [], columns = 4, links, copyright, children, ...root }: FooterProps) {
  return (
    <footer class={classNames('nhsuk-footer', root.classes)} id={root.id} role="contentinfo" {...root.attributes}>
      <div class="nhsuk-width-container">
        <Groups groups={navigation} columns={columns} />
        <div class="nhsuk-footer__meta">
          {links && (
            <>
              <h2 class="nhsuk-u-visually-hidden">{links.visuallyHiddenText}</h2>
              <Links items={links.items} />
            </>
          )}
          {children && <Paragraph class="nhsuk-body-s">{children}</Paragraph>}
          {copyright && <Paragraph class="nhsuk-body-s">{copyright}</Paragraph>}
        </div>
      </div>
    </footer>
  )
}

import type { CaptionOptions } from './caption.tsx'
import type { HeadingLevel, HeadingSize } from './heading-text.tsx'
import { CaptionAt, HeadingWords } from './heading-text.tsx'
import type { Root, Slot } from './root.ts'
import { classNames } from './root.ts'

export interface HeadingProps extends Root {
  children: Slot
  level?: HeadingLevel | undefined
  size?: HeadingSize | undefined
  caption?: string | CaptionOptions | undefined
  visuallyHiddenText?: string | undefined
  href?: string | undefined
}

/** A heading; its level says where it stands in the page, its size how it looks. */
export function Heading({ children, level = 1, size, caption, visuallyHiddenText, href, ...root }: HeadingProps) {
  const Element = `h${level}` as const
  const text = href ? (
    <a class="nhsuk-link" href={href}>
      {children}
    </a>
  ) : (
    children
  )
  return (
    <>
      <CaptionAt caption={caption} size={size} places={['before']} />
      <Element
        class={classNames(size ? `nhsuk-heading-${size}` : 'nhsuk-heading', root.classes)}
        id={root.id}
        {...root.attributes}
      >
        <HeadingWords text={text} caption={caption} visuallyHiddenText={visuallyHiddenText} size={size} />
      </Element>
      <CaptionAt caption={caption} size={size} places={['after']} />
    </>
  )
}

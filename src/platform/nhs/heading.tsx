import type { CaptionOptions } from './caption.tsx'
import type { HeadingLevel, HeadingSize } from './heading-text.tsx'
import { CaptionAt, HeadingElement } from './heading-text.tsx'
import type { Root, Slot } from './root.ts'

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
  const text = href ? (
    <a class="nhsuk-link" href={href}>
      {children}
    </a>
  ) : (
    children
  )
  const name = size ? `nhsuk-heading-${size}` : 'nhsuk-heading'
  return (
    <>
      <CaptionAt caption={caption} size={size} places={['before']} />
      <HeadingElement {...root} {...{ level, size, caption, visuallyHiddenText, text }} class={name} />
      <CaptionAt caption={caption} size={size} places={['after']} />
    </>
  )
}

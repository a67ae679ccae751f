import type { VNode } from 'preact'
import type { CaptionOptions, CaptionPlacement } from './caption.tsx'
import { Caption } from './caption.tsx'
import type { Root, Slot } from './root.ts'
import { classNames, withText } from './root.ts'

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6
export type HeadingSize = 'xxs' | 'xs' | 's' | 'm' | 'l' | 'xl'

/** The words of a heading, label, legend or table caption. */
export interface HeadingText {
  text: Slot
  caption?: string | CaptionOptions | undefined
  /** Read out after the text, never shown. */
  visuallyHiddenText?: string | undefined
}

const captionSize = (size: HeadingSize | undefined) =>
  size === 'm' || size === 'l' || size === 'xl' ? size : undefined

/** The caption if it stands at one of these places; without a place it stands at the start. */
export function CaptionAt(props: {
  caption: string | CaptionOptions | undefined
  size: HeadingSize | undefined
  places: readonly CaptionPlacement[]
}): VNode | null {
  if (!props.caption) return null
  const { placement = 'start', ...caption }: CaptionOptions = withText(props.caption)
  if (!props.places.includes(placement)) return null
  // Inside the heading a space keeps its words apart from the caption's for those who listen.
  return (
    <>
      {placement === 'end' && ' '}
      <Caption {...caption} placement={placement} size={caption.size ?? captionSize(props.size)} />
      {placement === 'start' && ' '}
    </>
  )
}

/** A heading that belongs to another component, which gives it its class. */
export interface HeadingOptions extends HeadingText, Root {
  level?: HeadingLevel | undefined
}

/** What stands inside the element: the text between a caption at its start and one at its end. */
export function HeadingWords({
  text,
  caption,
  visuallyHiddenText,
  size,
}: HeadingText & { size?: HeadingSize | undefined }) {
  return (
    <>
      <CaptionAt caption={caption} size={size} places={['start']} />
      {text}
      {visuallyHiddenText && <span class="nhsuk-u-visually-hidden"> {visuallyHiddenText}</span>}
      <CaptionAt caption={caption} size={size} places={['end']} />
    </>
  )
}

/** The heading itself, with the class that the component gives it. */
export function HeadingElement(props: HeadingOptions & { class: string; size?: HeadingSize | undefined }) {
  const Element = `h${props.level ?? 1}` as const
  return (
    <Element class={classNames(props.class, props.classes)} id={props.id} {...props.attributes}>
      <HeadingWords {...props} />
    </Element>
  )
}

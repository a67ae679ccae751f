import type { Root, Slot } from './root.ts'
import { classNames } from './root.ts'

export type TagColour =
  | 'white'
  | 'grey'
  | 'green'
  | 'aqua-green'
  | 'blue'
  | 'purple'
  | 'pink'
  | 'red'
  | 'orange'
  | 'yellow'

export interface TagProps extends Root {
  children: Slot
  /** `false` leaves the colour out, where the surroundings bring their own. */
  colour?: TagColour | false | undefined
  border?: boolean | undefined
}

/** The state of something, in a word. */
export function Tag({ children, colour, border, ...root }: TagProps) {
  return (
    <strong
      class={classNames(
        'nhsuk-tag',
        colour && `nhsuk-tag--${colour}`,
        colour === false && 'nhsuk-tag--no-colour',
        border === false && 'nhsuk-tag--no-border',
        root.classes,
      )}
      id={root.id}
      {...root.attributes}
    >
      {children}
    </strong>
  )
}

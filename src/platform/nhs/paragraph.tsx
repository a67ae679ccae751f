import { toChildArray } from 'preact'
import type { Slot } from './root.ts'

/** Bare words get the paragraph that they need; elements stand as they are. */
export function Paragraph({ children, class: name }: { children: Slot; class?: string }) {
  const bare = toChildArray(children).every((child) => typeof child !== 'object')
  return bare ? <p class={name}>{children}</p> : <>{children}</>
}

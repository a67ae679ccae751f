import type { ComponentChildren } from 'preact'

/** Home is a list of these: what somebody comes to find out, and the answer. */
export function Question({ asked, children }: { asked: string; children: ComponentChildren }) {
  return (
    <section>
      <h2 class="nhsuk-heading-l">{asked}</h2>
      {children}
    </section>
  )
}

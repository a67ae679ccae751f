import type { ComponentChildren } from 'preact'
import type { PersonSection } from '../sections.ts'

/** A part of a page about somebody, under its heading. */
export function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2 class="nhsuk-heading-m">{title}</h2>
      {children}
    </section>
  )
}

/** What other modules add to a page about somebody. */
export const Sections = ({ sections }: { sections: PersonSection[] }) => (
  <>
    {sections.map(({ title, body }) => (
      <Section key={title} title={title}>
        {body}
      </Section>
    ))}
  </>
)

import { useEffect, useRef } from 'preact/hooks'
import type { Wrong } from '../checking.ts'
import { useSetting } from '../setting.ts'

const fieldOf = (name: string) => document.querySelector<HTMLElement>(`#${name},[name="${name}"]`)

function focusOn(event: Event, name: string): void {
  event.preventDefault()
  fieldOf(name)?.focus()
}

function unfold(name: string): void {
  const fold = fieldOf(name)?.closest('details')
  if (fold) fold.open = true
}

/** Seen and read out each time that saving is tried, as the button stands far below; where a fold hides a field, it opens. */
export function Problems({ wrong }: { wrong: Wrong }) {
  const { say } = useSetting()
  const entries = Object.entries(wrong)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    Object.keys(wrong).forEach(unfold)
    box.current?.focus()
  }, [wrong])
  if (entries.length === 0) return null
  return (
    <div class="nhsuk-error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2 class="nhsuk-heading-s">{say('problem')}</h2>
      <ul class="nhsuk-list">
        {entries.map(([name, problem]) => (
          <li key={name}>
            <a href={`#${name}`} onClick={(event) => focusOn(event, name)}>
              {problem}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The same beside its field, which names it by `problemOf`. */
export function Problem({ name, wrong }: { name: string; wrong: Wrong }) {
  return wrong[name] ? (
    <span class="nhsuk-error-message" id={`${name}-problem`}>
      {wrong[name]}
    </span>
  ) : null
}

export const problemOf = (name: string, wrong: Wrong) => (wrong[name] ? `${name}-problem` : undefined)

export const groupClass = (name: string, wrong: Wrong) =>
  wrong[name] ? 'nhsuk-form-group nhsuk-form-group--error' : 'nhsuk-form-group'

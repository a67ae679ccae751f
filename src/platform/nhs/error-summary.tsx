import type { Attributes, Root, Slot } from './root.ts'
import { classNames } from './root.ts'

export interface ErrorSummaryItem {
  text: Slot
  /** The field to mend: `#` and its id. */
  href?: string | undefined
  attributes?: Attributes | undefined
}

export interface ErrorSummaryProps extends Root {
  /** Such as "There is a problem". */
  heading: Slot
  description?: Slot
  errorList: readonly ErrorSummaryItem[]
}

function ErrorItem({ text, href, attributes }: ErrorSummaryItem) {
  return (
    <li>
      {href ? (
        <a href={href} {...attributes}>
          {text}
        </a>
      ) : (
        text
      )}
    </li>
  )
}

/** All problems of a form at once, at the top of the page, each leading to its field. */
export function ErrorSummary({ heading, description, errorList, ...root }: ErrorSummaryProps) {
  return (
    <div class={classNames('nhsuk-error-summary', root.classes)} id={root.id} {...root.attributes}>
      {/* An alert of its own, inside: a screen reader then says all of it even when the focus moves here. */}
      <div role="alert">
        <h2 class="nhsuk-error-summary__heading">{heading}</h2>
        <div class="nhsuk-error-summary__body">
          {description && <p>{description}</p>}
          {errorList.length > 0 && (
            <ul class="nhsuk-list nhsuk-error-summary__list">
              {errorList.map((item) => (
                <ErrorItem {...item} />
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  )
}

import type { VNode } from 'preact'
import type { ErrorMessageOptions } from './error-message.tsx'
import { ErrorMessage } from './error-message.tsx'
import type { HintOptions } from './hint.tsx'
import { Hint } from './hint.tsx'
import { classNames, withText } from './root.ts'

/** The hint and the error that a field, or a group of fields, may carry. */
export interface Described {
  hint?: string | HintOptions | undefined
  errorMessage?: ErrorMessageOptions | undefined
  /** Ids of further elements that describe the field. */
  describedBy?: string | undefined
}

/** The hint and the error with their ids filled in, and the `aria-describedby` that names them. */
export function describe(id: string, given: Described): { describedBy: string | undefined; description: VNode } {
  const hint = given.hint ? { id: `${id}-hint`, ...withText(given.hint) } : undefined
  const error = given.errorMessage ? { id: `${id}-error`, ...given.errorMessage } : undefined
  return {
    describedBy: classNames(given.describedBy, hint?.id, error?.id) || undefined,
    description: (
      <>
        {hint && <Hint {...hint} />}
        {error && <ErrorMessage {...error} />}
      </>
    ),
  }
}

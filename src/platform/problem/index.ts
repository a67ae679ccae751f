// A refusal that the person can act on. Anything else that is thrown is a bug.
export type ProblemKind = 'invalid' | 'forbidden' | 'not-found' | 'conflict' | 'sign-in'

const statuses: Record<ProblemKind, number> = {
  invalid: 422,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'sign-in': 401,
}

export class Problem extends Error {
  readonly kind: ProblemKind
  readonly field: string | undefined

  /** `sentence` is shown to the person: it says what happened and what to do. */
  constructor(kind: ProblemKind, sentence: string, field?: string) {
    super(sentence)
    this.name = 'Problem'
    this.kind = kind
    this.field = field
  }

  get status(): number {
    return statuses[this.kind]
  }
}

import { isMessage, type MessageKey, type MessageParams, type Messages, type Words } from '../words/index.ts'

// A refusal that the person can act on. Anything else that is thrown is a bug.
export type ProblemKind = 'invalid' | 'forbidden' | 'not-found' | 'conflict' | 'sign-in' | 'too-many'

const statuses: Record<ProblemKind, number> = {
  invalid: 422,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'sign-in': 401,
  'too-many': 429,
}

/** A sentence of a catalogue: its key, with its parameters where it has some. */
export type Sentence = {
  [K in MessageKey]: keyof Messages[K] extends never ? K : readonly [key: K, params: Messages[K]]
}[MessageKey]

/** `new Problem('conflict', 'activities.full')`, `new Problem('invalid', ['people.too-young', { years: '18' }], 'born')` */
export class Problem extends Error {
  readonly kind: ProblemKind
  readonly sentence: Sentence
  readonly field: string | undefined

  /** `sentence` is shown to the person: it says what happened and what to do. */
  constructor(kind: ProblemKind, sentence: Sentence, field?: string) {
    super(typeof sentence === 'string' ? sentence : sentence[0])
    this.name = 'Problem'
    this.kind = kind
    this.sentence = sentence
    this.field = field
  }

  get status(): number {
    return statuses[this.kind]
  }

  /** The sentence in the language of whoever is to read it. */
  in(words: Words): string {
    const [key, ...params] = typeof this.sentence === 'string' ? [this.sentence] : this.sentence
    // Key and parameters were checked together when the problem was made; apart, the compiler cannot pair them again.
    return words.t(key, ...(params as MessageParams<typeof key>))
  }
}

/** A refusal in words, whose key was noted down a while ago; null where this version has no such sentence any more. */
export function notedSentence({ t }: Words, key: string): string | null {
  // Only sentences without parameters are noted down; which one it is, is known only when it is read.
  return isMessage(key) ? (t as (key: MessageKey) => string)(key) : null
}

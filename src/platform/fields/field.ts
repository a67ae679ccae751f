import type { Picture, TimeSpan } from '../input/index.ts'
import type { MessageKey, Messages } from '../words/index.ts'

/** A message that takes no parameters, as labels and hints are. */
export type PlainKey = { [K in MessageKey]: keyof Messages[K] extends never ? K : never }[MessageKey]

/** public: may stand on the open web. personal: tells who somebody is. special: health, beliefs, safety. */
export type Sensitivity = 'public' | 'personal' | 'special'

export interface Kinds {
  text: string
  'long-text': string
  name: string
  choice: string
  choices: string[]
  day: string
  time: string
  /** When something is open on one day: `10 to 12, 1:30 to 4`. */
  'opening-times': TimeSpan[]
  year: number
  /** `#rrggbb`, in small letters. */
  colour: string
  count: number
  /** By how much a count goes up, or down with a minus. */
  difference: number
  money: number
  flag: boolean
  postcode: string
  'postcode-area': string
  /** A whole postcode, or its first half where somebody does not say more. */
  'any-postcode': string
  phone: string
  email: string
  /** Typed unseen, and never shown again. */
  secret: string
  /** Digits that are good for a moment. */
  code: string
  /** A small picture in a file. */
  picture: Picture
}
export type Kind = keyof Kinds

export interface Option {
  value: string
  /** A word of ours (key) or of the programme's own (text). */
  label: { key: PlainKey } | { text: string }
  hint?: PlainKey
  /** Choosing this one clears the others. */
  exclusive?: boolean
}

export interface Field<K extends Kind = Kind, Required extends boolean = boolean> {
  readonly kind: K
  readonly required: Required
  readonly label: PlainKey
  readonly hint?: PlainKey
  /** What to say when it is left empty, if "Enter …" or "Choose …" with the label does not read well. */
  readonly missing?: PlainKey
  readonly sensitivity: Sensitivity
  /** Why we ask, for the privacy notice. */
  readonly why: PlainKey
  /** Longest text, most chosen, highest number, or most bytes. */
  readonly max?: number
  /** Fixed options. A field of kind choice or choices without them is given its options with each request. */
  readonly options?: readonly Option[]
  readonly autocomplete?: string
}

export type Fields = Record<string, Field>
type Settings<K extends Kind> = Omit<Field<K>, 'kind' | 'required'>

export const required = <K extends Kind>(kind: K, settings: Settings<K>): Field<K, true> => ({
  kind,
  required: true,
  ...settings,
})
export const optional = <K extends Kind>(kind: K, settings: Settings<K>): Field<K, false> => ({
  kind,
  required: false,
  ...settings,
})

/** Whether a file goes with a form of these fields. */
export const takesFile = (fields: Fields): boolean => Object.values(fields).some(({ kind }) => kind === 'picture')

/** What a form of these fields gives: an optional field left empty is null, no choices is []. */
export type ValuesOf<F extends Fields> = {
  [N in keyof F]: F[N] extends Field<infer K, infer R>
    ? K extends 'choices' | 'flag'
      ? Kinds[K]
      : R extends true
        ? Kinds[K]
        : Kinds[K] | null
    : never
}

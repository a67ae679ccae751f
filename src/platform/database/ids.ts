import { uuidv7 } from 'uuidv7'

declare const brand: unique symbol
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }
export type Id<Name extends string> = Brand<string, Name>

export type ProgrammeId = Id<'programme'>
export type CommandId = Id<'command'>
export type AccountId = Id<'account'>
/** The random key under which the record knows a person or an account. Only `people` and `session` can resolve it. */
export type Key = Id<'key'>

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

export function isId(typed: string): boolean {
  return uuid.test(typed)
}

/** Reads an id out of a URL or a form; null when it cannot be one, so that it is answered as "not there". */
export function asId<Name extends string>(typed: string | undefined): Id<Name> | null {
  const lower = (typed ?? '').toLowerCase()
  // A UUID carries no trace of what it names: the caller says which.
  return isId(lower) ? (lower as Id<Name>) : null
}

/** Time-ordered, so that new rows land at the end of an index. */
export function newId<Name extends string>(): Id<Name> {
  // The brand exists only at compile time.
  return uuidv7() as Id<Name>
}

/** Wholly random: a key in the record must not say when the person came. */
export function newKey(): Key {
  // The brand exists only at compile time.
  return crypto.randomUUID() as Key
}

/** What a parser makes of what somebody typed: the value in its one normal form, or a code for why not. */
export type Typed<Value, Why extends string> = Taken<Value> | Refused<Why>
type Taken<Value> = { readonly ok: true; readonly value: Value }
type Refused<Why extends string> = { readonly ok: false; readonly why: Why }

export const take = <Value>(value: Value): Taken<Value> => ({ ok: true, value })
export const refuse = <Why extends string>(why: Why): Refused<Why> => ({ ok: false, why })

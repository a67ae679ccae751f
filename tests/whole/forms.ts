import { decoded } from './walk.ts'

export interface SentForm {
  action: string
  /** Every answer the form would send as it stands, hidden ones included. */
  answers: Record<string, string>
  /** Names of the boxes that somebody types in. */
  typed: string[]
  /** The values offered under each name: radios, checkboxes, options of a list, buttons. */
  offered: Record<string, string[]>
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : decoded(found)
}

/** The forms of a page as a browser without script would send them: those that are posted, or those whose answers go into the address. */
export function formsOn(html: string, address: string, sentBy: 'post' | 'get' = 'post'): SentForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
    .filter(([, tag]) => (attribute(tag ?? '', 'method')?.toLowerCase() ?? 'get') === sentBy)
    .map(([, tag, inside]) => ({
      action: attribute(tag ?? '', 'action') ?? address,
      ...boxesIn(inside ?? ''),
      offered: offeredIn(inside ?? ''),
    }))
}

function offeredIn(inside: string): Record<string, string[]> {
  const offered: Record<string, string[]> = {}
  const offer = (name: string | undefined, value: string | undefined) => {
    if (name && value) offered[name] = [...(offered[name] ?? []), value]
  }
  for (const [, tag] of inside.matchAll(/<(?:input|button)\b([^>]*(?:type="(?:radio|checkbox)"|value=)[^>]*)>/g)) {
    if (!/type="(text|hidden|tel|email)"/.test(tag ?? ''))
      offer(attribute(tag ?? '', 'name'), attribute(tag ?? '', 'value'))
  }
  for (const [, tag, options] of inside.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    for (const [option] of (options ?? '').matchAll(/<option\b[^>]*>/g))
      offer(attribute(tag ?? '', 'name'), attribute(option, 'value'))
  }
  return offered
}

function boxesIn(inside: string): Pick<SentForm, 'answers' | 'typed'> {
  const boxes = [...inside.matchAll(/<(input|textarea)\b([^>]*)>/g)].map(([, element, tag]) => ({
    name: attribute(tag ?? '', 'name') ?? '',
    type: element === 'textarea' ? 'text' : (attribute(tag ?? '', 'type') ?? 'text'),
    value: attribute(tag ?? '', 'value') ?? '',
  }))
  const hidden = boxes.filter(({ type }) => type === 'hidden').map(({ name, value }) => [name, value])
  const typed = boxes.filter(({ type }) => ['text', 'email', 'tel', 'search', 'number'].includes(type))
  return { answers: Object.fromEntries(hidden), typed: typed.map(({ name }) => name) }
}

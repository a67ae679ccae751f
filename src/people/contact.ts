import { parseEmail, parsePhone, visibleText } from '../platform/input/index.ts'
import { Problem } from '../platform/problem/index.ts'

export const channels = ['text', 'call', 'email', 'letter', 'through-someone'] as const
export type Channel = (typeof channels)[number]

export interface Contact {
  channel: Channel
  /** E.164, an e-mail address, a postal address, or through whom. */
  value: string
}

const isChannel = (channel: string): channel is Channel => channels.some((known) => known === channel)

/** Each line as a reader sees it; empty lines go. */
const lines = (typed: string) =>
  typed
    .split(/\r\n?|\n/)
    .map(visibleText)
    .filter(Boolean)
    .join('\n')

/** How to reach somebody, from the way they chose and what was typed for it. `field` is where a problem is shown. */
export function contactOf(channel: string, typed: string, field = 'reach'): Contact {
  if (!isChannel(channel)) throw new Problem('invalid', 'people.contact.which-way', 'channel')
  if (channel === 'text' || channel === 'call') {
    const phone = parsePhone(typed)
    if (!phone.ok) throw new Problem('invalid', 'people.contact.not-a-phone', field)
    return { channel, value: phone.value.e164 }
  }
  if (channel === 'email') {
    const email = parseEmail(typed)
    if (!email.ok) throw new Problem('invalid', 'people.contact.not-an-email', field)
    return { channel, value: email.value }
  }
  const value = lines(typed)
  const missing = channel === 'letter' ? 'people.contact.no-address' : 'people.contact.through-whom'
  if (value === '') throw new Problem('invalid', missing, field)
  return { channel, value }
}

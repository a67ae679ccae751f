import { refuse, type Typed, take } from './typed.ts'
import { visibleText } from './visible-text.ts'

export type EmailRefusal = 'empty' | 'no-at' | 'two-ats' | 'spaces' | 'bad-before-at' | 'bad-after-at' | 'too-long'

/** What the mail providers behind GOV.UK Notify take before the @: no quotes, no other scripts. */
const beforeAt = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i
/** Letters of any script; kept narrow so that nothing else of a web address is read into it. */
const afterAt = /^[\p{L}\p{N}\p{M}.-]+$/u
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/
const topLevel = /^([a-z]{2,63}|xn--[a-z0-9-]+)$/

/** Takes off what comes along when an address is copied: `Jo <jo@example.org>,`, `mailto:`, spaces beside @ and dots. */
function bareAddress(typed: string): string {
  const text = visibleText(typed)
    .replace(/[＠﹫]/g, '@')
    .replace(/[’ʼ]/g, "'")
  const inBrackets = /<([^<>]*@[^<>]*)>/.exec(text)?.[1] ?? text
  return inBrackets
    .replace(/^mailto:/i, '')
    .replace(/\s*([@.])\s*/g, '$1')
    .replace(/[.,;]+$/, '')
    .trim()
}

/** The name as the mail system sees it (IDNA, by the rules of web addresses), or null. */
function asciiDomain(domain: string): string | null {
  const address = afterAt.test(domain) ? URL.parse(`http://${domain}`) : null
  return address ? address.hostname : null
}

function domainIsReal(domain: string): boolean {
  const labels = asciiDomain(domain)?.split('.') ?? []
  return labels.length > 1 && labels.every((part) => label.test(part)) && topLevel.test(labels.at(-1) ?? '')
}

/** RFC 5321, 4.5.3.1: 64 octets before the @, 254 in all. */
const isTooLong = (local: string, domain: string) =>
  local.length > 64 || local.length + 1 + (asciiDomain(domain) ?? domain).length > 254

/** An e-mail address; normal form: the part after the @ in small letters, the part before it as typed. */
export function parseEmail(typed: string): Typed<string, EmailRefusal> {
  const [local = '', domain, ...more] = bareAddress(typed).split('@')
  if (local === '' && domain === undefined) return refuse('empty')
  if (/\s/.test(local + domain)) return refuse('spaces')
  if (domain === undefined) return refuse('no-at')
  if (more.length > 0) return refuse('two-ats')
  if (!beforeAt.test(local)) return refuse('bad-before-at')
  if (isTooLong(local, domain)) return refuse('too-long')
  return domainIsReal(domain) ? take(`${local}@${domain.toLowerCase().normalize('NFC')}`) : refuse('bad-after-at')
}

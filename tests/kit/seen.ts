import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'

const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' }
const plain = (html: string) =>
  html
    .replace(/<(style|script)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim()

const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]

/** A page as somebody without script sees it. */
export class Seen {
  readonly status: number
  /** Address within the programme, after redirects. */
  readonly path: string
  readonly html: string
  readonly headers: IncomingHttpHeaders | OutgoingHttpHeaders

  constructor(status: number, path: string, html: string, headers: IncomingHttpHeaders | OutgoingHttpHeaders) {
    this.status = status
    this.path = path
    this.html = html
    this.headers = headers
  }

  get text(): string {
    return plain(this.html)
  }

  /** The main part only, without menu and footer. */
  get main(): string {
    return plain(/<main\b.*<\/main>/s.exec(this.html)?.[0] ?? '')
  }

  get heading(): string {
    return plain(/<h1\b[^>]*>.*?<\/h1>/s.exec(this.html)?.[0] ?? '')
  }

  /** The sentences in the error summary. */
  get problems(): string[] {
    const summary = /nhsuk-error-summary__list">(.*?)<\/ul>/s.exec(this.html)?.[1] ?? ''
    return [...summary.matchAll(/<li>(.*?)<\/li>/gs)].map(([, item]) => plain(item ?? ''))
  }

  /** Links whose words contain `words`: their addresses. */
  links(words: string): string[] {
    return [...this.html.matchAll(/<a\b([^>]*)>(.*?)<\/a>/gs)]
      .filter(([, , inside]) => plain(inside ?? '').includes(words))
      .map(([, tag]) => (attribute(tag ?? '', 'href') ?? '').replaceAll('&amp;', '&'))
  }

  /** What stands in a field: typed text, or the chosen values. */
  valuesOf(name: string): string[] {
    const fields = [...this.html.matchAll(/<(?:(input)\b([^>]*)>|(textarea|select)\b([^>]*)>(.*?)<\/\3>)/gs)]
    return fields
      .map(([, input, tag, kind, opening, inside]) => [input ?? kind, tag ?? opening ?? '', inside ?? ''] as const)
      .filter(([, tag]) => attribute(tag, 'name') === name)
      .flatMap(([kind, tag, inside]) => valuesIn(kind, tag, inside))
  }

  hidden(name: string): string | undefined {
    return this.valuesOf(name)[0]
  }

  formAction(fallback: string): string {
    const forms = [...this.html.matchAll(/<main\b.*<\/main>/gs)].flatMap(([main]) => [
      ...main.matchAll(/<form\b([^>]*method="post"[^>]*)>/g),
    ])
    return attribute(forms[0]?.[1] ?? '', 'action')?.replaceAll('&amp;', '&') ?? fallback
  }
}

function valuesIn(kind: string | undefined, tag: string, inside: string): string[] {
  if (kind === 'textarea') return [plain(inside)]
  if (kind === 'select') {
    return [...inside.matchAll(/<option\b([^>]*)>/g)]
      .filter(([, option]) => /\bselected\b/.test(option ?? ''))
      .map(([, option]) => attribute(option ?? '', 'value') ?? '')
  }
  const type = attribute(tag, 'type')
  if (type === 'radio' || type === 'checkbox') return /\bchecked\b/.test(tag) ? [attribute(tag, 'value') ?? ''] : []
  return [plain(attribute(tag, 'value') ?? '')]
}

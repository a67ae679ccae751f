import { baseLanguage } from './catalogues.ts'
import { baseOf } from './languages.ts'
import { isDrafted } from './translations.ts'

/**
 * What the person chose, if we have it; else the best of what the browser asks for; else English. What a machine drafted
 * and nobody has checked is given to whoever chose it, and to nobody unasked.
 */
export function negotiateLanguage(
  wish: { chosen?: string | undefined; acceptHeader?: string | undefined },
  available: readonly string[],
): string {
  const chosen = matching(wish.chosen ?? '', available)
  if (chosen) return chosen
  const checked = available.filter((language) => !isDrafted(language))
  for (const each of acceptedLanguages(wish.acceptHeader ?? '')) {
    const match = matching(each, checked)
    if (match) return match
  }
  return baseLanguage
}

function matching(wish: string, available: readonly string[]): string | undefined {
  return spelledAs(wish, available) ?? spelledAs(baseOf(wish), available)
}

function spelledAs(wish: string, available: readonly string[]): string | undefined {
  return available.find((candidate) => candidate.toLowerCase() === wish.toLowerCase())
}

/** The languages of an Accept-Language header, most wanted first (RFC 9110, 12.5.4). */
function acceptedLanguages(header: string): string[] {
  return header
    .slice(0, 500)
    .split(',')
    .map((part) => ({ language: part.split(';')[0]?.trim() ?? '', weight: weightOf(part) }))
    .filter(({ language, weight }) => language !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language)
}

function weightOf(part: string): number {
  const weight = Number(/;\s*q\s*=\s*([\d.]+)/i.exec(part)?.[1] ?? 1)
  return Number.isFinite(weight) ? weight : 0
}

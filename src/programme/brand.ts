import type { JsonObject } from '../platform/database/index.ts'

const colour = /^#[0-9a-f]{6}$/i

/** The colour that the look is built with, where a programme has none of its own. */
const usualColour = '#005eb8'

/** What a programme has of a look of its own. */
export function brandOf({ brand }: JsonObject): JsonObject {
  return typeof brand === 'object' && brand !== null && !Array.isArray(brand) ? brand : {}
}

/** The programme's own colour, as #rrggbb. */
export function brandColour(settings: JsonObject): string {
  const own = brandOf(settings).colour
  return typeof own === 'string' && colour.test(own) ? own.toLowerCase() : usualColour
}

/** The programme's colours as a style sheet of its own; a colour that is not one is left to the defaults. */
export function brandSheet(settings: JsonObject): string {
  const brand = brandOf(settings)
  const rules = Object.entries({
    '--kith-brand': brand.colour,
    '--kith-brand-text': brand.text,
    '--kith-accent': brand.accent,
  })
    .filter(([, value]) => typeof value === 'string' && colour.test(value))
    .map(([name, value]) => `${name}:${value}`)
  return rules.length > 0 ? `:root{${rules.join(';')}}` : ''
}

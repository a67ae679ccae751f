import type { JsonObject } from '../platform/database/index.ts'

const colour = /^#[0-9a-f]{6}$/i

/** The programme's colours as a style sheet of its own; a colour that is not one is left to the defaults. */
export function brandSheet(settings: JsonObject): string {
  const brand = settings.brand
  if (typeof brand !== 'object' || brand === null || Array.isArray(brand)) return ''
  const rules = Object.entries({
    '--kith-brand': brand.colour,
    '--kith-brand-text': brand.text,
    '--kith-accent': brand.accent,
  })
    .filter(([, value]) => typeof value === 'string' && colour.test(value))
    .map(([name, value]) => `${name}:${value}`)
  return rules.length > 0 ? `:root{${rules.join(';')}}` : ''
}

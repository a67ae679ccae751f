import type { Formatters } from 'intl-messageformat'
import { remembered } from './remembered.ts'

const numberFormats = remembered<Intl.NumberFormat>()
const pluralRules = remembered<Intl.PluralRules>()

/**
 * What messages format with, shared by all of them. The library's own cache turns each option into JSON at every use,
 * which made a plural cost 4 microseconds instead of 1.
 */
export const formatters: Formatters = {
  getNumberFormat: (locales, options) =>
    numberFormats(
      `${locales} ${options ? JSON.stringify(options) : ''}`,
      () => new Intl.NumberFormat(locales, options),
    ),
  getPluralRules: (locales, options) =>
    pluralRules(`${locales} ${options?.type}`, () => new Intl.PluralRules(locales, options)),
  getDateTimeFormat: (...options) => new Intl.DateTimeFormat(...options),
}

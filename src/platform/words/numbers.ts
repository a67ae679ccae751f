import { localeOf } from './languages.ts'
import { remembered } from './remembered.ts'

export interface NumberWriter {
  /** 7,737; with a number of digits after the point where asked for. */
  readonly number: (value: number, digits?: number) => string
  /** A share between 0 and 1 as 23.4%. */
  readonly percent: (share: number, digits?: number) => string
  /** Whole pounds without pence ("£6,200"), unless `pence` is `always`, for a column of amounts. */
  readonly money: (pence: number, show?: 'when-needed' | 'always') => string
}

export function numberWriter(language: string): NumberWriter {
  const locale = localeOf(language)
  const formats = remembered<Intl.NumberFormat>()
  const write = (value: number, options: Intl.NumberFormatOptions, digits: number) => {
    const format = formats(
      `${options.style} ${digits}`,
      () => new Intl.NumberFormat(locale, { ...options, ...exactly(digits) }),
    )
    return format.format(value)
  }
  return {
    number: (value, digits) => write(value, { style: 'decimal' }, digits ?? 0),
    percent: (share, digits) => write(share, { style: 'percent' }, digits ?? 1),
    money: (pence, show) => {
      const digits = show === 'always' || pence % 100 !== 0 ? 2 : 0
      return write(pence / 100, { style: 'currency', currency: 'GBP' }, digits)
    },
  }
}

function exactly(digits: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: digits, maximumFractionDigits: digits }
}

/** Signs that part thousands: comma, space, apostrophe, the Arabic U+066C. (Visible text holds no other space.) */
const parting = "[, '’\\u066C]"

/** 1,234,567; also 12,34,567 as written in India and Pakistan. One kind of sign throughout. */
const grouped = new RegExp(`^\\d{1,3}(${parting})(?:\\d{2,3}\\1)*\\d{3}$`)

/** The digits of a whole number with its thousands run together, or null. */
export function plainDigits(text: string): string | null {
  if (/^\d+$/.test(text)) return text
  return grouped.test(text) ? text.replace(/\D/g, '') : null
}

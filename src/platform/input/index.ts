/**
 * What people type, and what it means. Pure functions from the text of one box to its value in one normal form, or to
 * a code for why not; the sentence for a code is in the catalogue of whoever asks. Parsing a normal form changes nothing.
 */

export { parseColour } from './colour.ts'
export { type CountRefusal, parseCount } from './count.ts'
export { type DayParts, type DayRefusal, parseDay, parseDayParts } from './day.ts'
export { parseDifference } from './difference.ts'
export { westernDigits } from './digits.ts'
export { type EmailRefusal, parseEmail } from './email.ts'
export { type MoneyRefusal, mostPence, parseMoney } from './money.ts'
export { monthNumberIn } from './month.ts'
export { longestName, type NameRefusal, parseName } from './name.ts'
export { type OpeningTimesRefusal, parseOpeningTimes, type TimeSpan } from './opening-times.ts'
export { type Phone, type PhoneKind, type PhoneRefusal, parsePhone } from './phone.ts'
export { type Picture, type PictureRefusal, parsePicture } from './picture.ts'
export { outwardOf, type PostcodeRefusal, parseOutward, parsePostcode } from './postcode.ts'
export { type ReachKind, reachWithin } from './reach-within.ts'
export type { Typed } from './typed.ts'
export { visibleText } from './visible-text.ts'
export { parseYear, type YearRefusal } from './year.ts'

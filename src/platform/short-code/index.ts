// Short codes for cards and sheets: read aloud, typed by hand, and wrong ones noticed.
export { drawShortCode } from './draw.ts'
export { readShortCode, shownShortCode } from './letters.ts'

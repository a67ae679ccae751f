// The eight outputs, read from the record alone: definitions, counts, and the entries under each.
import './tables.ts'

export { type Basis, type Definition, definitions, type OutputCode, outputCodes } from './definitions.ts'
export * as entries from './entries.ts'
export { type Extent, recount } from './recount/recount.ts'
export { rollUp } from './rollup/follower.ts'
export { routes } from './routes.tsx'

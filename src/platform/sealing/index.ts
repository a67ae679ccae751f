// What phones seal so that only the server can read it back: HPKE (RFC 9180), with keys that change from time to time.
import './tables.ts'

export * as entries from './entries.ts'
export { type Envelope, readEnvelope, type SealingKeyId } from './envelope.ts'
export { currentSealingKey, openerOf, rememberedOpener, rotateSealingKey, type SealingKey } from './keys.ts'
export type { Opener } from './opener.ts'
export { bindingTo, infoFor } from './suite.ts'

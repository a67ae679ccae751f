import type { ProgrammeId } from '../database/index.ts'
import type { SealingKeyId } from './envelope.ts'

declare module '../database/tables.ts' {
  interface Tables {
    sealing_key: {
      programme_id: ProgrammeId
      id: SealingKeyId
      public_key: Buffer
      /** Sealed with the server's secret. */
      private_key: Buffer
      made_at: Moment
    }
  }
}

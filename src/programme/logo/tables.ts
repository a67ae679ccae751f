import type { ProgrammeId } from '../../platform/database/index.ts'
import type { Picture } from '../../platform/input/index.ts'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    programme_logo: { programme_id: ProgrammeId; type: Picture['type']; bytes: Buffer; tag: string }
  }
}

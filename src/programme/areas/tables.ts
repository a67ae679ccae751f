import type { DeprivationEdition } from './deprivation.ts'

export type AreaKind = 'lsoa' | 'ward' | 'local-authority'

declare module '../../platform/database/tables.ts' {
  interface Tables {
    area: {
      code: string
      kind: AreaKind
      name: string
      edition: string
      parent_code: string | null
      latitude: number | null
      longitude: number | null
      boundary: Json
    }
    area_deprivation: {
      code: string
      edition: DeprivationEdition
      decile: number
      rank: number | null
      score: number | null
    }
    postcode_area: {
      postcode: string
      lsoa_code: string | null
      ward_code: string | null
      authority_code: string | null
      latitude: number | null
      longitude: number | null
    }
    area_import: {
      id: string
      what: string[]
      file: string
      at: Moment
      rows_read: number
      rows_used: number
      refused: Json
    }
  }
}

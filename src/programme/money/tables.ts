import type { Day, ProgrammeId } from '../../platform/database/index.ts'

/** Each correction adds a version; the highest is the one that counts. */
interface ContractLineTable {
  programme_id: ProgrammeId
  code: string
  version: number
  label: string
  amount_pence: number
  from_on: Day
  to_on: Day
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    contract_line: ContractLineTable
  }
}

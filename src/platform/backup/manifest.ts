import type { Migration } from '../database/index.ts'

/** Stands first in a back-up: what is in it. */
export type Head = {
  readonly madeAt: string
  readonly postgresql: string
  /** The steps that had made the database when the back-up was made; a restore takes the same ones. */
  readonly migrations: readonly Migration[]
  readonly tables: readonly { readonly name: string; readonly columns: readonly string[] }[]
}

/** Stands last: what each part must come to, and where each sequence stood. */
export type Foot = {
  readonly tables: readonly TableSum[]
  readonly sequences: readonly { readonly name: string; readonly last: string }[]
}

export type TableSum = { readonly name: string; readonly rows: number; readonly bytes: number; readonly sha256: string }

export type Manifest = Head & { readonly sums: readonly TableSum[]; readonly sequences: Foot['sequences'] }

/** Told after each table, and waited for. */
export type Progress = (step: {
  doing: 'save' | 'check' | 'load' | 'compare'
  table: string
  rows: number
}) => void | Promise<void>

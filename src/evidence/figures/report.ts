import type { Basis, OutputCode } from '../definitions.ts'
import type { Days } from '../period/month.ts'
import type { SanityFlag } from './checks.ts'
import type { Cost } from './cost.ts'
import type { Shown } from './disclosure.ts'
import type { UniquePeople } from './estimate.ts'

/** A definition in words, as it was when the figure was made. */
export interface DefinitionInWords {
  version: number
  date: string
  title: string
  meaning: string
  rule: string
}

export interface QuarterFigure extends Days {
  total: Shown
}

export interface TargetFigure {
  amount: number
  /** A share of a target for other days than the period's. */
  byDays: boolean
}

/** One output with all that must stand beside it. Everything in it may be shown to whom the report was made for. */
export interface OutputFigures {
  code: OutputCode
  definition: DefinitionInWords
  parts: { basis: Basis; amount: Shown }[]
  total: Shown
  quarters: QuarterFigure[]
  target: TargetFigure | null
  /** An estimate of the people behind the contacts. */
  unique: UniquePeople | null
}

export interface OutputsReport {
  programme: { slug: string; name: string }
  period: Days
  asAt: string
  /** Small numbers hidden, others rounded. */
  isProtected: boolean
  outputs: OutputFigures[]
  /** Null for those who may not see money. */
  cost: Cost | null
  flags: SanityFlag[]
}

/** A table as it was published: protected, in the words of that day. It is kept whole and never counted again. */
export interface PublishedOutputs {
  language: string
  report: Pick<OutputsReport, 'programme' | 'period' | 'asAt' | 'outputs'>
}

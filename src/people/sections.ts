import type { ComponentChildren } from 'preact'
import type { ReadTx } from '../platform/database/index.ts'
import type { Option, PlainKey } from '../platform/fields/index.ts'
import type { Visit } from '../platform/http/index.ts'
import type { Person } from './queries/person.ts'
import type { OnePerson } from './queries/same.ts'

/** A part of somebody's page. */
export interface PersonSection {
  title: string
  body: ComponentChildren
}

/** Somebody, with every id and key under which a module may have rows about them. */
export type WholePerson = Person & OnePerson

type SectionMaker = (visit: Visit, person: WholePerson) => Promise<PersonSection | null>

/**
 * `first`: what they want and what was promised, above all else. `more`: what they do, below contact and roles. `erasing`:
 * what is to be looked at before they are erased, since erasing does not reach it.
 */
export type Slot = 'first' | 'more' | 'erasing'

const makers: Record<Slot, SectionMaker[]> = { first: [], more: [], erasing: [] }

/** Modules below add what they know about somebody to that person's page; null where there is nothing to say. */
export function addPersonSection(slot: Slot, make: SectionMaker): void {
  makers[slot].push(make)
}

export async function personSections(visit: Visit, person: WholePerson, slot: Slot): Promise<PersonSection[]> {
  const sections: PersonSection[] = []
  for (const make of makers[slot]) {
    const section = await make(visit, person)
    if (section) sections.push(section)
  }
  return sections
}

/** Codes and days as they are kept: a program reads them so, and the page puts them in words. */
export type CopiedItem = Readonly<Record<string, string | number | boolean | readonly string[] | null>>

/** What one module keeps about somebody, for their copy: items with the same names, and what the names mean. */
export interface ExportedPart {
  /** The name of the part in the JSON copy. */
  name: string
  title: PlainKey
  labels: Readonly<Record<string, PlainKey>>
  /** The lists that the codes of some names are chosen from. */
  options?: Readonly<Record<string, readonly Option[]>>
  items: readonly CopiedItem[]
}

type Exporter = (tx: ReadTx, person: WholePerson) => Promise<ExportedPart[]>

const exporters: Exporter[] = []
const tables = new Set(['person', 'contact', 'person_role'])

/** Whatever a module keeps about people, it must also be able to hand over: all that these tables hold of them. */
export function onExport(ofTables: readonly string[], exporter: Exporter): void {
  exporters.push(exporter)
  for (const table of ofTables) tables.add(table)
}

/** The tables whose rows about somebody stand in their copy. */
export function tablesHandedOver(): ReadonlySet<string> {
  return tables
}

export async function exportedParts(tx: ReadTx, person: WholePerson): Promise<ExportedPart[]> {
  const parts: ExportedPart[] = []
  for (const exporter of exporters) parts.push(...(await exporter(tx, person)))
  return parts.filter(({ items }) => items.length > 0)
}

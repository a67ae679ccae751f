import { ByteReader } from './byte-reader.ts'
import type { Foot, Head } from './manifest.ts'
import { refusals } from './refusals.ts'

/** The parts of a back-up in their order: head, then for each table its name and its rows in pieces, then foot. */
export type Section =
  | { readonly kind: 'head'; readonly head: Head }
  | { readonly kind: 'table'; readonly name: string }
  | { readonly kind: 'rows'; readonly rows: Buffer }
  | { readonly kind: 'foot'; readonly foot: Foot }

const codes = { head: 1, table: 2, rows: 3, foot: 4 } as const
const longest = 64 * 1024 * 1024

/** As bytes: a code, the length of the rest in four bytes, the rest. Head and foot are JSON. */
export function encode(section: Section): Buffer {
  const rest = section.kind === 'rows' ? section.rows : Buffer.from(textOf(section))
  const start = Buffer.alloc(5)
  start.writeUInt8(codes[section.kind])
  start.writeUInt32BE(rest.length, 1)
  return Buffer.concat([start, rest])
}

function textOf(section: Exclude<Section, { kind: 'rows' }>): string {
  if (section.kind === 'table') return section.name
  return JSON.stringify(section.kind === 'head' ? section.head : section.foot)
}

export async function* decode(source: AsyncIterable<Buffer>): AsyncGenerator<Section> {
  const bytes = new ByteReader(source)
  while (!(await bytes.isAtEnd())) {
    const start = await bytes.take(5)
    const length = start?.readUInt32BE(1) ?? longest + 1
    const rest = length > longest ? undefined : await bytes.take(length)
    if (!start || !rest) throw refusals.damaged('it ends in the middle')
    yield sectionOf(start.readUInt8(), rest)
  }
}

function sectionOf(code: number, rest: Buffer): Section {
  if (code === codes.rows) return { kind: 'rows', rows: rest }
  if (code === codes.table) return { kind: 'table', name: rest.toString() }
  // The seal has shown that these are the bytes that Kith wrote.
  if (code === codes.head) return { kind: 'head', head: JSON.parse(rest.toString()) }
  if (code === codes.foot) return { kind: 'foot', foot: JSON.parse(rest.toString()) }
  throw refusals.damaged('it has a part of an unknown kind')
}

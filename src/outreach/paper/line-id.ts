import { hash } from 'node:crypto'
import { asId, type Id, type ProgrammeId } from '../../platform/database/index.ts'
import type { SheetId } from './tables.ts'

export const linesOnSheet = 10
export const lineNumbers = Array.from({ length: linesOnSheet }, (_, at) => at + 1)

/**
 * The id of the conversation on a line of a sheet, and of the command that records it: a UUID of version 8, made from a
 * name by SHA-256 (RFC 9562, 5.8 and B.2, 2024). Whoever types the line in, and however often, makes the same id.
 */
export function lineIdOf<Name extends 'conversation' | 'command'>(
  programmeId: ProgrammeId,
  sheetId: SheetId,
  line: number,
): Id<Name> {
  const bytes = hash('sha256', `kith paper sheet line\n${programmeId}\n${sheetId}\n${line}`, 'buffer').subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const id = asId<Name>(bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'))
  if (!id) throw new Error('not an id')
  return id
}

/**
 * Whether the line's person is asked about a first time: one in k, on a line that the sheet's own random digits choose, so
 * that no worker does. Which one was so when it was printed is so when it is typed in.
 */
export function asksOnLine(sheetId: SheetId, line: number, oneIn: number): boolean {
  return oneIn > 0 && (Number.parseInt(sheetId.slice(-8), 16) + line) % oneIn === 0
}

import type { Column, ColumnName, Columns } from './headings.ts'

/** One row of a file; `boundary` is its geometry, where the file draws areas. */
export type Row = { readonly line: number; readonly cells: readonly string[]; readonly boundary: Geometry | null }

/** A GeoJSON geometry as it stands in a file. */
export type Geometry = { readonly type?: string; readonly coordinates?: unknown }

export const cell = (row: Row, column: Column | null) => (column ? (row.cells[column.at] ?? '').trim() : '')

/** ONS codes: a letter for the country and eight digits. Nines throughout stand for "no such area". */
export function areaCode(row: Row, column: Column | null): string | null {
  const code = cell(row, column)
  return /^[EWSN]\d{8}$/.test(code) && !code.endsWith('99999999') ? code : null
}

export function wholeNumber(row: Row, column: Column | null): number | null {
  const text = cell(row, column).replaceAll(',', '')
  return /^\d+(\.0+)?$/.test(text) ? Number(text) : null
}

export function decimal(row: Row, column: Column | null): number | null {
  const text = cell(row, column)
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null
}

/** The British Isles with room around them. ONS writes 99.999999 and 0 where a place is not known. */
export const isHere = (latitude: number, longitude: number) =>
  latitude > 48 && latitude < 62 && longitude > -12 && longitude < 4

type Place = { readonly latitude: number | null; readonly longitude: number | null }

export function place(row: Row, columns: Columns): Place {
  const [latitude, longitude] = [decimal(row, columns.latitude), decimal(row, columns.longitude)]
  const isKnown = latitude !== null && longitude !== null && isHere(latitude, longitude)
  return isKnown ? { latitude, longitude } : { latitude: null, longitude: null }
}

export const has = (columns: Columns, ...names: ColumnName[]) => names.every((name) => columns[name] !== null)

import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Field } from '../../src/platform/fields/index.ts'
import type { DeclaredEntry } from '../../src/platform/record/index.ts'

const root = resolve(import.meta.dirname, '../..')

export interface Exported {
  module: string
  name: string
  value: unknown
}

/** Everything that the files of one name (fields, entries) export, over all modules. */
async function exportsOf(file: string): Promise<Exported[]> {
  const paths = globSync([`src/*/${file}{.ts,/*.ts}`, `src/platform/*/${file}.ts`], { cwd: root })
    .filter((path) => !path.endsWith('.test.ts'))
    .sort()
  const found = await Promise.all(
    paths.map(async (path) => {
      const exported: Record<string, unknown> = await import(resolve(root, path))
      return Object.entries(exported).map(([name, value]) => ({ module: path.split('/')[1] ?? '', name, value }))
    }),
  )
  return found.flat()
}

function isField(value: unknown): value is Field {
  return typeof value === 'object' && value !== null && 'sensitivity' in value && 'label' in value
}

/** Every field that any form asks: its name in the form and its declaration. */
export async function declaredFields(): Promise<{ module: string; name: string; field: Field }[]> {
  return (await exportsOf('fields')).flatMap(({ module, value }) =>
    Object.entries(typeof value === 'object' && value !== null ? value : {})
      .filter((entry): entry is [string, Field] => isField(entry[1]))
      .map(([name, field]) => ({ module, name, field })),
  )
}

function isEntryKind(value: unknown): value is DeclaredEntry {
  return typeof value === 'function' && 'what' in value && 'shape' in value
}

/** Every kind of entry that any module may write. */
export async function declaredEntries(): Promise<{ module: string; name: string; kind: DeclaredEntry }[]> {
  return (await exportsOf('entries')).flatMap(({ module, name, value }) =>
    isEntryKind(value) ? [{ module, name, kind: value }] : [],
  )
}

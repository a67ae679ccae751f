import { describe, expect, test } from 'vitest'
import * as boundaries from './boundaries.mjs'
import * as casts from './casts.mjs'
import * as duplicates from './duplicates.mjs'
import * as entries from './entries.mjs'
import * as hardCoded from './hard-coded.mjs'
import * as names from './names.mjs'
import * as packages from './packages.mjs'
import * as sizes from './sizes.mjs'
import { SourceFile } from './source.mjs'
import * as tables from './tables.mjs'
import * as traces from './traces.mjs'

function faults(check, texts, manifest = {}) {
  const files = Object.entries(texts).map(([path, text]) => new SourceFile(path, () => text))
  return check.check({ files, manifest, root: import.meta.dirname }).faults
}

function lines(count, line = (i) => `const line${i} = ${i}`) {
  return Array.from({ length: count }, (_, i) => line(i)).join('\n')
}

describe('boundaries', () => {
  const imports = (from, to) => faults(boundaries, { [from]: `import { x } from '${to}'` })

  test('let a module import what stands above it, through its front door', () => {
    expect(imports('src/activities/service.ts', '../people/index.ts')).toEqual([])
    expect(imports('src/hubs/service.ts', '../activities/index.ts')).toEqual([])
    expect(imports('src/people/views.tsx', '../platform/nhs/index.ts')).toEqual([])
  })

  test('refuse an import down the order, to the right, past the front door, or of the application', () => {
    expect(imports('src/people/service.ts', '../activities/index.ts')).toEqual([
      'src/people/service.ts:1: people may not import activities',
    ])
    expect(imports('src/people/service.ts', '../places/index.ts')).toHaveLength(1)
    expect(imports('src/activities/service.ts', '../people/queries.ts')).toHaveLength(1)
    expect(imports('src/people/service.ts', '../platform/words/pseudo.ts')).toHaveLength(1)
    expect(imports('src/platform/http/serve.ts', '../../people/index.ts')).toHaveLength(1)
    expect(imports('src/people/routes.ts', '../app.ts')).toHaveLength(1)
    expect(imports('src/unheard-of/index.ts', '../people/index.ts')).not.toEqual([])
  })

  test('see what is passed on and what is imported late', () => {
    expect(faults(boundaries, { 'src/people/a.ts': "export { x } from '../hubs/index.ts'" })).toHaveLength(1)
    expect(faults(boundaries, { 'src/people/a.ts': "const x = await import('../hubs/index.ts')" })).toHaveLength(1)
  })

  test('find a circle of files, but not one of types alone', () => {
    const circle = (word) => ({
      'src/people/a.ts': "import { b } from './b.ts'",
      'src/people/b.ts': `import ${word}{ a } from './a.ts'`,
    })
    expect(faults(boundaries, circle(''))).toEqual(['cycle: src/people/a.ts -> src/people/b.ts'])
    expect(faults(boundaries, circle('type '))).toEqual([])
  })

  test('refuse a package that ships only to developers', () => {
    const text = { 'src/people/a.ts': "import x from 'sass'" }
    expect(faults(boundaries, text, { devDependencies: { sass: '1.0.0' } })).toHaveLength(1)
    expect(faults(boundaries, text, { dependencies: { sass: '1.0.0' } })).toEqual([])
  })
})

describe('sizes', () => {
  test('refuse a long function, a component included, and a long file', () => {
    const long = `export function Page() {\n${lines(40)}\n}`
    expect(faults(sizes, { 'src/people/views.tsx': long }).join()).toContain('a function of 42 lines')
    expect(faults(sizes, { 'tests/long.test.ts': lines(301) }).join()).toContain('a file of 301 lines')
    expect(faults(sizes, { 'src/people/a.ts': lines(60) })).toEqual([])
    expect(faults(sizes, { 'src/people/a.ts': lines(61) }).join()).toContain('median of files')
  })

  test('leave the functions of tests to their authors', () => {
    expect(faults(sizes, { 'tests/a.test.ts': `test('x', () => {\n${lines(45)}\n})` })).toEqual([])
  })
})

describe('duplicates', () => {
  const files = (count) => ({ 'src/a.ts': lines(count), 'src/b.ts': `${lines(count)}\nconst other = 1` })

  test('count a run of six lines once, however long it is', () => {
    expect(faults(duplicates, files(6))).toContain('src/b.ts:1 repeats src/a.ts:1')
    expect(faults(duplicates, files(30))).toHaveLength(2)
    expect(faults(duplicates, files(5))).toEqual([])
  })

  test('do not take import lists for copies', () => {
    const imports = lines(8, (i) => `import { a${i} } from './a${i}.ts'`)
    expect(faults(duplicates, { 'src/a.ts': imports, 'src/b.ts': imports })).toEqual([])
  })
})

describe('casts', () => {
  test('stand in the platform only, with a reason', () => {
    expect(faults(casts, { 'src/people/a.ts': 'const a = b as string' })).toHaveLength(1)
    expect(faults(casts, { 'src/people/a.ts': 'const a = b!' })).toHaveLength(1)
    expect(faults(casts, { 'src/platform/a.ts': 'const a = b as string' })).toHaveLength(1)
    expect(faults(casts, { 'src/platform/a.ts': '// The driver says so.\nconst a = b as string' })).toEqual([])
    expect(faults(casts, { 'src/people/a.ts': "const a = ['x'] as const" })).toEqual([])
  })
})

describe('tables', () => {
  const owned = { 'src/people/tables.ts': 'declare module "x" { interface Tables { person: { id: string } } }' }
  const used = (path, text, more = {}) => faults(tables, { ...owned, [path]: text, ...more })

  test('are written by their own module alone, by builder or by hand', () => {
    expect(used('src/people/a.ts', "db.insertInto('person')")).toEqual([])
    expect(used('src/hubs/a.ts', "db.updateTable('person')")).toEqual(['src/hubs/a.ts:1: writes person of people'])
    expect(used('src/hubs/a.ts', 'sql`update person set id = 1`')).toHaveLength(1)
  })

  test('are read by others only through a view', () => {
    expect(used('src/hubs/a.ts', "db.selectFrom('person as p')")).toHaveLength(1)
    expect(used('src/hubs/a.ts', 'sql`select 1 from hub join person on true`')).toHaveLength(1)
    const view = { 'migrations/0002-people.sql': 'create view person as select 1' }
    expect(used('src/hubs/a.ts', "db.selectFrom('person')", view)).toEqual([])
  })
})

describe('hard-coded words', () => {
  const found = (markup) => faults(hardCoded, { 'src/people/views.tsx': `const page = ${markup}` }).length

  test('are found in markup, in attributes that are read out, and behind a choice', () => {
    expect(found('<p>Hello there</p>')).toBe(1)
    expect(found('<a title="Next page" href="/x">{t("people.next")}</a>')).toBe(1)
    expect(found("<p>{open ? 'Open now' : t('hubs.closed')}</p>")).toBe(1)
    expect(found('<p>{`${n} people`}</p>')).toBe(1)
    expect(found("<Card text={'Join in'} />")).toBe(1)
  })

  test('are not keys, classes, addresses, marks or names of the software', () => {
    expect(found('<p class="nhsuk-body" id="main">{t(open ? "hubs.open" : "hubs.closed")} · 3</p>')).toBe(0)
    expect(found("<p>{kind === 'choice' && t('people.a')}</p>")).toBe(0)
    expect(found('<b>Kith</b>')).toBe(0)
  })
})

test('an entry that nobody writes is found', () => {
  const declared = { 'src/people/entries.ts': "export const personAdded = defineEntry('people.added', 'why', {})" }
  expect(faults(entries, declared)).toEqual(['src/people/entries.ts: nobody writes people.added'])
  expect(faults(entries, { ...declared, 'src/people/service.ts': 'record(tx, personAdded(key))' })).toEqual([])
})

describe('names, traces and packages', () => {
  test('empty names are refused', () => {
    expect(faults(names, { 'src/people/utils.ts': '' })).toHaveLength(1)
    expect(faults(names, { 'src/people/a.ts': 'class PersonManager {}' })).toHaveLength(1)
  })

  test('paths of a machine, unfinished work and tests switched off are refused', () => {
    expect(faults(traces, { 'docs/a.md': ['see ', 'home', 'ann', 'x'].join('/') })).toHaveLength(1)
    expect(faults(traces, { 'src/a.ts': `// ${['TO', 'DO'].join('')}: later` })).toHaveLength(1)
    expect(faults(traces, { 'src/a.test.ts': ['test', 'skip("x")'].join('.') })).toHaveLength(1)
    expect(faults(traces, { 'src/a.ts': "const path = '/people/home/1'" })).toEqual([])
  })

  test('packages are pinned and used', () => {
    const use = { 'src/a.ts': "import 'pg'" }
    expect(faults(packages, use, { dependencies: { pg: '^8.0.0' } })).toHaveLength(1)
    expect(faults(packages, use, { dependencies: { pg: '8.0.0', kysely: '1.0.0' } })).toEqual(['kysely: used nowhere'])
    const lock = { packages: { 'node_modules/pg': { optionalDependencies: { 'pg-darwin': '8.0.0' } } } }
    expect(packages.check({ files: [], manifest: {}, lock }).faults).toHaveLength(1)
  })
})

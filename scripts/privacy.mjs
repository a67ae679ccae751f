// Writes docs/PRIVACY.md from what the modules declare: every field asked, and every entry kept in the record.
// Usage: npm run privacy
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { readCatalogues } from './words/catalogues.mjs'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
export const privacyPath = join(root, 'docs/PRIVACY.md')

const opening = `# Privacy

What Kith asks and what it keeps, written by \`npm run privacy\` from the \`fields.ts\` and \`entries.ts\` of each
module. A test fails when this page is not fresh.

How sensitive: **public** may stand on the open web; **personal** tells who somebody is; **special** is about health,
beliefs or safety and is read only by those who must.
`
const recordOpening = `
## What the record keeps

The record is append-only and holds no name, contact, birth date, reading or free text: only ids, codes, counts, dates and
scores, each about a random key that leads nowhere once a person is erased.

A back-up still holds whoever was erased after it was made, until it is deleted. So that restoring it does not bring them
back, Kith keeps a list of erasures outside the database: programme, random key and moment, and nothing else. \`kith restore\`
asks for it and erases them again before anybody can look.
`

/** The notice as it should be now. */
export async function privacyNotice() {
  const { modules, entries } = await declarations()
  const asked = modules.flatMap(({ name, exports }) => sectionOf(name, exports))
  return [opening, '## What we ask, and why\n', ...asked, recordOpening, ...entryTable(entries)].join('\n')
}

function sectionOf(name, exports) {
  const fields = new Map(Object.values(exports).flatMap(fieldsIn))
  if (fields.size === 0) return []
  const rows = [...fields.values()].map((field) =>
    row(say(field.label), field.sensitivity, field.required ? 'yes' : 'no', say(field.why)),
  )
  return [
    `### ${name}\n`,
    row('asked', 'how sensitive', 'must be answered', 'why'),
    row('---', '---', '---', '---'),
    ...rows,
    '',
  ]
}

/** The fields of an exported list of fields, by label: the same question on two forms is one. */
function fieldsIn(value) {
  if (typeof value !== 'object' || value === null) return []
  const fields = Object.values(value).filter((each) => each?.sensitivity && each.label && each.kind)
  return fields.map((field) => [field.label, field])
}

function entryTable(entries) {
  const rows = [...entries]
    .sort((a, b) => (a.what < b.what ? -1 : 1))
    .map(({ what, shape, why }) => row(`\`${what}\``, details(shape), why))
  return ['', row('entry', 'keeps', 'why'), row('---', '---', '---'), ...rows, '']
}

function details(shape) {
  const parts = Object.entries(shape).map(([name, kind]) => `${name} (${kind.replace('?', ', if known')})`)
  return parts.join(', ') || 'that it happened'
}

function row(...cells) {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
}

let messages

function say(key) {
  messages ??= Object.assign(
    {},
    ...readCatalogues(root)
      .filter((each) => each.language === 'en')
      .map((each) => each.messages),
  )
  return messages[key] ?? key
}

/** Loads what every module declares, in TypeScript as it is; entries make themselves known as they are loaded. */
async function declarations() {
  const paths = globSync(['src/**/{fields,entries}.ts', 'src/*/{fields,entries}/*.ts'], { cwd: root })
    .filter((path) => !/\.test\.ts$|\/nhs\//.test(path))
    .sort()
  const imports = paths.map((path, i) => `import * as part${i} from './${path}'`)
  const parts = paths.map((path, i) => `['${path.split('/')[1]}', part${i}]`)
  const record = `import { entryKinds } from './src/platform/record/index.ts'`
  const loading = [...imports, record, `export default { parts: [${parts}], entries: entryKinds() }`]
  const found = await loaded(loading.join('\n'))
  return { modules: byModule(found.parts), entries: found.entries }
}

function byModule(parts) {
  const names = [...new Set(parts.map(([name]) => name))]
  return names.map((name) => ({
    name,
    exports: Object.assign({}, ...parts.filter((part) => part[0] === name).map((part) => part[1])),
  }))
}

async function loaded(contents) {
  const outfile = join(root, `dist/privacy-${process.pid}.mjs`)
  mkdirSync(dirname(outfile), { recursive: true })
  const stdin = { contents, resolveDir: root, loader: 'ts' }
  await build({
    stdin,
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
  })
  try {
    return (await import(pathToFileURL(outfile).href)).default
  } finally {
    rmSync(outfile)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const notice = await privacyNotice()
  mkdirSync(dirname(privacyPath), { recursive: true })
  const fresh = existsSync(privacyPath) && readFileSync(privacyPath, 'utf8') === notice
  if (!fresh) writeFileSync(privacyPath, notice)
  console.log(fresh ? 'docs/PRIVACY.md is fresh' : 'docs/PRIVACY.md is written')
}

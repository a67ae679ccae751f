// A table belongs to the module that declares it: nobody else writes it, and others read it through a view.
import { everyNode } from './source.mjs'

export const name = 'tables'

const writing = new Set(['insertInto', 'updateTable', 'deleteFrom', 'mergeInto'])
const reading = new Set(['selectFrom', 'innerJoin', 'leftJoin', 'rightJoin', 'fullJoin', 'using'])
const writtenInSql = /\b(?:insert\s+into|update|delete\s+from|merge\s+into)\s+(?:only\s+)?"?([a-z_]+)"?/gi
const readInSql = /\b(?:from|join)\s+(?:lateral\s+)?"?([a-z_]+)"?/gi

export function check({ files }) {
  const code = files.filter((file) => /^src\/[^/]+\/.*\.tsx?$/.test(file.path) && !file.isTest)
  const owners = new Map(code.flatMap(declaredTables))
  const views = new Set(files.filter((file) => /^migrations\/.*\.sql$/.test(file.path)).flatMap(viewsIn))
  const uses = code.flatMap(usesIn).filter(({ table }) => owners.has(table))
  const strange = uses.filter((use) => !isAllowed(use, owners.get(use.table), views))
  return {
    figures: `${owners.size} tables, ${views.size} views`,
    faults: strange.map(
      ({ where, table, writes }) => `${where}: ${writes ? 'writes' : 'reads'} ${table} of ${owners.get(table)}`,
    ),
  }
}

/** The platform's tables are the ground of all; the programme is kept in them. */
function isAllowed({ module, table, writes }, owner, views) {
  if (module === owner) return true
  if (writes) return owner === 'platform' && module === 'programme'
  return owner === 'platform' || views.has(table)
}

function declaredTables(file) {
  return [...everyNode(file.syntax.program)]
    .filter(([node]) => node.type === 'TSInterfaceDeclaration' && node.id.name === 'Tables')
    .flatMap(([node]) => node.body.body.map(({ key }) => [key.name ?? key.value, moduleOf(file)]))
}

function viewsIn(file) {
  return [...file.text.matchAll(/create\s+(?:or\s+replace\s+)?(?:materialized\s+)?view\s+"?([a-z_]+)"?/gi)].map(
    (match) => match[1],
  )
}

function usesIn(file) {
  return [...everyNode(file.syntax.program)]
    .flatMap(([node]) => (node.type === 'CallExpression' ? usesInCall(node) : usesInSql(node)))
    .map((use) => ({ ...use, module: moduleOf(file), where: `${file.path}:${file.lineAt(use.at)}` }))
}

function usesInCall({ callee, arguments: [first], start }) {
  const verb = callee.property?.name
  if (!writing.has(verb) && !reading.has(verb)) return []
  const named = first?.type === 'ArrayExpression' ? first.elements : [first]
  return named
    .filter((each) => typeof each?.value === 'string')
    .map((each) => ({ table: each.value.split(' ')[0], writes: writing.has(verb), at: start }))
}

function usesInSql(node) {
  if (node.type !== 'TemplateLiteral') return []
  const text = node.quasis.map(({ value }) => value.raw).join('$')
  const found = (pattern, writes) =>
    [...text.matchAll(pattern)].map((match) => ({ table: match[1], writes, at: node.start }))
  return [...found(writtenInSql, true), ...found(readInSql, false)]
}

function moduleOf(file) {
  return file.path.split('/')[1]
}

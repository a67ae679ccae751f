// A thing is called by its noun, in the words of the programme.
import { basename } from 'node:path'
import { everyNode } from './source.mjs'

export const name = 'names'

const emptyFile = /^(utils?|helpers?|common|types|misc|shared|lib)$/
const emptySuffix = /(Manager|Helper|Handler|Processor|Data|Info|Impl)$/
const declarations = new Set([
  'FunctionDeclaration',
  'ClassDeclaration',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
])

export function check({ files }) {
  const code = files.filter((file) => file.isCode)
  return { figures: `${code.length} files`, faults: [...code.flatMap(emptyPaths), ...code.flatMap(emptyNames)] }
}

function emptyPaths({ path }) {
  const parts = [...path.split('/').slice(0, -1), basename(path).replace(/\..*$/, '')]
  return parts.filter((part) => emptyFile.test(part)).map((part) => `${path}: "${part}" says nothing`)
}

function emptyNames(file) {
  return [...everyNode(file.syntax.program)]
    .filter(([node]) => declarations.has(node.type) && emptySuffix.test(node.id?.name ?? ''))
    .map(([node]) => `${file.path}:${file.lineAt(node.start)}: ${node.id.name}: say what it is`)
}

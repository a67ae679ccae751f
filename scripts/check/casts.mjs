// The compiler is overruled only in the platform, and there with the reason beside it.
import { everyNode } from './source.mjs'

export const name = 'casts'

const casts = new Set(['TSAsExpression', 'TSTypeAssertion', 'TSNonNullExpression'])

export function check({ files }) {
  const found = files
    .filter((file) => /\.tsx?$/.test(file.path) && file.isCode)
    .flatMap((file) =>
      [...everyNode(file.syntax.program)]
        .map(([node]) => node)
        .filter((node) => casts.has(node.type) && !isConst(node))
        .map((node) => ({ file, node, line: file.lineAt(node.start) })),
    )
  return { figures: `${found.length} in the platform`, faults: found.flatMap(faultOf) }
}

function faultOf({ file, node, line }) {
  const where = `${file.path}:${line}`
  if (node.type === 'TSNonNullExpression') return [`${where}: "!" overrules the compiler`]
  if (!file.path.startsWith('src/platform/')) return [`${where}: "as" outside the platform`]
  return hasReason(file, node) ? [] : [`${where}: "as" without a comment that says why`]
}

function isConst({ typeAnnotation }) {
  return typeAnnotation?.typeName?.name === 'const'
}

/** The reason stands on the same line or at most three lines above. */
function hasReason(file, node) {
  const line = file.lineAt(node.start)
  return file.syntax.comments.some((comment) => {
    const last = file.lineAt(comment.end)
    return last <= file.lineAt(node.end) && last >= line - 3
  })
}

// What a file imports from the project's own files, as paths from the root.
import { posix } from 'node:path'

/** @returns {{ path: string, line: number, typeOnly: boolean }[]} */
export function ownImports(file) {
  return allImports(file)
    .filter(({ from }) => from.startsWith('.'))
    .map(({ from, start, typeOnly }) => ({
      path: posix.join(posix.dirname(file.path), from),
      line: file.lineAt(start),
      typeOnly,
    }))
}

/** @returns {{ name: string, line: number, typeOnly: boolean }[]} the npm packages a file imports. */
export function packageImports(file) {
  return allImports(file)
    .filter(({ from }) => !/^(\.|node:|virtual:|[A-Z]:)/.test(from))
    .map(({ from, start, typeOnly }) => ({ name: packageOf(from), line: file.lineAt(start), typeOnly }))
}

function packageOf(specifier) {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

function allImports(file) {
  const { staticImports, staticExports, dynamicImports } = file.syntax.module
  const literal = ({ moduleRequest: { start, end } }) => file.text.slice(start + 1, end - 1)
  return [
    ...staticImports.map((each) => ({
      from: each.moduleRequest.value,
      start: each.start,
      typeOnly: each.entries.length > 0 && each.entries.every((entry) => entry.isType),
    })),
    ...staticExports.flatMap((each) =>
      each.entries
        .filter((entry) => entry.moduleRequest)
        .map((entry) => ({ from: entry.moduleRequest.value, start: each.start, typeOnly: entry.isType })),
    ),
    ...dynamicImports
      .filter((each) => /^['"`]/.test(file.text.slice(each.moduleRequest.start)))
      .map((each) => ({ from: literal(each), start: each.start, typeOnly: false })),
  ]
}

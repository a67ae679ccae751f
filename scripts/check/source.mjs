// The project's own files, read once and parsed once for all checks.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'rolldown/utils'

const code = /\.(ts|tsx|mjs|js)$/
const test = /^(tests|e2e)\/|\.test\.(tsx?|mjs)$/

/**
 * One file. `text`, `lines` and `syntax` are read when first asked for.
 * `syntax` is the parser's answer: `program`, `comments`, and `module` with the imports and exports.
 */
export class SourceFile {
  #read
  #text
  #syntax

  constructor(path, read) {
    this.#read = read
    this.path = path
    this.isCode = code.test(path)
    this.isTest = test.test(path)
  }

  get text() {
    this.#text ??= this.#read()
    return this.#text
  }

  get lines() {
    return this.text.replace(/\n$/, '').split('\n')
  }

  get syntax() {
    this.#syntax ??= parsed(this.path, this.text)
    return this.#syntax
  }

  lineAt(offset) {
    return this.text.slice(0, offset).split('\n').length
  }
}

/** Every file that is, or could be, committed. */
export function sourceFiles(root) {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
  return [...new Set(listed.toString().split('\0'))]
    .filter((path) => path !== '' && existsSync(join(root, path)))
    .sort()
    .map((path) => new SourceFile(path, () => readFileSync(join(root, path), 'utf8')))
}

function parsed(path, text) {
  const result = parseSync(path, text)
  if (result.errors.length > 0) throw new Error(`${path}: ${result.errors[0].message}`)
  return result
}

/** Every node of a tree, outermost first, each with the nodes around it (nearest first). */
export function* everyNode(node, around = []) {
  if (typeof node.type === 'string') yield [node, around]
  const inside = typeof node.type === 'string' ? [node, ...around] : around
  for (const value of Object.values(node)) {
    if (value !== null && typeof value === 'object') yield* everyNode(value, inside)
  }
}

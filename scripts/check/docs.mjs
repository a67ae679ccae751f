// Whatever path or command the documents name is there.
import { existsSync, globSync } from 'node:fs'
import { join, posix } from 'node:path'

export const name = 'docs'

const document = /^(README|CONTRIBUTING|SECURITY|PRIVACY|CHANGELOG)\.md$|^docs\/.*\.md$/
const linked = /\]\(([^)\s]+)\)/g
const quoted = /`([^`\n]+)`/g

export function check({ files, manifest, root }) {
  const documents = files.filter((file) => document.test(file.path))
  const named = documents.flatMap((file) => [...pathsIn(file, root), ...scriptsIn(file)])
  const missing = named.filter((each) => (each.script ? !(each.script in manifest.scripts) : !isThere(root, each.path)))
  return {
    figures: `${documents.length} documents name ${named.length} paths and scripts`,
    faults: missing.map(
      ({ file, path, script }) => `${file.path}: ${script ? `npm run ${script}` : path} is not there`,
    ),
  }
}

function pathsIn(file, root) {
  const links = matches(file, linked)
    .filter((target) => !/^[a-z]+:|^#/.test(target))
    .map((target) => posix.join(posix.dirname(file.path), target.replace(/#.*/, '')))
  const names = matches(file, quoted).filter((text) => isPath(text, root))
  return [...links, ...names].map((path) => ({ file, path }))
}

function scriptsIn(file) {
  return matches(file, /npm run ([a-z][\w:-]*)/g).map((script) => ({ file, script }))
}

function matches(file, pattern) {
  return [...file.text.matchAll(pattern)].map((match) => match[1])
}

/** A path begins with a folder at the root, or is a document: `src/…`, `docs/…`, `README.md`. */
function isPath(text, root) {
  if (!/^[\w.][\w./<>*…{},-]*$/.test(text) || text.startsWith('./')) return false
  const [first, ...rest] = text.split('/')
  if (rest.length === 0) return /^[A-Z]+\.md$/.test(text)
  return (
    /^(src|docs|scripts|tests|migrations|browser|e2e|packs|bench|bin|\.ci)$/.test(first) ||
    existsSync(join(root, first))
  )
}

/** `<module>` and `…` stand for any name. */
function isThere(root, path) {
  const pattern = path.replace(/<[^>]*>|…/g, '*')
  return pattern.includes('*') ? globSync(pattern, { cwd: root }).length > 0 : existsSync(join(root, pattern))
}

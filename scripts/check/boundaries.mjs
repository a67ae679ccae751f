// Imports go up the order of the modules, through the front door, and never round in a circle.
import { ownImports, packageImports } from './imports.mjs'
import { isModule, mayImport } from './order.mjs'

export const name = 'boundaries'

export function check({ files, manifest }) {
  const code = files.filter((file) => file.isCode)
  const faults = [
    ...code.flatMap(strayModules),
    ...code.filter((file) => moduleOf(file.path)).flatMap(faultsOfFile),
    ...code
      .filter((file) => file.path.startsWith('src/') && !file.isTest)
      .flatMap((file) => undeclared(file, manifest)),
  ]
  const cycles = circles(code.filter((file) => !file.isTest))
  const modules = new Set(code.map((file) => moduleOf(file.path)).filter(Boolean))
  return {
    figures: `${modules.size} modules, ${faults.length} imports against the order, ${cycles.length} cycles`,
    faults: [...faults, ...cycles],
  }
}

/** The module a path belongs to; nothing for src/app.ts and for what is outside src. */
function moduleOf(path) {
  return /^src\/([^/]+)\//.exec(path)?.[1]
}

function strayModules(file) {
  const module = moduleOf(file.path)
  return module === undefined || isModule(module) ? [] : [`${file.path}: "${module}" has no place in order.mjs`]
}

function faultsOfFile(file) {
  return ownImports(file).flatMap(({ path, line }) => {
    const fault = faultOfImport(file, path)
    return fault ? [`${file.path}:${line}: ${fault}`] : []
  })
}

function faultOfImport(file, path) {
  const [importer, imported] = [moduleOf(file.path), moduleOf(path)]
  if (imported === importer) return undefined
  // A test may set its scene with the whole application; what ships may not.
  if (file.isTest) return imported && !isFrontDoor(path) ? `past the front door: ${path}` : undefined
  if (imported === undefined) return importer === 'cli' ? undefined : `a module does not import ${path}`
  if (!isFrontDoor(path)) return `past the front door: ${path}`
  if (isModule(imported) && isModule(importer) && !mayImport(importer, imported)) {
    return `${importer} may not import ${imported}`
  }
  return undefined
}

/** Each part of the platform has a front door of its own; it may be a single file. */
function isFrontDoor(path) {
  return /^src\/(platform\/)?[^/]+\/index\.tsx?$/.test(path) || /^src\/platform\/[^/]+\.tsx?$/.test(path)
}

/** What ships is installed without the development packages. */
function undeclared(file, { dependencies = {}, optionalDependencies = {} }) {
  return packageImports(file)
    .filter(({ name, typeOnly }) => !typeOnly && !(name in dependencies) && !(name in optionalDependencies))
    .map(({ name, line }) => `${file.path}:${line}: ${name} is not among the dependencies`)
}

/** Groups of files that import each other in a circle: strongly connected components, after Tarjan (1972). */
function circles(files) {
  const imports = new Map(files.map((file) => [file.path, valueImports(file)]))
  const [index, low, stack, found] = [new Map(), new Map(), [], []]
  const visit = (path) => {
    index.set(path, index.size)
    low.set(path, index.get(path))
    stack.push(path)
    for (const next of imports.get(path) ?? []) {
      if (!imports.has(next)) continue
      if (!index.has(next)) visit(next)
      if (stack.includes(next)) low.set(path, Math.min(low.get(path), low.get(next)))
    }
    if (low.get(path) !== index.get(path)) return
    const group = stack.splice(stack.indexOf(path))
    if (group.length > 1) found.push(`cycle: ${group.join(' -> ')}`)
  }
  for (const { path } of files) if (!index.has(path)) visit(path)
  return found
}

/** Imports of types alone vanish before anything runs, so they close no circle. */
function valueImports(file) {
  return ownImports(file)
    .filter(({ typeOnly }) => !typeOnly)
    .map(({ path }) => path)
}

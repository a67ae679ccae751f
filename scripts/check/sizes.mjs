// Files and functions stay small enough to read at one go.
import { everyNode } from './source.mjs'

export const name = 'sizes'

const fileLimits = { median: 60, p90: 150, max: 300 }
const functionLimits = { median: 8, p90: 20, max: 40 }
const places = /^(src|browser|scripts|bin|bench)\//
const functionTypes = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])

export function check({ files }) {
  const code = files.filter((file) => file.isCode && !file.path.endsWith('.gen.ts'))
  const shipped = code.filter((file) => places.test(file.path) && !file.isTest)
  const fileSizes = code.map((file) => ({ where: file.path, size: file.lines.length }))
  const shippedSizes = shipped.map((file) => ({ where: file.path, size: file.lines.length }))
  const functions = shipped.flatMap(functionsOf)
  return {
    figures: `files ${figures(shippedSizes)}; functions ${figures(functions)} (median/p90/max)`,
    faults: [
      ...tooLong(fileSizes, 'file', fileLimits),
      ...tooManyLong(shippedSizes, 'files', fileLimits),
      ...tooLong(functions, 'function', functionLimits),
      ...tooManyLong(functions, 'functions', functionLimits),
    ],
  }
}

/** Functions with a name of their own, components included, and callbacks of more than one line. */
function functionsOf(file) {
  return [...everyNode(file.syntax.program)]
    .filter(([node]) => functionTypes.has(node.type) && node.body)
    .map(([node, [parent]]) => {
      const line = file.lineAt(node.start)
      const title = nameOf(node, parent)
      return { where: `${file.path}:${line} ${title ?? 'callback'}`, size: file.lineAt(node.end) - line + 1, title }
    })
    .filter(({ size, title }) => title || size > 1)
}

function nameOf(node, parent) {
  if (node.id) return node.id.name
  const key = parent?.id ?? parent?.key
  return key?.name ?? key?.value
}

function tooLong(sizes, what, { max }) {
  return sizes
    .filter(({ size }) => size > max)
    .map(({ where, size }) => `${where}: a ${what} of ${size} lines, at most ${max}`)
}

function tooManyLong(sizes, what, limits) {
  return [
    [0.5, 'median'],
    [0.9, 'p90'],
  ].flatMap(([share, title]) => {
    const measured = quantile(sizes, share)
    return measured > limits[title] ? [`${title} of ${what} is ${measured} lines, at most ${limits[title]}`] : []
  })
}

function figures(sizes) {
  return [0.5, 0.9, 1].map((share) => quantile(sizes, share)).join('/')
}

/** Nearest-rank quantile: the smallest size that a share of all sizes does not exceed. */
function quantile(sizes, share) {
  const sorted = sizes.map(({ size }) => size).sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
}

// What a page says comes from a catalogue: no text stands in the markup, nor in the attributes that are read out.
import { everyNode } from './source.mjs'

export const name = 'hard-coded'

const readOut = new Set(['title', 'alt', 'placeholder', 'label', 'text', 'hint', 'caption', 'aria-label', 'ariaLabel'])
const letters = /\p{L}{2}/u
// A choice between two texts, or a text with something set in, is still that text.
const passedThrough = new Set([
  'JSXExpressionContainer',
  'ConditionalExpression',
  'LogicalExpression',
  'TemplateLiteral',
])
// The software's own name is the same in every language.
const ownName = /^Kith$/

export function check({ files }) {
  const pages = files.filter((file) => /^src\/.*\.tsx$/.test(file.path) && !file.isTest && !isProof(file))
  const faults = pages.flatMap((file) =>
    [...everyNode(file.syntax.program)]
      .map(([node, around]) => ({ node, text: textOf(node, around) }))
      .filter(({ text }) => text && letters.test(text) && !ownName.test(text.trim()))
      .map(({ node, text }) => `${file.path}:${file.lineAt(node.start)}: ${JSON.stringify(text.trim().slice(0, 60))}`),
  )
  return { figures: `${pages.length} files of pages`, faults }
}

/** The fixtures that prove our components say what nhsuk-frontend's own examples say. */
function isProof({ path }) {
  return path.startsWith('src/platform/nhs/fixtures/')
}

/** The text of a node that ends up on the page as it stands; nothing for keys, classes and the rest. */
function textOf(node, around) {
  if (node.type === 'JSXText') return node.value
  const text = node.type === 'TemplateElement' ? node.value.raw : node.type === 'Literal' ? node.value : undefined
  if (typeof text !== 'string') return undefined
  const holder = around.find(({ type }) => !passedThrough.has(type))
  if (holder?.type === 'JSXAttribute') return readOut.has(holder.name.name) ? text : undefined
  return holder?.type === 'JSXElement' || holder?.type === 'JSXFragment' ? text : undefined
}

import { pseudoClose, pseudoOpen } from '../../src/platform/words/index.ts'
import { decoded } from './walk.ts'

const readOut = ['title', 'alt', 'placeholder', 'aria-label', 'aria-roledescription']
const letters = /\p{L}{2}/u

/** Every text of a page that somebody sees or hears: between tags, in attributes read out, on buttons, in the title. */
export function textsOn(html: string): string[] {
  // Codes, keys and links to hand over are the same in every language.
  const bare = html.replace(/<(style|script|svg|code)\b[\s\S]*?<\/\1>/g, ' ')
  const between = bare.split(/<[^>]*>/).map((text) => text.trim())
  const attributes = readOut.flatMap((name) => attributesOf(bare, new RegExp(`\\s${name}="([^"]*)"`, 'g')))
  const buttons = attributesOf(bare, /<input[^>]*type="submit"[^>]*value="([^"]*)"/g)
  return [...between, ...attributes, ...buttons].filter((text) => text !== '').map(decoded)
}

function attributesOf(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map((match) => match[1] ?? '')
}

/** What is left of a text when everything between the marks of the made-up language is taken out. */
function outsideMarks(text: string): string {
  let depth = 0
  let outside = ''
  for (const letter of text) {
    if (letter === pseudoOpen) depth += 1
    if (depth === 0) outside += letter
    if (letter === pseudoClose) depth -= 1
  }
  return outside
}

/** The texts of a page in the made-up language that came from no catalogue and are not among the known data. */
export function hardCodedOn(html: string, known: ReadonlySet<string>): string[] {
  return textsOn(html)
    .map((text) =>
      outsideMarks(text)
        .replace(/^\s*-\s/, '')
        .trim(),
    )
    .filter((text) => letters.test(text) && !isKnown(text, known))
}

function isKnown(text: string, known: ReadonlySet<string>): boolean {
  if (known.has(text)) return true
  const parts = text.split(/\s*[,·–—:;()\n]\s*|\s+-\s+/).filter((part) => letters.test(part))
  return parts.every((part) => known.has(part))
}

// Looks for words in everything that a browser has written into its folder.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Wherever it begins within a stream of base64, this much of it stands there whole. */
function inBase64(word: Buffer): Buffer[] {
  return [0, 1, 2].map((before) => {
    const letters = Buffer.concat([Buffer.alloc(before), word]).toString('base64')
    // What shares a letter with its neighbours may look otherwise there.
    const [from, to] = [Math.ceil((before * 8) / 6), Math.floor(((before + word.length) * 8) / 6)]
    return Buffer.from(letters.slice(from, to))
  })
}

const bigEndian = (word: string) => Buffer.from(word, 'utf16le').swap16()

/**
 * Every way in which a browser might have written a word. LevelDB's blocks may be compressed by Snappy: that copies only
 * what stands earlier in the same block, four bytes or more at a time. So a word of which no four bytes stand anywhere else
 * stands in the clear where it comes first. The journey shows it of blocks that are compressed.
 */
function waysToWrite(word: string): Buffer[] {
  const [bytes, wide] = [Buffer.from(word), Buffer.from(word, 'utf16le')]
  const percent = Buffer.from(encodeURIComponent(word))
  const hex = bytes.toString('hex')
  const plain = [bytes, wide, bigEndian(word), percent, Buffer.from(hex), Buffer.from(hex.toUpperCase())]
  return [...plain, ...inBase64(bytes), ...inBase64(wide)]
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** For each word the files that have it, in whatever writing. */
export function filesWith(folder: string, words: readonly string[]): Record<string, string[]> {
  const files = filesIn(folder).map((file) => ({ file: relative(folder, file), bytes: readFileSync(file) }))
  const having = (word: string) =>
    files.filter(({ bytes }) => waysToWrite(word).some((way) => bytes.includes(way))).map(({ file }) => file)
  return Object.fromEntries(words.map((word) => [word, having(word)]))
}

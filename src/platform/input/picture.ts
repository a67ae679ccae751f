import { refuse, type Typed, take } from './typed.ts'

/** A small picture, such as a logo. */
export interface Picture {
  type: 'image/png' | 'image/svg+xml'
  bytes: Buffer
}

export type PictureRefusal = 'not-a-picture' | 'too-large' | 'too-wide' | 'not-still'

/** A picture packed small may unfold to gigabytes: no logo needs more pixels a side. */
const mostPixels = 2_000

const pngSignature = Buffer.of(137, 80, 78, 71, 13, 10, 26, 10)

/** The signature, then the header with width and height (PNG, ISO/IEC 15948:2004, 11.2.2). */
function parsePng(bytes: Buffer): Typed<Picture, PictureRefusal> {
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') return refuse('not-a-picture')
  const sides = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  if (sides.some((side) => side === 0)) return refuse('not-a-picture')
  return sides.some((side) => side > mostPixels) ? refuse('too-wide') : take({ type: 'image/png', bytes })
}

/** What may stand before the drawing: a mark of byte order, a declaration, comments, the type of document. */
const beforeDrawing = /^\uFEFF?\s*(?:(?:<\?xml\b[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE\s+svg\b[^>[]*>)\s*)*/i
const drawing = /^<svg[\s>][\s\S]*<\/svg>\s*(?:<!--[\s\S]*?-->\s*)*$/

/**
 * Whatever runs, fetches, or unfolds. Such a picture is refused, not cleaned: cleaning SVG is a race that libraries keep
 * losing. What slips through still does nothing, since pictures are sent with a policy that lets nothing run.
 */
const alive =
  /<(?:[\w.-]+:)?(?:script|foreignObject|iframe|object|embed|animate\w*|set|handler|listener)\b|\son\w+\s*=|javascript\s*:|<!ENTITY|<\?xml-stylesheet|@import/i

function textOf(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function parseSvg(bytes: Buffer): Typed<Picture, PictureRefusal> {
  const text = textOf(bytes)
  if (text === null || !drawing.test(text.replace(beforeDrawing, ''))) return refuse('not-a-picture')
  return alive.test(text) ? refuse('not-still') : take({ type: 'image/svg+xml', bytes })
}

/** A PNG or an SVG by its own bytes, whatever its name says, of at most so many bytes. */
export function parsePicture(bytes: Buffer, mostBytes: number): Typed<Picture, PictureRefusal> {
  if (bytes.length > mostBytes) return refuse('too-large')
  return bytes.subarray(0, 8).equals(pngSignature) ? parsePng(bytes) : parseSvg(bytes)
}

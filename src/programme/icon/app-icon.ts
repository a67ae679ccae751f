import { crc32, deflateSync } from 'node:zlib'
import type { JsonObject } from '../../platform/database/index.ts'
import { brandColour } from '../brand.ts'

// The app's picture on a home screen: two people talking, white on the programme's colour. PNG, ISO/IEC 15948:2004.

type Pixel = readonly [number, number, number]
const white: Pixel = [255, 255, 255]

/** In a square of 100: a bubble with its tail, and three dots in it, all within the circle that any phone leaves. */
function isWhite(x: number, y: number): boolean {
  const inBubble = Math.hypot(Math.max(0, Math.abs(x - 50) - 18), Math.max(0, Math.abs(y - 45) - 8)) <= 10
  const inTail = x >= 34 && x <= 48 && y >= 60 && y <= 76 - (x - 34)
  const inDot = [37, 50, 63].some((at) => Math.hypot(x - at, y - 45) <= 3.6)
  return (inBubble || inTail) && !inDot
}

function fromHex(colour: string): Pixel {
  const all = Number.parseInt(colour.slice(1), 16)
  return [all >> 16, (all >> 8) & 255, all & 255]
}

function rows(size: number, colour: Pixel): Buffer {
  const bytes = Buffer.alloc(size * (1 + size * 3))
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const pixel = isWhite(((x + 0.5) * 100) / size, ((y + 0.5) * 100) / size) ? white : colour
      bytes.set(pixel, y * (1 + size * 3) + 1 + x * 3)
    }
  }
  return bytes
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), body])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

const signature = Buffer.of(137, 80, 78, 71, 13, 10, 26, 10)
/** Eight bits a channel, red, green and blue, nothing interlaced. */
const kind = Buffer.of(8, 2, 0, 0, 0)
const made = new Map<string, Buffer>()

/** A square picture of so many pixels a side. */
export function appIcon(size: number, settings: JsonObject): Buffer {
  const colour = brandColour(settings)
  const known = made.get(`${size} ${colour}`)
  if (known) return known
  const sides = Buffer.alloc(8)
  sides.writeUInt32BE(size, 0)
  sides.writeUInt32BE(size, 4)
  const header = chunk('IHDR', Buffer.concat([sides, kind]))
  const picture = chunk('IDAT', deflateSync(rows(size, fromHex(colour))))
  const png = Buffer.concat([signature, header, picture, chunk('IEND', Buffer.alloc(0))])
  made.set(`${size} ${colour}`, png)
  return png
}

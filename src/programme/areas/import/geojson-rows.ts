import type { Readable } from 'node:stream'
import { Problem } from '../../../platform/problem/index.ts'
import type { Geometry, Row } from './cells.ts'

const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket] = Buffer.from('"\\{}[]')

/** Depth of an element of a list in the outermost object: where the features of a FeatureCollection are. */
const depthOfElement = 3

/**
 * Cuts JSON text into the objects that stand in lists of the outermost object, so that a file of gigabytes is never in
 * memory whole. Knows strings, escapes and brackets, which is all that cutting needs.
 */
class Cutter {
  #depth = 0
  #inString = false
  #escaped = false
  #begun = ''
  #isOpen = false

  get isDone(): boolean {
    return this.#depth === 0
  }

  cut(chunk: string): string[] {
    const whole: string[] = []
    let from = 0
    for (let at = 0; at < chunk.length; at += 1) {
      const before = this.#depth
      if (!this.#step(chunk.charCodeAt(at))) continue
      if (this.#depth === depthOfElement && before < this.#depth && chunk[at] === '{') {
        this.#isOpen = true
        from = at
      } else if (this.#isOpen && this.#depth === depthOfElement - 1) {
        whole.push(this.#begun + chunk.slice(from, at + 1))
        this.#begun = ''
        this.#isOpen = false
      }
    }
    if (this.#isOpen) this.#begun += chunk.slice(from)
    return whole
  }

  /** True where the depth changed. */
  #step(code: number): boolean {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false
      else if (code === backslash) this.#escaped = true
      else if (code === quote) this.#inString = false
      return false
    }
    if (code === quote) this.#inString = true
    const change =
      code === openBrace || code === openBracket ? 1 : code === closeBrace || code === closeBracket ? -1 : 0
    this.#depth += change
    return change !== 0
  }
}

type Feature = { type?: string; properties?: Record<string, unknown> | null; geometry?: Geometry | null }

function parsed(text: string): Feature | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A description of the grid may stand where a feature may; it is passed over. */
const isOther = (feature: Feature | null) => feature !== null && feature.type !== 'Feature'

const asText = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

/**
 * Features of a GeoJSON file as rows, the names of their properties first. `line` is the number of the feature, from 1.
 * Throws a Problem where the file breaks off.
 */
export async function* geojsonRows(source: Readable, skipped: (line: number) => void): AsyncGenerator<Row> {
  const cutter = new Cutter()
  let headings: string[] | null = null
  let line = 0
  for await (const chunk of source.setEncoding('utf8')) {
    for (const text of cutter.cut(String(chunk))) {
      const feature = parsed(text)
      if (isOther(feature)) continue
      line += 1
      if (!feature?.properties) {
        skipped(line)
        continue
      }
      const properties = feature.properties
      if (!headings) {
        headings = Object.keys(properties)
        yield { line: 0, cells: headings, boundary: null }
      }
      yield { line, cells: headings.map((name) => asText(properties[name])), boundary: feature.geometry ?? null }
    }
  }
  if (!cutter.isDone) throw new Problem('invalid', 'programme.areas.breaks-off')
}

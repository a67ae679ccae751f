import { postcodeAreas } from './postcode-areas.ts'

/**
 * The six shapes of a first half; A a letter, 9 a digit, C and D the letters allowed in third and fourth place.
 * Source: Royal Mail, Programmer's Guide to the Postcode Address File, edition 7.
 */
const shapes = ['A9', 'A99', 'AA9', 'AA99', 'A9C', 'AA9D']
const slots: Record<string, RegExp> = { A: /[A-Z]/, 9: /\d/, C: /[ABCDEFGHJKPSTUW]/, D: /[ABEHMNPRVWXY]/ }

/** What a hand or an eye mixes up: the letter O and zero; I, a small l and one. */
const slips: Record<string, string[]> = { O: ['0'], I: ['1'], L: ['1'], 0: ['O'], 1: ['I', 'L'] }

type Reading = { text: string; slips: number }

const fits = (character: string, slot: string) => slots[slot]?.test(character) ?? false

function readCharacter(character: string, slot: string): Reading[] {
  if (fits(character, slot)) return [{ text: character, slips: 0 }]
  return (slips[character] ?? []).filter((meant) => fits(meant, slot)).map((text) => ({ text, slips: 1 }))
}

function readAs(shape: string, text: string): Reading[] {
  if (shape.length !== text.length) return []
  let readings: Reading[] = [{ text: '', slips: 0 }]
  for (const [at, slot] of [...shape].entries()) {
    const next = readCharacter(text.charAt(at), slot)
    readings = readings.flatMap((soFar) =>
      next.map((one) => ({ text: soFar.text + one.text, slips: soFar.slips + one.slips })),
    )
  }
  return readings
}

const areas: ReadonlySet<string> = new Set(postcodeAreas.split(' '))
const areaOf = (outward: string) => outward.replace(/\d.*$/, '')

/** No district of two digits begins with zero, so `S01` is Southampton's SO1 and never a district 01 of Sheffield. */
const isReal = (outward: string) => areas.has(areaOf(outward)) && !/^[A-Z]+0\d/.test(outward)

/** The first half meant by compact upper-case text: the reading with the fewest slips. (No text has two such.) */
export function readOutward(compact: string): string | 'unknown-area' | null {
  const readings = shapes.flatMap((shape) => readAs(shape, compact)).toSorted((a, b) => a.slips - b.slips)
  const best = readings.find(({ text }) => isReal(text))
  if (best) return best.text
  const plain = readings.find(({ slips }) => slips === 0)
  return plain && !areas.has(areaOf(plain.text)) ? 'unknown-area' : null
}

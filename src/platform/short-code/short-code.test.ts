import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawShortCode, readShortCode, shownShortCode } from './index.ts'
import { checkLetter } from './letters.ts'

const letters = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']
/** Any code that passes, of any length that is used, not only those that are drawn. */
const codes = fc
  .array(fc.constantFrom(...letters), { minLength: 3, maxLength: 11 })
  .map((body) => body.join(''))
  .filter((body) => checkLetter(body) !== null)
  .map((body) => `${body}${checkLetter(body)}`)

describe('a short code', () => {
  test('notices every single wrong letter', () => {
    fc.assert(
      fc.property(codes, (code) => {
        for (let at = 0; at < code.length; at += 1) {
          for (const other of letters) {
            const wrong = code.slice(0, at) + other + code.slice(at + 1)
            if (other !== code[at]) expect(readShortCode(wrong, code.length)).toBeNull()
          }
        }
      }),
    )
  })

  test('notices every two neighbours that changed places', () => {
    fc.assert(
      fc.property(codes, (code) => {
        for (let at = 1; at < code.length; at += 1) {
          const [before, first, second, after] = [code.slice(0, at - 1), code[at - 1], code[at], code.slice(at + 1)]
          if (first === second) continue
          expect(readShortCode(`${before}${second}${first}${after}`, code.length)).toBeNull()
        }
      }),
    )
  })

  test.each([
    ['as it stands', 'abcd', null],
    ['in small letters with a hyphen', '0000-0000', '00000000'],
    ['with letters that look like digits', 'oooo oooo', '00000000'],
    ['with a longer dash and spaces', ' 0000 – 0000 ', '00000000'],
    ['too short', '0000-000', null],
    ['with a letter that is in no code', '0000-000U', null],
  ])('is read %s', (_, typed, code) => {
    expect(readShortCode(typed, 8)).toBe(code)
  })

  test('agrees with what Crockford’s check symbol is for a number', () => {
    // 1234 is 16J, and 1234 mod 37 is 13: D.
    expect(checkLetter('16J')).toBe('D')
  })

  test('is drawn without vowels, passes its own check, and does not come twice in many', () => {
    const many = Array.from({ length: 5000 }, () => drawShortCode(8))
    expect(new Set(many).size).toBe(5000)
    for (const code of many) {
      expect(readShortCode(shownShortCode(code).toLowerCase(), 8)).toBe(code)
      expect(code).not.toMatch(/[AEIOU]/)
    }
  })
})

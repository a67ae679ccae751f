import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseEmail } from './index.ts'

const read = (typed: string) => {
  const email = parseEmail(typed)
  return email.ok ? email.value : email.why
}

test.each([
  [' Jo.Bloggs@Example.ORG ', 'Jo.Bloggs@example.org'],
  ['Jo Bloggs <jo@example.org>,', 'jo@example.org'],
  ['mailto:jo@example.org', 'jo@example.org'],
  ['jo @ example . org', 'jo@example.org'],
  ['jo@example.org.', 'jo@example.org'],
  ['jo＠example.org', 'jo@example.org'],
  ['mary.o’neill@example.org', "mary.o'neill@example.org"],
  ['jo@exa\u200bmple.org', 'jo@example.org'],
  ['jo@BÜCHER.example', 'jo@bücher.example'],
  ['', 'empty'],
  ['jo', 'no-at'],
  ['jo.example.org', 'no-at'],
  ['jo@home@example.org', 'two-ats'],
  ['jo bloggs@example.org', 'spaces'],
  ['@example.org', 'bad-before-at'],
  ['jo..bloggs@example.org', 'bad-before-at'],
  ['.jo@example.org', 'bad-before-at'],
  ['"jo"@example.org', 'bad-before-at'],
  ['jö@example.org', 'bad-before-at'],
  ['jo@', 'bad-after-at'],
  ['jo@example', 'bad-after-at'],
  ['jo@example..org', 'bad-after-at'],
  ['jo@-example.org', 'bad-after-at'],
  ['jo@example,org', 'bad-after-at'],
  ['jo@example_1.org', 'bad-after-at'],
  ['jo@192.0.2.1', 'bad-after-at'],
  ['jo@[192.0.2.1]', 'bad-after-at'],
  ['jo@example.org/path', 'bad-after-at'],
  ['jo@example.c', 'bad-after-at'],
  [`${'j'.repeat(65)}@example.org`, 'too-long'],
  [`jo@${'example.'.repeat(32)}org`, 'too-long'],
  [`jo@${'e'.repeat(64)}.org`, 'bad-after-at'],
])('%j is %j', (typed, expected) => {
  expect(read(typed)).toBe(expected)
})

test('whatever is typed, what comes out is read as itself', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (typed) => {
      const once = parseEmail(typed)
      if (once.ok) expect(parseEmail(` <${once.value}> `)).toEqual(once)
    }),
  )
})

import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { parsePicture } from './picture.ts'

const most = 1_000

function png(width: number, height: number): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  const sides = Buffer.alloc(8)
  sides.writeUInt32BE(width, 0)
  sides.writeUInt32BE(height, 4)
  return Buffer.concat([head, sides, Buffer.of(8, 2, 0, 0, 0), deflateSync(Buffer.alloc(30))])
}

const whatBecomesOf = (bytes: Buffer) => {
  const read = parsePicture(bytes, most)
  return read.ok ? read.value.type : read.why
}
const svg = (inside: string) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`)

describe('a picture is known by its bytes', () => {
  test.each([
    ['a drawing', svg('<circle r="4"/>'), 'image/svg+xml'],
    [
      'a drawing that begins as some programs write it',
      Buffer.concat([
        Buffer.from(
          '\uFEFF<?xml version="1.0"?>\n<!-- by Draw -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n',
        ),
        svg(''),
      ]),
      'image/svg+xml',
    ],
    ['words in any script', svg('<title>مركز الجيران</title>'), 'image/svg+xml'],
    ['a photograph-like picture', png(200, 100), 'image/png'],
    ['one of no width', png(0, 100), 'not-a-picture'],
    ['one that unfolds', png(60_000, 60_000), 'too-wide'],
    ['one of too many bytes', Buffer.concat([png(2, 2), Buffer.alloc(most)]), 'too-large'],
    ['nothing', Buffer.alloc(0), 'not-a-picture'],
    ['only a signature', png(2, 2).subarray(0, 10), 'not-a-picture'],
    ['a page', Buffer.from('<html><svg></svg></html>'), 'not-a-picture'],
    ['a drawing that breaks off', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg">'), 'not-a-picture'],
    ['another kind of picture', Buffer.from('GIF89a'), 'not-a-picture'],
    ['bytes that are no text', Buffer.concat([Buffer.of(0xff, 0xfe), svg('')]), 'not-a-picture'],
  ])('%s', (_what, bytes, outcome) => {
    expect(whatBecomesOf(bytes)).toBe(outcome)
  })
})

test.each([
  '<script>alert(1)</script>',
  '<svg:script href="a.js"/>',
  '<circle r="1" onload="alert(1)"/>',
  '<circle r="1"\nonclick = "alert(1)"/>',
  '<a href="JavaScript:alert(1)"><circle r="1"/></a>',
  '<foreignObject><p>x</p></foreignObject>',
  '<animate attributeName="href"/>',
  '<style>@import url(https://example.org/a.css)</style>',
])('a drawing that could do something is refused: %s', (inside) => {
  expect(whatBecomesOf(svg(inside))).toBe('not-still')
})

test('a drawing that unfolds names of its own is refused', () => {
  const doctype = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
  expect(whatBecomesOf(Buffer.concat([Buffer.from(doctype), svg('&b;')]))).toBe('not-a-picture')
})

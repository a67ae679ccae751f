import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'esbuild'
import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { interests } from '../../src/activities/index.ts'
import { gifts, matters, needs, nextSteps } from '../../src/discovery/index.ts'
import { digitalAdvice } from '../../src/hubs/index.ts'
import { settings } from '../../src/places/index.ts'
import { healthAdvice } from '../../src/plans/index.ts'
import { drawings } from './drawings.ts'
import { Icon } from './icons.tsx'

const codes = (options: readonly { value: string }[]) => options.map(({ value }) => value)
const lists = {
  settings: codes(settings),
  matters: codes(matters),
  needs: codes(needs),
  gifts: codes(gifts),
  'next steps': codes(nextSteps),
  interests: codes(interests),
  'health advice': codes(healthAdvice),
  'digital advice': codes(digitalAdvice),
  tallies: ['spoke', 'declined', 'not-now'],
  acts: ['save', 'another', 'offer', 'card', 'name', 'undo', 'send', 'waiting', 'safe', 'trouble'],
}
const drawn: Readonly<Record<string, string>> = drawings

describe('a picture', () => {
  test.each(Object.entries(lists))('is drawn for each of the %s, and no two are alike', (_list, of) => {
    expect(of.filter((code) => !drawn[code])).toEqual([])
    expect(new Set(of.map((code) => drawn[code])).size).toBe(of.length)
  })

  test('is drawn for no code that there is not', () => {
    const asked = new Set(Object.values(lists).flat())
    expect(Object.keys(drawings).filter((code) => !asked.has(code))).toEqual([])
  })

  test('is made of path data alone, once its circles are drawn, and stays on its square', () => {
    for (const code of Object.keys(drawings)) {
      const path = /<path d="([^"]*)"/.exec(render(<Icon of={code} />))?.[1] ?? ''
      expect([code, path]).toEqual([code, expect.stringMatching(/^M[-\d .aAcCsSlLhHvVmMzZ]+$/)])
      const moves = [...path.matchAll(/M([-\d.]+) ([-\d.]+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)])
      expect([code, Math.min(...moves) >= 1, Math.max(...moves) <= 23]).toEqual([code, true, true])
    }
  })

  test('is hidden from whoever listens, and empty where the code is not known', () => {
    expect(render(<Icon of="walking" />)).toMatch(/^<svg class="kith-icon"[^>]* aria-hidden="true" focusable="false">/)
    expect(render(<Icon of="no such code" />)).toContain('<path d></path>')
  })

  test('of what points somewhere turns where people read from right to left, and no other', () => {
    const turning = Object.keys(drawings).filter((code) => render(<Icon of={code} />).includes('kith-icon--turns'))
    expect(turning).toEqual(['undo', 'send'])
  })

  test('weighs little: all of them at most 4.5 KB', async () => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL('icons.tsx', import.meta.url))],
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      external: ['preact', 'preact/*'],
      jsx: 'automatic',
      jsxImportSource: 'preact',
    })
    expect(brotliCompressSync(outputFiles[0]?.contents ?? '').length).toBeLessThanOrEqual(4500)
  })
})

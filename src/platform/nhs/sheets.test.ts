import { globSync, mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildStyles } from '../../../scripts/build-styles.mjs'

const folder = mkdtempSync(join(tmpdir(), 'kith-sheets-'))
let built: Record<string, string> = {}

const path = (name: string) => join(folder, built[name] ?? name)
const sheet = (name: string) => readFileSync(path(name), 'utf8')

/** The first rule for a class by itself. */
const ruleOf = (name: string, selector: string) => sheet(name).split(`${selector}{`)[1]?.split('}')[0]

beforeAll(async () => {
  built = await buildStyles(folder)
})

describe('the built sheets', () => {
  it.each(['citizen.css', 'citizen.rtl.css'])('keep a public page small: %s', (name) => {
    expect(statSync(`${path(name)}.br`).size).toBeLessThanOrEqual(16 * 1024)
  })

  it.each(['citizen.css', 'citizen.rtl.css', 'office.css', 'office.rtl.css'])(
    'ask nothing of another place: %s',
    (name) => {
      expect(sheet(name)).not.toMatch(/@import|@font-face|url\((?!["']?data:)|frutiger/i)
    },
  )

  it('take the colour of the brand from one property', () => {
    expect(sheet('citizen.css').match(/#1f4e5f/gi)).toHaveLength(1)
    expect(ruleOf('citizen.css', '.nhsuk-header')).toContain('background-color:var(--kith-brand)')
  })

  it('turn the sides round for those who write from right to left', () => {
    expect(ruleOf('citizen.css', '.nhsuk-inset-text')).toContain('border-left:')
    expect(ruleOf('citizen.rtl.css', '.nhsuk-inset-text')).toContain('border-right:')
  })

  it('draw every class that a page names', () => {
    const sheets = ['citizen.css', 'office.css', 'capture.css'].map(sheet).join('')
    const drawn = new Set(sheets.match(/\.(?:nhsuk|kith)-[\w-]+/g))
    // nhsuk-frontend names this one and gives it no look.
    const plain = new Set(['nhsuk-header__account-form'])
    const undrawn = classesNamed().filter((name) => !drawn.has(`.${name}`) && !plain.has(name))
    expect(undrawn).toEqual([])
  })

  it('draw every class of the capture app in its own sheet, which has no other', () => {
    const drawn = new Set(sheet('capture.css').match(/\.(?:nhsuk|kith)-[\w-]+/g))
    const named = classesNamed('{browser/**/*,src/outreach/offline/shell,src/platform/page/drafted-notice}.tsx')
    expect(named.length).toBeGreaterThan(40)
    expect(named.filter((name) => !drawn.has(`.${name}`))).toEqual([])
  })
})

/** Classes written out in a page or component; those put together from parts are proved by the fixtures. */
function classesNamed(files = '{src,browser}/**/*.tsx'): string[] {
  const source = globSync(files).map((file) => readFileSync(file, 'utf8'))
  const lists = source.flatMap((text) => [...text.matchAll(/class(?:es)?(?:=|: )["']([^"']+)["']/g)])
  const names = lists.flatMap(([, list = '']) => list.split(/\s+/))
  return [...new Set(names.filter((name) => /^(?:nhsuk|kith)-/.test(name)))].sort()
}

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { settingRules } from '../../src/platform/settings/index.ts'

const readme = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8')

/** The rows of the table under a heading: each its cells, without marks of code. */
function rowsUnder(heading: string): string[][] {
  const table = readme.split(`| ${heading} |`)[1]?.split('\n\n')[0] ?? ''
  return table
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.replaceAll('`', '').trim()))
}

test('the README lists every command, and no other', () => {
  const listed = rowsUnder('command').flatMap(([, name]) => (name ?? '').split(', '))
  expect(listed.sort()).toEqual(commands.map(({ name }) => name).sort())
})

test('the README lists every setting with its default', () => {
  const listed = new Map(rowsUnder('setting').map(([, name, fallback]) => [name, fallback]))
  expect([...listed.keys()].sort()).toEqual(settingRules.map(({ name }) => name).sort())
  const different = settingRules.filter(({ name, fallback }) => fallback !== '' && listed.get(name) !== fallback)
  expect(different.map(({ name, fallback }) => `${name}: ${fallback}`)).toEqual([])
})

import { expect, test } from 'vitest'
import { commands } from './commands.ts'
import { overview } from './help.ts'

test('the overview tells of each command in one line that fits a terminal', () => {
  const lines = overview(commands).split('\n')
  for (const { name } of commands) expect(lines.filter((line) => line.startsWith(`  ${name} `))).toHaveLength(1)
  expect(lines).toHaveLength(commands.length + 4)
  for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(120)
  expect(lines.find((line) => line.startsWith('  start '))).toMatch(/start {15}Starts the app/)
})

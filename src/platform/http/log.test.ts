import { Writable } from 'node:stream'
import fastify from 'fastify'
import { expect, test } from 'vitest'
import { logRequests } from './log.ts'

test('a line of the log names the route and never the address, its ids or its query', async () => {
  const lines: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  const app = fastify({ logger: { stream } })
  logRequests(app)
  app.get('/:programme/people/:person', async () => 'ok')
  await app.inject('/liverpool/people/0198-secret?name=Ann')
  const told = lines.filter((line) => line.includes('"route"'))
  expect(told).toHaveLength(1)
  expect(told[0]).toContain('"route":"/:programme/people/:person"')
  expect(told[0]).not.toMatch(/secret|Ann/)
})

import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { migrate } from '../../src/platform/database/index.ts'
import { databaseOn } from '../database/global-setup.ts'
import { dropDatabase } from '../kit/database.ts'

const folder = resolve(import.meta.dirname, '../../migrations')
const files = readdirSync(folder)
  .filter((name) => /^\d/.test(name))
  .sort()
const name = `kith_from_zero_${process.pid}_${Math.random().toString(36).slice(2, 8)}`

const server = new Client(inject('server'))
const empty = new Client(databaseOn(inject('server'), name))

beforeAll(async () => {
  await server.connect()
  await server.query(`create database ${name}`)
  await empty.connect()
})
afterAll(async () => {
  await empty.end()
  await dropDatabase(name)
  await server.end()
})

describe('the migrations', () => {
  test('are numbered once each', () => {
    const numbers = files.map((file) => file.slice(0, 4))
    expect(new Set(numbers).size).toBe(files.length)
    expect(files.filter((file) => !/^\d{4}-[a-z0-9-]+\.sql$/.test(file))).toEqual([])
  })

  test('go from an empty database to the present one step at a time, and are done once', async () => {
    for (const upTo of files) expect(await migrate(empty, { folder, upTo })).toEqual([upTo])
    expect(await migrate(empty, { folder })).toEqual([])
  })

  test('only go forward: none takes away what may hold somebody’s words', () => {
    const destructive = /^\s*(drop table|truncate|alter table \w+ drop column|delete from)\b/im
    // What evidence counts is made anew from the record, and holds nobody's words.
    const derived = /^truncate evidence_\w+(, evidence_\w+)*;$/gm
    const statements = (file: string) => readFileSync(resolve(folder, file), 'utf8').replace(derived, '')
    expect(files.filter((file) => destructive.test(statements(file)))).toEqual([])
  })
})

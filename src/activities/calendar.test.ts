import { expect, test } from 'vitest'
import { type CalendarEvent, calendarFile } from './calendar.ts'

const now = new Date('2014-07-01T08:30:15.123Z')
const event: CalendarEvent = {
  uid: '01464b9e-7c00-7000-8000-000000000001',
  startsAt: new Date('2014-07-15T09:00:00Z'),
  endsAt: new Date('2014-07-15T10:30:00Z'),
  title: 'Tea, talk; and a “slow” walk',
  description:
    'First line\r\nSecond line with a \\ and a café, and then so many words that the line must be folded — twice',
  place: 'Park gates, Ullet Road',
  spot: { latitude: 53.39, longitude: -2.96 },
  cancelled: false,
}

/** Reads a calendar file as RFC 5545 says: unfolds lines (3.1), parts names from values, undoes escapes (3.3.11). */
function parsed(file: string): [name: string, value: string][] {
  const lines = file.replaceAll('\r\n ', '').split('\r\n')
  expect(lines.pop()).toBe('')
  return lines.map((line) => {
    const colon = line.indexOf(':')
    const value = line.slice(colon + 1).replaceAll(/\\([\\;,nN])/g, (_, c: string) => (/n/i.test(c) ? '\n' : c))
    return [line.slice(0, colon), value]
  })
}

test('a calendar reads back what was said, in universal time', () => {
  const lines = parsed(calendarFile(event, now))
  expect(lines[0]).toEqual(['BEGIN', 'VCALENDAR'])
  expect(lines.at(-1)).toEqual(['END', 'VCALENDAR'])
  expect(Object.fromEntries(lines)).toMatchObject({
    VERSION: '2.0',
    UID: event.uid,
    DTSTAMP: '20140701T083015Z',
    DTSTART: '20140715T090000Z',
    DTEND: '20140715T103000Z',
    SUMMARY: event.title,
    DESCRIPTION: event.description.replace('\r\n', '\n'),
    LOCATION: event.place,
    GEO: '53.39;-2.96',
    STATUS: 'CONFIRMED',
  })
})

test('no line is longer than 75 bytes, and no character is cut in two', () => {
  const title = '🎵 Пение и чай '.repeat(20).trim()
  const file = calendarFile({ ...event, title }, now)
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(Buffer.from(file).toString('utf8')).not.toContain('\uFFFD')
  expect(Object.fromEntries(parsed(file)).SUMMARY).toBe(title)
})

test('nobody can write lines of their own into it', () => {
  const sly = 'Walk\r\nEND:VEVENT\nATTENDEE:mailto:someone@example.org\u0000\u000b'
  const file = calendarFile({ ...event, title: sly, place: sly }, now)
  expect(file.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u)
  const names = parsed(file).map(([name]) => name)
  expect(names).not.toContain('ATTENDEE')
  expect(names.filter((name) => name === 'END')).toHaveLength(2)
})

test('what was called off keeps its name and is struck out', () => {
  const off = Object.fromEntries(parsed(calendarFile({ ...event, cancelled: true }, now)))
  expect(off).toMatchObject({ UID: event.uid, STATUS: 'CANCELLED', SEQUENCE: '1' })
})

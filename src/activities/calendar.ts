/** One session as a calendar has it. */
export interface CalendarEvent {
  /** Stays the same for good, so that a calendar that has the event changes it and adds no second one. */
  uid: string
  startsAt: Date
  endsAt: Date
  title: string
  description: string
  place: string | null
  spot: { latitude: number; longitude: number } | null
  cancelled: boolean
}

/** RFC 5545, 3.3.11: text keeps its commas, semicolons, backslashes and line ends by a backslash before them. */
const escaped = (text: string) =>
  text
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r\n?|\n/g, '\\n')
    // Control characters may not stand in a calendar at all.
    .replaceAll(/\p{Cc}/gu, ' ')

/** RFC 5545, 3.3.5, form 2: UTC, so that no rules of a time zone need be sent along. */
const utc = (moment: Date) => moment.toISOString().replaceAll(/[-:]|\.\d+/g, '')

const longestLine = 75

/** RFC 5545, 3.1: a line of more than 75 bytes goes on after a line end and a space; no character is cut in two. */
function folded(line: string): string {
  const lines: string[] = []
  let current = ''
  for (const character of line) {
    if (Buffer.byteLength(current + character) > longestLine) {
      lines.push(current)
      current = ' '
    }
    current += character
  }
  return [...lines, current].join('\r\n')
}

/**
 * A calendar file with one event, by RFC 5545. `now` is when it was made. An event that was called off is sent with a
 * higher sequence, so that a calendar that took it over strikes it out.
 */
export function calendarFile(event: CalendarEvent, now: Date): string {
  const { spot, place, cancelled } = event
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kith//Kith//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(event.startsAt)}`,
    `DTEND:${utc(event.endsAt)}`,
    `SUMMARY:${escaped(event.title)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    ...(spot ? [`GEO:${spot.latitude};${spot.longitude}`] : []),
    `SEQUENCE:${cancelled ? 1 : 0}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

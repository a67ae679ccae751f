import type { PlacedActivity } from './directory-lines.ts'
import type { Directory, DirectoryPlace } from './directory-shape.ts'

type Whole = Omit<Directory, 'activities' | 'places' | 'left'> & { activities: readonly PlacedActivity[] }

const sizeOf = (directory: Directory) => Buffer.byteLength(JSON.stringify(directory))

/** With each place once, however much happens there. */
function listed(activities: readonly PlacedActivity[]): Pick<Directory, 'activities' | 'places'> {
  const numbers = new Map<string, number>()
  const places: DirectoryPlace[] = []
  const numberOf = (place: DirectoryPlace) => {
    const known = numbers.get(JSON.stringify(place))
    if (known !== undefined) return known
    numbers.set(JSON.stringify(place), places.length)
    return places.push(place) - 1
  }
  return { activities: activities.map((activity) => ({ ...activity, place: numberOf(activity.place) })), places }
}

/** With the first `kept` of its hubs and activities, hubs before activities. */
function cut({ activities, hubs, ...rest }: Whole, kept: number, leftBefore: number): Directory {
  const all = hubs.length + activities.length
  const soonest = activities.slice(0, Math.max(0, kept - hubs.length))
  return { ...rest, hubs: hubs.slice(0, kept), ...listed(soonest), left: leftBefore + all - kept }
}

/**
 * The directory with as much as fits into so many bytes of JSON. Left out are the activities furthest in time, and only
 * when none is left, hubs from the end of the list. `leftBefore` were too many to look at in the first place.
 */
export function fitted(whole: Whole, leftBefore: number, mostBytes: number): Directory {
  let [fits, tooMany] = [0, whole.hubs.length + whole.activities.length + 1]
  const everything = cut(whole, tooMany - 1, leftBefore)
  if (sizeOf(everything) <= mostBytes) return everything
  while (tooMany - fits > 1) {
    const tried = Math.floor((fits + tooMany) / 2)
    if (sizeOf(cut(whole, tried, leftBefore)) <= mostBytes) fits = tried
    else tooMany = tried
  }
  return cut(whole, fits, leftBefore)
}

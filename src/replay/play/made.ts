import type { ActivityId, SessionId } from '../../activities/index.ts'
import type { HubId } from '../../hubs/index.ts'
import type { NeedId, ThemeId } from '../../insight/index.ts'
import type { ConversationId, FollowUpId, RoundId } from '../../outreach/index.ts'
import type { AddedPerson } from '../../people/index.ts'
import type { VenueId } from '../../places/index.ts'
import type { Key } from '../../platform/database/index.ts'

/** What stands behind the plan's numbers of one kind. */
export class Book<T> {
  readonly #made = new Map<number, T>()
  readonly #what: string

  constructor(what: string) {
    this.#what = what
  }

  set(number: number, made: T): void {
    this.#made.set(number, made)
  }

  get(number: number): T {
    const made = this.#made.get(number)
    if (made === undefined) throw new Error(`the plan speaks of ${this.#what} ${number}, which is not there`)
    return made
  }
}

/** Everything that was made so far. */
export class Made {
  readonly accounts = new Book<Key>('account')
  readonly persons = new Book<AddedPerson>('person')
  readonly venues = new Book<VenueId>('venue')
  readonly hubs = new Book<HubId>('hub')
  readonly rounds = new Book<RoundId>('round')
  readonly talks = new Book<ConversationId>('conversation')
  readonly followUps = new Book<FollowUpId>('follow-up')
  readonly activities = new Book<ActivityId>('activity')
  readonly themes = new Book<ThemeId>('theme')
  readonly needs = new Book<NeedId>('need')
  readonly sessions = new Book<SessionId>('session')
}

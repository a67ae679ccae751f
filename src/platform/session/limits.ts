import type { JsonObject } from '../database/index.ts'

/** A session ends this long after it was last used, and never lasts longer than the second figure. */
export interface SessionLimits {
  idleMinutes: number
  absoluteMinutes: number
}

const hour = 60
const usual: SessionLimits = { idleMinutes: 12 * hour, absoluteMinutes: 7 * 24 * hour }
const longest = 90 * 24 * hour

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function minutes(value: unknown, otherwise: number): number {
  return Number.isInteger(value) && Number(value) >= 1 ? Math.min(Number(value), longest) : otherwise
}

/**
 * A programme may set other limits for a role: `"sessions": { "commissioner": { "idleMinutes": 60 } }` among its
 * settings. Whoever has several roles gets the strictest of them.
 */
export function limitsFor(roles: readonly string[], settings: JsonObject): SessionLimits {
  const byRole = isObject(settings.sessions) ? settings.sessions : {}
  const strictest = (name: keyof SessionLimits) => {
    const each = roles.map((role) => {
      const set = byRole[role]
      return minutes(isObject(set) ? set[name] : undefined, usual[name])
    })
    return each.length > 0 ? Math.min(...each) : usual[name]
  }
  return { idleMinutes: strictest('idleMinutes'), absoluteMinutes: strictest('absoluteMinutes') }
}

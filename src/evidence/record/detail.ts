// Reads an entry's detail. What it may hold was checked when it was written; what is absent reads as empty.
import type { Json, JsonObject } from '../../platform/database/index.ts'

export function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}

export function count(value: Json | undefined): number {
  return typeof value === 'number' ? value : 0
}

export function flag(value: Json | undefined): boolean | null {
  return typeof value === 'boolean' ? value : null
}

export function holdsAny(value: Json | undefined): boolean {
  return Array.isArray(value) && value.length > 0
}

export function contextOf(detail: JsonObject, kind = '') {
  return { partner: text(detail.partner), setting: text(detail.setting), area: text(detail.area), kind }
}

import { randomUUID } from 'node:crypto'
import { routesOf } from '../../src/app.ts'
import type { Route } from '../../src/platform/http/index.ts'

/** Every route there is, those of a demo included. */
export const routes = routesOf({ demo: true })

/** An address that fits a route, of something that is not there. */
export function addressOf(route: Route, slug: string): string {
  const path = route.path.replace(/:[a-zA-Z]+/g, () => randomUUID())
  return `/${slug}${path === '/' ? '' : path}`
}

/** The methods that a route answers. */
export function methodsOf(route: Route): ('GET' | 'POST')[] {
  if (route.kind === 'page') return ['GET']
  return route.action ? ['POST'] : ['GET', 'POST']
}

import { randomUUID } from 'node:crypto'
import { routesOf } from '../../src/app.ts'
import type { Route } from '../../src/platform/http/index.ts'

/** Every route there is, those of a demo included. */
export const routes = routesOf({ demo: true })

const parameter = /:[a-zA-Z]+/g

/** An address that fits a route, of something that is not there. */
export function addressOf(route: Route, slug: string): string {
  const path = route.path.replace(parameter, () => randomUUID())
  return `/${slug}${path === '/' ? '' : path}`
}

/** The methods that a route answers. */
export function methodsOf(route: Route): ('GET' | 'POST')[] {
  if (route.kind === 'page') return ['GET']
  return route.action ? ['POST'] : ['GET', 'POST']
}

export function fits(route: Route, address: string): boolean {
  const { pathname } = new URL(address, 'http://kith')
  const path = route.path === '/' ? '' : route.path
  return new RegExp(`^/[^/]+${path.replaceAll('.', '\\.').replace(parameter, '[^/]+')}/?$`).test(pathname)
}

/** The route that answers a form sent to an address: one spelled out before one with parameters. */
export function formAt(address: string): Extract<Route, { kind: 'form' }> | undefined {
  const fitting = routes.filter((route) => route.kind === 'form' && fits(route, address))
  const found = fitting.sort((a, b) => parametersIn(a) - parametersIn(b))[0]
  return found?.kind === 'form' ? found : undefined
}

function parametersIn({ path }: Route): number {
  return path.match(parameter)?.length ?? 0
}

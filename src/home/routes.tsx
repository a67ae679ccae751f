import { page, type Route } from '../platform/http/index.ts'
import { may } from '../programme/index.ts'
import { HomePage } from './page.tsx'

export const routes: Route[] = [
  page('/', {
    may: may.visit,
    show: async ({ programme }) => ({ title: programme.name, body: <HomePage name={programme.name} /> }),
  }),
]

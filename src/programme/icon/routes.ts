import { page, type Route } from '../../platform/http/index.ts'
import { may } from '../access.ts'
import { faviconSvg } from './favicon.ts'

export const iconRoutes: Route[] = [
  page('/favicon.svg', {
    may: may.visit,
    shared: 60,
    show: async ({ programme }) => ({ file: faviconSvg(programme.settings), type: 'image/svg+xml' }),
  }),
]

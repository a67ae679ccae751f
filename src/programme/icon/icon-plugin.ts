import type { Plugin } from '../../platform/http/index.ts'
import { faviconIco } from './favicon.ts'

/** Browsers ask for it at the site's root, before and beside what a page says: where there is one programme, it is its own. */
export const bareIcon: Plugin = (app, site) => {
  app.get('/favicon.ico', async (_request, answer) => {
    const [first, ...others] = await site.directory.all()
    const settings = first && others.length === 0 ? first.settings : {}
    return answer.header('cache-control', 'public, max-age=86400').type('image/x-icon').send(faviconIco(settings))
  })
}

import { drawPage, frameVisit, type Plugin, type ProgrammeSeen } from '../platform/http/index.ts'
import { useWords } from '../platform/words/index.ts'

function ProgrammesPage({ programmes }: { programmes: ProgrammeSeen[] }) {
  const { t } = useWords()
  return (
    <>
      <h1 class="nhsuk-heading-l">{t('home.programmes.title')}</h1>
      {programmes.length === 0 && <p>{t('home.programmes.none')}</p>}
      <ul class="nhsuk-list">
        {programmes.map(({ slug, name }) => (
          <li key={slug}>
            <a href={`/${slug}`}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The address without a programme: straight in where there is one, a list where there are several. */
export const frontDoor: Plugin = (app, site) => {
  app.get('/', async (request, answer) => {
    const programmes = await site.directory.all()
    const [first] = programmes
    if (first && programmes.length === 1) return answer.redirect(`/${first.slug}`, 303)
    const visit = frameVisit(site, request, null)
    return drawPage(site, answer, visit, {
      title: visit.words.t('home.programmes.title'),
      body: <ProgrammesPage programmes={programmes} />,
    })
  })
}

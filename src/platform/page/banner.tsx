import type { FrameVisit } from '../http/index.ts'
import { useWords } from '../words/index.ts'

export interface NavigationItem {
  path: string
  text: string
}

interface BannerProps {
  visit: FrameVisit
  items: NavigationItem[]
  /** Address of the programme's logo, within the programme. */
  logo: string | null
}

/** A list stays current when it is filtered, which stands after the question mark. */
function isCurrent(visit: FrameVisit, path: string): boolean {
  const [at = '/'] = visit.path.split('?')
  return path === '/' ? at === '/' : at === path || at.startsWith(`${path}/`)
}

function Menu({ visit, items }: Omit<BannerProps, 'logo'>) {
  const { t } = useWords()
  if (items.length === 0) return null
  return (
    <nav class="nhsuk-header__navigation" aria-label={t('platform.menu')}>
      <div class="nhsuk-header__navigation-container nhsuk-width-container">
        <ul class="nhsuk-header__navigation-list">
          {items.map(({ path, text }) => (
            <li key={path} class="nhsuk-header__navigation-item">
              <a
                class="nhsuk-header__navigation-link"
                href={visit.url(path)}
                aria-current={isCurrent(visit, path) ? 'page' : undefined}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  )
}

function AccountLinks({ visit }: { visit: FrameVisit }) {
  const { t } = useWords()
  if (!visit.programme) return null
  return (
    <nav class="nhsuk-header__account" aria-label={t('platform.account')}>
      <ul class="nhsuk-header__account-list">
        {visit.session && (
          <li class="nhsuk-header__account-item">
            <a class="nhsuk-header__account-link" href={visit.url('/account')}>
              {visit.session.name}
            </a>
          </li>
        )}
        <li class="nhsuk-header__account-item">
          {visit.session ? (
            <form class="nhsuk-header__account-form" action={visit.url('/sign-out')} method="post">
              <button class="nhsuk-header__account-button">{t('platform.sign-out')}</button>
            </form>
          ) : (
            <a class="nhsuk-header__account-link" href={visit.url('/sign-in')}>
              {t('platform.sign-in')}
            </a>
          )}
        </li>
      </ul>
    </nav>
  )
}

/** The programme's own name, with its logo, the menu, and who is signed in. */
export function Banner({ visit, items, logo }: BannerProps) {
  return (
    <header class="nhsuk-header">
      <div class="nhsuk-header__container nhsuk-width-container">
        <div class="nhsuk-header__service">
          {/* The name stands beside the logo, so the logo says nothing more. */}
          <a class="nhsuk-header__service-name" href={visit.url('/')}>
            {logo && <img class="kith-logo" src={visit.url(logo)} alt="" />}
            {visit.programme?.name ?? 'Kith'}
          </a>
        </div>
        <AccountLinks visit={visit} />
      </div>
      <Menu {...{ visit, items }} />
    </header>
  )
}

export function Foot({ visit }: { visit: FrameVisit }) {
  const { t } = useWords()
  return (
    <footer class="nhsuk-footer">
      <div class="nhsuk-width-container">
        {visit.programme && (
          <ul class="nhsuk-footer__list">
            <li class="nhsuk-footer__list-item">
              <a class="nhsuk-footer__list-item-link" href={visit.url('/languages')}>
                {t('platform.languages')}
              </a>
            </li>
            <li class="nhsuk-footer__list-item">
              <a class="nhsuk-footer__list-item-link" href={visit.url('/privacy')}>
                {t('platform.privacy')}
              </a>
            </li>
          </ul>
        )}
        <p class="nhsuk-footer__meta">{t('platform.made-with')}</p>
      </div>
    </footer>
  )
}

import type { Assets, ProgrammeSeen } from '../../platform/http/index.ts'
import { SkipLink } from '../../platform/nhs/index.ts'
import { DraftedNotice } from '../../platform/page/index.ts'
import { carriedWords, localeOf, type Words } from '../../platform/words/index.ts'
import { otherLanguages, stem } from './languages.ts'

export interface ShellProps {
  programme: ProgrammeSeen
  words: Words
  assets: Assets
  demo: boolean
  url(path: string): string
}

/** The files that the app is made of, besides its page. */
export function shellFiles({ words, assets, url }: Omit<ShellProps, 'programme' | 'demo'>): string[] {
  const sheet = words.dir === 'rtl' ? 'capture.rtl.css' : 'capture.css'
  return [assets.address(sheet), assets.address('capture.js'), url('/brand.css'), url('/capture/manifest.webmanifest')]
}

function Head({ programme, words, assets, url }: ShellProps) {
  const [sheet, script, brand, manifest] = shellFiles({ words, assets, url })
  return (
    <head>
      <meta charSet="utf-8" />
      <title>{`${words.t('outreach.capture.title')} - ${programme.name}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="theme-color" content="#005eb8" />
      <link rel="stylesheet" href={sheet} />
      <link rel="stylesheet" href={brand} />
      <link rel="manifest" href={manifest} />
      <link rel="apple-touch-icon" href={url('/capture/icon-192.png')} />
      <script type="module" src={script} />
    </head>
  )
}

function Banner({ programme, url }: ShellProps) {
  return (
    <header class="nhsuk-header">
      <div class="nhsuk-header__container nhsuk-width-container">
        <div class="nhsuk-header__service">
          <a class="nhsuk-header__service-name" href={url('/')}>
            {programme.name}
          </a>
        </div>
      </div>
    </header>
  )
}

/** On the phone too: what is typed into a demo is seen by whoever tries it. */
function DemoNotice({ words, demo, url }: ShellProps) {
  const { t } = words
  return demo ? (
    <section class="kith-demo-banner" aria-label={t('platform.demo-name')}>
      <div class="nhsuk-width-container">
        {t('platform.demo')} <a href={url('/demo')}>{t('platform.demo-change')}</a>
      </div>
    </section>
  ) : null
}

/** What stands there before the script has begun, and where there is none. */
function Without({ words, url }: ShellProps) {
  const { t } = words
  const carried = {
    base: url(''),
    language: localeOf(words.language),
    languages: otherLanguages(words),
    words: carriedWords(words.language, stem),
  }
  return (
    <>
      <div id="kith-app" class="kith-app" data-carried={JSON.stringify(carried)}>
        <div hidden data-no-box>
          <p>{t('outreach.capture.no-box')}</p>
          <p>
            <a href={url('/rounds')}>{t('outreach.rounds.title')}</a>
          </p>
        </div>
      </div>
      <noscript>
        <h1 class="nhsuk-heading-l">{t('outreach.capture.title')}</h1>
        <p>{t('outreach.capture.no-script')}</p>
        <p>
          <a href={url('/rounds')}>{t('outreach.rounds.title')}</a>
        </p>
      </noscript>
    </>
  )
}

/** The page of the capture app: the same for everybody, so that a phone may keep it. It says nothing about anybody. */
export function Shell(props: ShellProps) {
  const { words } = props
  return (
    <html lang={words.language} dir={words.dir}>
      <Head {...props} />
      <body>
        <SkipLink>{words.t('platform.skip')}</SkipLink>
        <DemoNotice {...props} />
        <Banner {...props} />
        <div class="nhsuk-width-container">
          <main class="nhsuk-main-wrapper" id="maincontent">
            <Without {...props} />
          </main>
        </div>
        <DraftedNotice words={words} />
      </body>
    </html>
  )
}

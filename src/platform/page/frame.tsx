import type { ComponentChildren } from 'preact'
import type { JsonObject } from '../database/index.ts'
import type { Assets, FrameVisit, PageReply } from '../http/index.ts'
import { Breadcrumb, SkipLink } from '../nhs/index.ts'
import { useWords, WordsContext } from '../words/index.ts'
import { Banner, Foot, type NavigationItem } from './banner.tsx'
import { DemoNotice, type MovingIn, nobodyMoves } from './demo-notice.tsx'
import { DraftedNotice } from './drafted-notice.tsx'
import { SendToContext } from './send-to.ts'

/** Which pages the menu offers to whoever is looking. */
export type Navigation = (visit: FrameVisit) => NavigationItem[]

/** Where the programme's own logo is, if it has one, within the programme. */
export type LogoOf = (settings: JsonObject) => string | null

interface HeadProps {
  reply: PageReply
  visit: FrameVisit
  assets: Assets
}

function Head({ reply, visit, assets }: HeadProps) {
  const { words, programme } = visit
  const side = words.dir === 'rtl' ? '.rtl.css' : '.css'
  const sheets = reply.density === 'office' || reply.density === 'worker' ? ['citizen', 'office'] : ['citizen']
  const name = programme?.name ?? 'Kith'
  return (
    <head>
      <meta charSet="utf-8" />
      <title>{`${reply.title} - ${name}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {sheets.map((sheet) => (
        <link key={sheet} rel="stylesheet" href={assets.address(`${sheet}${side}`)} />
      ))}
      {programme && <link rel="stylesheet" href={visit.url('/brand.css')} />}
      {programme && <link rel="icon" href={visit.url('/favicon.svg')} type="image/svg+xml" />}
      {(reply.scripts ?? []).map((script) => (
        <script key={script} type="module" src={assets.address(script)} />
      ))}
    </head>
  )
}

function Trail({ reply, visit }: { reply: PageReply; visit: FrameVisit }) {
  const { t } = useWords()
  const crumbs = (reply.breadcrumb ?? []).map(({ href, text }) => ({ href: visit.url(href), text }))
  if (crumbs.length === 0) return null
  return <Breadcrumb items={crumbs} ariaLabel={t('platform.you-are-here')} backTo={t('platform.back')} />
}

function Main({ density, children }: { density: string; children: ComponentChildren }) {
  return (
    <div class="nhsuk-width-container">
      <main class={`nhsuk-main-wrapper kith-${density}`} id="maincontent">
        {children}
      </main>
    </div>
  )
}

/** The whole document around a page: the same for everybody, in the reader's language and direction. */
export function frame(navigation: Navigation, logoOf: LogoOf, movingIn: MovingIn = nobodyMoves) {
  return (reply: PageReply, visit: FrameVisit, assets: Assets) => (
    <html lang={visit.words.language} dir={visit.words.dir}>
      <Head {...{ reply, visit, assets }} />
      <body>
        <WordsContext.Provider value={visit.words}>
          <SkipLink>{visit.words.t('platform.skip')}</SkipLink>
          <DemoNotice {...{ visit, movingIn }} />
          <Banner visit={visit} items={navigation(visit)} logo={visit.programme && logoOf(visit.programme.settings)} />
          <div class="nhsuk-width-container">
            <Trail {...{ reply, visit }} />
          </div>
          <SendToContext.Provider value={reply.sendTo}>
            <Main density={reply.density ?? 'citizen'}>{reply.body}</Main>
          </SendToContext.Provider>
          <DraftedNotice words={visit.words} />
          <Foot visit={visit} />
        </WordsContext.Provider>
      </body>
    </html>
  )
}

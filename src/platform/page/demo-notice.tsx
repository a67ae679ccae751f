import type { FrameVisit } from '../http/index.ts'
import { useWords } from '../words/index.ts'

/** Which share of a demo's made-up people has moved in, from 0 to 1; null when nobody is on the way. */
export type MovingIn = () => number | null

export const nobodyMoves: MovingIn = () => null

function MovingInBar({ share }: { share: number }) {
  const { t } = useWords()
  const percent = Math.floor(100 * share)
  return (
    <p class="kith-demo-banner__moving-in">
      <label for="moving-in">{t('platform.demo-moving-in', { percent })}</label>{' '}
      <progress id="moving-in" max="100" value={percent} />
    </p>
  )
}

/** Says on every page of a demo that it is one, and how far its filling is. */
export function DemoNotice({ visit, movingIn }: { visit: FrameVisit; movingIn: MovingIn }) {
  const { t } = useWords()
  if (!visit.demo) return null
  const share = movingIn()
  return (
    <section class="kith-demo-banner" aria-label={t('platform.demo-name')}>
      <div class="nhsuk-width-container">
        {t('platform.demo')} {visit.programme && <a href={visit.url('/demo')}>{t('platform.demo-change')}</a>}
        {share !== null && <MovingInBar share={share} />}
      </div>
    </section>
  )
}

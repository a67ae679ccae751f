import { Pagination } from '../nhs/index.ts'
import { useWords } from '../words/index.ts'

interface PageLinksProps {
  /** From 1. */
  page: number
  pageSize: number
  /** How many there are in all. */
  all: number
  address(page: number): string
}

/** Links to the pages before and after, where a list is longer than one page. */
export function PageLinks({ page, pageSize, all, address }: PageLinksProps) {
  const { t } = useWords()
  const last = Math.max(1, Math.ceil(all / pageSize))
  if (last === 1) return null
  const of = (n: number) => t('platform.page-of', { n, last })
  return (
    <Pagination
      ariaLabel={t('platform.pages')}
      previous={page > 1 ? { href: address(page - 1), text: t('platform.previous'), label: of(page - 1) } : undefined}
      next={page < last ? { href: address(page + 1), text: t('platform.next'), label: of(page + 1) } : undefined}
    />
  )
}

import type { HeadingOptions } from './heading-text.tsx'
import { HeadingElement } from './heading-text.tsx'
import { Paragraph } from './paragraph.tsx'
import type { Root, Slot } from './root.ts'
import { classNames, withText } from './root.ts'

export interface NotificationBannerProps extends Root {
  /** Such as "Important" or "Success". */
  title: string | HeadingOptions
  heading?: string | HeadingOptions | undefined
  variant?: 'success' | undefined
  role?: 'alert' | 'region' | undefined
  children?: Slot
}

/** Something about the page as a whole: that the last act went well, or what is new. */
export function NotificationBanner({ heading, variant, role, children, ...root }: NotificationBannerProps) {
  const title: HeadingOptions = withText(root.title)
  const titleId = title.id ?? 'nhsuk-notification-banner-title'
  return (
    <div
      class={classNames('nhsuk-notification-banner', variant && `nhsuk-notification-banner--${variant}`, root.classes)}
      id={root.id}
      role={role ?? (variant === 'success' ? 'alert' : 'region')}
      aria-labelledby={titleId}
      {...root.attributes}
    >
      <div class="nhsuk-notification-banner__header">
        <HeadingElement level={2} {...title} id={titleId} class="nhsuk-notification-banner__title" />
      </div>
      <div class="nhsuk-notification-banner__content">
        {heading && <HeadingElement level={3} {...withText(heading)} class="nhsuk-notification-banner__heading" />}
        {children && (
          <Paragraph class={heading ? 'nhsuk-body' : 'nhsuk-notification-banner__heading'}>{children}</Paragraph>
        )}
      </div>
    </div>
  )
}

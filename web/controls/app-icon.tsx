import icon from '../public/icon.svg?inline'

/** The bot's picture, which comes with the script: nothing is asked for while the page is first drawn. */
export function AppIcon({ className }: { className?: string }) {
  return <img className={className} src={icon} alt="" />
}

import type { View } from '../api/view.ts'
import { Blocks } from '../blocks/blocks.tsx'
import { InteractionContext } from '../blocks/interaction.ts'
import { plainText } from '../blocks/text-object.tsx'
import { Dialog } from '../controls/dialog.tsx'
import { Icon } from '../controls/icon.tsx'
import { useBusy } from '../controls/use-busy.ts'
import { useSandbox } from '../state/sandbox.ts'
import { useViewInteraction } from './use-view-interaction.ts'

export function Modal({ view }: { view: View }) {
  const { act, person, say } = useSandbox()
  const { interaction, submit } = useViewInteraction(view)
  const [isBusy, run] = useBusy()
  const title = view.title ? plainText(view.title) : ''
  const close = () => void act('views/close', { as: person.id, viewId: view.id })
  return (
    <Dialog title={title} onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          run(submit)
        }}
      >
        <header>
          <h2>{title}</h2>
          <button type="button" className="tool" aria-label={say('close')} onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        <div className="dialog-body">
          <InteractionContext value={interaction}>
            <Blocks blocks={view.blocks} />
          </InteractionContext>
          <div className="dialog-buttons">
            <button type="button" className="button" onClick={close}>
              {view.close ? plainText(view.close) : say('close')}
            </button>
            {view.submit && (
              <button type="submit" className="button primary" aria-busy={isBusy}>
                {plainText(view.submit)}
              </button>
            )}
          </div>
        </div>
      </form>
    </Dialog>
  )
}

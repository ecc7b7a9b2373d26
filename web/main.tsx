import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { client, missLook } from './api/client.ts'
import { Mrkdwn } from './mrkdwn/mrkdwn.tsx'
import { WorkspacePage } from './shell/workspace-page.tsx'
import { createWords, languageOf } from './words/translate.ts'
import './styles/index.css'

const element = document.querySelector('#page')
if (!element) throw new Error('index.html has no #page')
const root = createRoot(element)
try {
  const workspace = await client.workspace()
  root.render(
    <StrictMode>
      <WorkspacePage workspace={workspace} />
    </StrictMode>,
  )
} catch (error) {
  missLook(error)
  const say = createWords(languageOf(navigator.language))
  root.render(
    <p className="empty" role="alert">
      <Mrkdwn text={say('disconnected')} />
    </p>,
  )
}

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { client } from './api/client.ts'
import { WorkspacePage } from './shell/workspace-page.tsx'
import './styles/index.css'

const element = document.querySelector('#page')
if (!element) throw new Error('index.html has no #page')
const workspace = await client.workspace()
createRoot(element).render(
  <StrictMode>
    <WorkspacePage workspace={workspace} />
  </StrictMode>,
)

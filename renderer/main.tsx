// First, so that the style sheets of single pages come after them and win.
import './styles/tokens.css'
import './styles/base.css'
import './styles/shell.css'
import './styles/forced-colors.css'

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { App } from './app'
import { createI18n } from './i18n'
import { connectMachine } from './machine'
import { MachineProvider } from './machine-context'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

// Who listens to this is not kept for going back. A page that is kept stands still in the middle of what it does, and the next one waits for ever
// for a database that was just being made.
window.addEventListener('unload', () => undefined)

createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={createI18n()}>
      <MachineProvider machine={connectMachine()}>
        <App />
      </MachineProvider>
    </I18nextProvider>
  </StrictMode>,
)

import { expect, it } from 'vitest'
import { describeMenu } from '../../../../electron/main/menu'

it.each(['linux', 'win32', 'darwin'] as const)('offers editing, zoom and the way out on %s, in German', (platform) => {
  const items = describeMenu(platform, 'Methodenkoffer').flatMap(({ submenu }) =>
    Array.isArray(submenu) ? submenu : [],
  )
  const roles = items.map(({ role }) => role)
  for (const role of ['copy', 'paste', 'undo', 'zoomIn', 'zoomOut', 'resetZoom', 'quit'] as const)
    expect(roles).toContain(role)
  for (const { type, label } of items) expect(type === 'separator' || Boolean(label)).toBe(true)
})

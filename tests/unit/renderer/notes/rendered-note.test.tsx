import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { RenderedNote } from '../../../../renderer/notes/rendered-note'

const draw = (text: string): string => renderToStaticMarkup(<RenderedNote text={text} />)

describe('a note as it reads', () => {
  it('has boxes for tasks in the place of bullets, and bullets for other items', () => {
    const html = draw('- [ ] Stühle\n- [x] Kreide\n- Tee')
    expect(html).toContain('<li class="task">☐ Stühle</li>')
    expect(html).toContain('<li class="task">☑ Kreide</li>')
    expect(html).toContain('<li>Tee</li>')
  })

  it('is shown as it was typed where it is too long to draw', () => {
    const text = `**${'lang '.repeat(5000)}**`
    expect(draw(text)).toBe(`<p class="plain">${text}</p>`)
  })
})

import { describe, expect, it } from 'vitest'
import { renamePlace } from '../../../../core/workspace/rename-place'

const known = new Map([['Burg', { state: 'Sachsen-Anhalt', lat: 52.27, lon: 11.86 }]])
const find = (name: string) => known.get(name)
const EMPTY = { name: '', state: 'Niedersachsen', lat: null, lon: null }

describe('the place of a case study', () => {
  it('gets its degrees with a name that the library knows', () => {
    expect(renamePlace(EMPTY, 'Burg', find)).toEqual({ name: 'Burg', state: 'Sachsen-Anhalt', lat: 52.27, lon: 11.86 })
  })

  it('loses them when the name goes on, but never those of the person', () => {
    const burg = renamePlace(EMPTY, 'Burg', find)
    expect(renamePlace(burg, 'Burgd', find)).toMatchObject({ name: 'Burgd', lat: null, lon: null })
    const own = { ...burg, lat: 52.45, lon: 10.01 }
    expect(renamePlace(own, 'Burgdorf', find)).toMatchObject({ name: 'Burgdorf', lat: 52.45, lon: 10.01 })
  })
})

export interface PlaceParts {
  readonly name: string
  readonly state: string
  /** Degrees; null where nobody gave them (yet). */
  readonly lat: number | null
  readonly lon: number | null
}

/**
 * A place with another name. Where the library knows it, its state and degrees come with the name; those that came so go again when the name is
 * typed on ("Burg", "Burgdorf"), so that no entry lies at the wrong place of the map.
 */
export function renamePlace(
  place: PlaceParts,
  name: string,
  find: (name: string) => Omit<PlaceParts, 'name'> | undefined,
): PlaceParts {
  const known = find(name)
  if (known !== undefined) return { name, state: known.state, lat: known.lat, lon: known.lon }
  const before = find(place.name)
  const wasKnown = before !== undefined && before.lat === place.lat && before.lon === place.lon
  return { ...place, name, ...(wasKnown ? { lat: null, lon: null } : {}) }
}

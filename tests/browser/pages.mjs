// Which pages there are, and which of them stand for their kind.
import { readdirSync, readFileSync, statSync } from "node:fs"
import { basename, join, relative, sep } from "node:path"
import { pathToFileURL } from "node:url"

const SAMPLES = 3
const FEW = 3 // kinds of one page, or a few, are checked whole

export function readPages(root) {
  const region = basename(root)
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => describePage(region, root, join(entry.parentPath ?? entry.path, entry.name)))
    .sort((one, other) => (one.path < other.path ? -1 : 1))
}

// The largest, the smallest and the middle page of each group: extremes break first.
export function samplePages(pages) {
  const groups = groupPages(pages)
  return [...groups.values()].flatMap((group) => {
    if (group.length <= FEW) return group
    const bySize = [...group].sort((one, other) => one.size - other.size)
    const step = (bySize.length - 1) / (SAMPLES - 1)
    return Array.from({ length: SAMPLES }, (_, place) => bySize[Math.round(place * step)])
  })
}

export function oneOfEachShape(pages) {
  const shapeOf = (page) => `${page.region} ${page.kind} ${page.long}`
  return pages.filter((page, place) => pages.findIndex((other) => shapeOf(other) === shapeOf(page)) === place)
}

export function isOnePageSheet(page) {
  return page.kind === "schoolprofiel" && !page.long
}

export function groupOf(page) {
  return [page.region, page.area, page.folder, page.long ? "long" : "short"].join("/")
}

function describePage(region, root, file) {
  const path = relative(root, file).split(sep).join("/")
  const [area, ...rest] = path.split("/")
  const text = readFileSync(file, "utf8")
  return {
    region,
    root,
    file,
    path,
    area,
    kind: rest[0].replace(/\.html$/, ""),
    folder: rest.slice(0, -1).join("/") || rest[0],
    name: `${region}/${path}`,
    url: pathToFileURL(file).href,
    size: statSync(file).size,
    long: text.includes("swv-blad--lang\""),
    landscape: text.includes("size: A4 landscape"),
  }
}

function groupPages(pages) {
  const groups = new Map()
  for (const page of pages) groups.set(groupOf(page), [...(groups.get(groupOf(page)) ?? []), page])
  return groups
}

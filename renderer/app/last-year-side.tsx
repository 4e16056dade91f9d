import { compareChapter, compareFigures } from '@shared/compare'
import { lastYearWords } from '@shared/message/screen/last-year'
import { blockText } from '@shared/report'
import { promisesOf, type CarriedState } from '@shared/roll'
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { LastYearPanel } from '../last-year'
import { pairPrevious } from './pair-previous'
import type { RightSideProps } from './right-side-props'
import { notify, type OpenDocument } from './session'
import { useCarried } from './use-carried'
import { useCurrentSection } from './use-current-section'
import { useSettled } from './use-settled'

export default function LastYearSide({ session, document, scroller }: RightSideProps) {
  const { store } = document
  const template = useStore(store, (state) => state.template)
  const previous = useStore(store, (state) => state.papers.previous)
  const year = useStore(store, (state) => state.report.year)
  const organ = useStore(store, (state) => state.report.organ.fullName)
  const [chosen, setChosen] = useState<{ section: string; at: string | null } | null>(null)
  const current = useCurrentSection(scroller)
  // A chapter that was chosen stays until the person writes in another one.
  const section = chosen && chosen.at === current ? chosen.section : (current ?? template.sections[0]?.id ?? '')
  const states = useCarried(document)
  const waiting = states.filter((one) => one.state === 'waiting' && one.section === section)
  const comparison = useChapter(document, section)
  const asked = template.roll?.promises.section === section && previous ? promisesOf(previous.report, template.roll) : []
  const confirm = (of: CarriedState) => {
    const set = (confirmed: boolean) =>
      store.getState().changePapers((papers) => ({
        ...papers,
        carried: papers.carried.map((one, i) => (i === of.index ? { ...one, confirmed } : one)),
      }))
    set(true)
    const actions = [{ label: lastYearWords.takeBack, run: () => set(false) }]
    notify(session, { kind: 'done', words: lastYearWords.confirmed, actions })
  }
  return (
    <LastYearPanel
      previous={
        previous && {
          organ: previous.report.organ.fullName,
          year: previous.report.year,
          sourceName: previous.sourceName,
          fits: isSameOrgan(previous.report.organ.fullName, organ) && previous.report.year === year - 1,
        }
      }
      year={year}
      template={template}
      section={section}
      onSection={(next) => setChosen({ section: next, at: current })}
      onPair={() => void pairPrevious(session)}
      onYears={() => void import('./years-actions').then(({ showYears }) => showYears(session))}
      {...comparison}
      promises={asked}
      carried={waiting}
      wordsOf={(of) => textOf(document, of)}
      onGoTo={({ block }) => session.editor.getState().handle?.goTo({ section, ...(block === null ? {} : { block }) })}
      onConfirm={confirm}
      onCopy={(words) => session.editor.getState().handle?.insertWords(section, words)}
    />
  )
}

/** A name may be written with or without the place in front. */
const isSameOrgan = (a: string, b: string) => a !== '' && b !== '' && (a.endsWith(b) || b.endsWith(a))

function textOf({ store }: OpenDocument, { section, block }: CarriedState): string {
  const found = store.getState().report.sections.find(({ id }) => id === section)?.blocks[block ?? -1]
  return found ? blockText(found) : ''
}

const NOTHING = { figures: [], sentences: [], similarity: 1 }

/** Comparing waits until the typing rests this long (ms). */
const PAUSE = 350

/** The chapter of both years, a moment behind the typing. */
function useChapter({ store }: OpenDocument, section: string) {
  const previous = useStore(store, (state) => state.papers.previous)
  const template = useStore(store, (state) => state.template)
  const report = useSettled(
    useStore(store, (state) => state.report),
    PAUSE,
  )
  const figures = useMemo(() => {
    const form = template.sections.find(({ id }) => id === section)?.form
    if (!previous || form === undefined) return []
    // Cells that only an earlier form has say nothing beside this year's.
    const before = { report: previous.report, template }
    return compareFigures(before, { report, template }).filter((one) => one.form === form)
    // Text does not change figures.
    // eslint-disable-next-line react/exhaustive-deps
  }, [previous, template, section, report.figures])
  return useMemo(() => {
    if (!previous) return NOTHING
    const { sentences, similarity } = compareChapter(previous.report, report, section)
    return { figures, sentences, similarity }
  }, [previous, report, section, figures])
}

import type { CommandId } from '@shared/command'
import { commandLabels } from '@shared/message/screen/commands'
import { toolbarWords } from '@shared/message/screen/toolbar'
import {
  AtSign,
  Bold,
  ChevronDown,
  Columns2,
  Ellipsis,
  Eye,
  FileOutput,
  ImagePlus,
  List,
  PanelLeft,
  PanelRight,
  Redo2,
  Save,
  Search,
  Table,
  Underline,
  Undo2,
} from 'lucide-react'
import { Toolbar as Bar } from 'radix-ui'
import { useCommand } from '../commands'
import { Button, Hint } from '../ui'
import { CommandButton, shortcutOf } from './command-button'
import { CommandMenu } from './command-menu'
import { useNarrow } from './use-narrow'
import style from './toolbar.module.css'

const TABLE: readonly CommandId[] = [
  'insert.table',
  'table.addRow',
  'table.addColumn',
  'table.deleteRow',
  'table.deleteColumn',
  'table.delete',
]
const EXPORTS: readonly CommandId[] = ['file.export', 'file.exportWord', 'view.preview', 'file.print']
/** What a narrow window keeps behind the dots. */
const WORDS: readonly CommandId[] = [
  'format.bold',
  'format.underline',
  'format.list',
  'insert.table',
  'insert.image',
  'insert.figure',
]
const MORE: readonly CommandId[] = [
  'format.superscript',
  'format.subscript',
  'view.wide',
  'view.theme',
  'help.contents',
  'help.guide',
  'help.shortcuts',
  'help.about',
]

/** Everything official prose needs, and the one primary action of the window. */
export function Toolbar() {
  const narrow = useNarrow()
  return (
    <Bar.Root className={style.bar} aria-label={toolbarWords.label}>
      <div className={style.tools}>
        <CommandButton id="view.outline" toggle>
          <PanelLeft size={17} aria-hidden />
        </CommandButton>
        <Line />
        <Keeping />
        <Line />
        <Levels />
        <Line />
        {!narrow && (
          <>
            <Words />
            <Line />
          </>
        )}
        <CommandButton id="edit.find">
          <Search size={17} aria-hidden />
        </CommandButton>
        <CommandMenu label={toolbarWords.more} commands={narrow ? [...WORDS, ...MORE] : MORE}>
          <Ellipsis size={17} aria-hidden />
        </CommandMenu>
      </div>
      <div className={style.end}>
        <Preview />
        <Export />
        <CommandButton id="view.source" toggle>
          <Columns2 size={17} aria-hidden />
        </CommandButton>
        <CommandButton id="view.findings" toggle>
          <PanelRight size={17} aria-hidden />
        </CommandButton>
      </div>
    </Bar.Root>
  )
}

/** Saving, and taking back. */
function Keeping() {
  return (
    <>
      <CommandButton id="file.save">
        <Save size={17} aria-hidden />
      </CommandButton>
      <CommandButton id="edit.undo">
        <Undo2 size={17} aria-hidden />
      </CommandButton>
      <CommandButton id="edit.redo">
        <Redo2 size={17} aria-hidden />
      </CommandButton>
    </>
  )
}

function Levels() {
  return (
    <div className={style.levels} role="group" aria-label={toolbarWords.levels}>
      <Level id="format.body">{toolbarWords.level.body}</Level>
      <Level id="format.level2">{toolbarWords.level.level2}</Level>
      <Level id="format.level3">{toolbarWords.level.level3}</Level>
      <Level id="format.level4">{toolbarWords.level.level4}</Level>
    </div>
  )
}

/** How words are marked, and what stands between them. */
function Words() {
  return (
    <>
      <CommandButton id="format.bold" toggle>
        <Bold size={17} aria-hidden />
      </CommandButton>
      <CommandButton id="format.underline" toggle>
        <Underline size={17} aria-hidden />
      </CommandButton>
      <CommandButton id="format.list" toggle>
        <List size={17} aria-hidden />
      </CommandButton>
      <CommandMenu label={toolbarWords.table} commands={TABLE} arrow>
        <Table size={17} aria-hidden />
      </CommandMenu>
      <CommandButton id="insert.image">
        <ImagePlus size={17} aria-hidden />
      </CommandButton>
      <CommandButton id="insert.figure">
        <AtSign size={17} aria-hidden />
      </CommandButton>
    </>
  )
}

const Line = () => <span className={style.line} aria-hidden />

function Level({ id, children }: { id: CommandId; children: string }) {
  const { enabled, active, run } = useCommand(id)
  return (
    <Hint words={commandLabels[id]} shortcut={shortcutOf(id)}>
      <button
        type="button"
        className={style.level}
        aria-label={commandLabels[id]}
        aria-pressed={active}
        disabled={!enabled}
        data-command={id}
        onMouseDown={(event) => event.preventDefault()}
        onClick={run}
      >
        {children}
      </button>
    </Hint>
  )
}

function Preview() {
  const { enabled, active, run } = useCommand('view.preview')
  return (
    <Hint words={commandLabels['view.preview']} shortcut={shortcutOf('view.preview')}>
      <Button
        className={style.preview}
        look="ghost"
        aria-label={commandLabels['view.preview']}
        aria-pressed={active}
        disabled={!enabled}
        data-command="view.preview"
        onClick={run}
      >
        <Eye size={16} aria-hidden />
        <span className={style.previewWord}>{toolbarWords.preview}</span>
      </Button>
    </Hint>
  )
}

/** Word at once; everything else that leaves the window behind the arrow. */
function Export() {
  const { enabled, run } = useCommand('file.exportWord')
  return (
    <span className={style.exports}>
      <Hint words={commandLabels['file.exportWord']} shortcut={shortcutOf('file.exportWord')}>
        <Button
          className={style.export}
          look="primary"
          aria-label={toolbarWords.exportWord}
          disabled={!enabled}
          data-command="file.exportWord"
          onClick={run}
        >
          <FileOutput size={16} aria-hidden />
          <span className={style.exportWord}>{toolbarWords.exportWord}</span>
        </Button>
      </Hint>
      <CommandMenu label={toolbarWords.exports} commands={EXPORTS} look={style.exportMore}>
        <ChevronDown size={14} aria-hidden />
      </CommandMenu>
    </span>
  )
}

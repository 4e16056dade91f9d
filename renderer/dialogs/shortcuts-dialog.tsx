import { COMMANDS, type CommandSpec, type MenuId } from '@shared/command'
import { commandLabels, menuLabels } from '@shared/message/screen/commands'
import { dialogWords } from '@shared/message/screen/dialogs'
import { acceleratorWords, isMac } from '../commands'
import { Modal, looks } from '../ui'
import style from './dialogs.module.css'

/** Every shortcut there is, from the one list of commands. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  return (
    <Modal title={dialogWords.shortcuts} width="wide" onClose={onClose}>
      <ShortcutList />
    </Modal>
  )
}

export function ShortcutList() {
  const menus = [...new Set(COMMANDS.map((command) => command.menu))]
  return (
    <div className={style.groups}>
      {menus.map((menu) => (
        <Group key={menu} menu={menu} commands={COMMANDS.filter((c) => c.menu === menu && c.shortcut !== undefined)} />
      ))}
      <section>
        <h3 className={looks.groupTitle}>{dialogWords.cells}</h3>
        <dl>
          {dialogWords.cellKeys.map(([keys, words]) => (
            <Row key={keys} words={words} keys={keys} />
          ))}
        </dl>
      </section>
    </div>
  )
}

function Group({ menu, commands }: { menu: MenuId; commands: readonly CommandSpec[] }) {
  if (commands.length === 0) return null
  return (
    <section>
      <h3 className={looks.groupTitle}>{menuLabels[menu]}</h3>
      <dl>
        {commands.map((command) => (
          <Row key={command.id} words={commandLabels[command.id].replace(/…$/, '')} keys={keysOf(command)} />
        ))}
      </dl>
    </section>
  )
}

const keysOf = ({ shortcut, alternatives = [] }: CommandSpec) =>
  [...(shortcut === undefined ? [] : [shortcut]), ...alternatives]
    .map((keys) => acceleratorWords(keys, isMac()))
    .join(dialogWords.or)

function Row({ words, keys }: { words: string; keys: string }) {
  return (
    <div className={style.row}>
      <dt>{words}</dt>
      <dd>
        <kbd className={looks.keys}>{keys}</kbd>
      </dd>
    </div>
  )
}
